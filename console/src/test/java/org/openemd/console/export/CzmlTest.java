package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;
import org.openemd.console.SampleVariants;
import org.openemd.math.Matrix;
import org.openemd.results.ImpactError;
import org.openemd.results.metrics.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("law")
class CzmlTest {
  private static final JsonNode PACKETS = new JsonMapper().readTree(Czml.text(SampleRun.run()));

  @Test
  void theReplayKeepsTheRulesOfThePublishedSchema() throws Exception {
    assertThat(rules().validate(PACKETS.toString(), InputFormat.JSON)).isEmpty();
    assertThat(rules().validate(Czml.text(SampleVariants.blind()), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theRulesCanFail() throws Exception {
    String vendor = PACKETS.toString().replace("\"ellipsoid\"", "\"agi_fan\"");
    assertThat(rules().validate(vendor, InputFormat.JSON)).isNotEmpty();
    String colour = PACKETS.toString().replace("[60,180,120,9]", "[60,180,120,900]");
    assertThat(rules().validate(colour, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyIdIsUsedOnceAndEveryReferenceNamesOne() {
    List<String> ids = new ArrayList<>();
    PACKETS.forEach(p -> ids.add(p.path("id").asString()));
    assertThat(ids).doesNotHaveDuplicates();
    int references = 0;
    for (JsonNode p : PACKETS) {
      for (JsonNode r : p.path("polyline").path("positions").path("references")) {
        assertThat(ids).contains(r.asString().replace("#position", ""));
        references++;
      }
    }
    assertThat(references).isPositive();
  }

  @Test
  void samplesComeInSevensWithRisingTimesInsideTheAvailability() {
    int bodies = 0;
    for (JsonNode p : PACKETS) {
      JsonNode samples = p.path("position").path("cartesianVelocity");
      if (!samples.isMissingNode()) {
        bodies++;
        assertThat(samples.size() % 7).isZero();
        for (int i = 7; i < samples.size(); i += 7) {
          assertThat(samples.get(i).asDouble()).isGreaterThan(samples.get(i - 7).asDouble());
        }
      }
    }
    int falls = SampleRun.run().falls().ours().size();
    long tracks = PACKETS.valueStream().filter(p -> id(p).startsWith("track/")).count();
    assertThat(tracks).isPositive();
    assertThat(bodies).isEqualTo(SampleRun.run().bodies().size() + falls + (int) tracks);
  }

  @Test
  void aRadarFanOpensAroundItsBoresightInEastNorthUpAngles() {
    JsonNode fan = packet("radar/forward/fan-1").path("ellipsoid");
    // Boresight 330 deg, 60 deg each side: from 30 deg of azimuth back to 270; counted from east,
    // counter-clockwise.
    double boresight = StrictMath.toRadians(90 - 330);
    double half = StrictMath.toRadians(60);
    assertThat(fan.path("minimumClock").asDouble()).isEqualTo(boresight - half, near());
    assertThat(fan.path("maximumClock").asDouble()).isEqualTo(boresight + half, near());
    assertThat(fan.path("minimumCone").asDouble()).isEqualTo(StrictMath.toRadians(10), near());
    assertThat(fan.path("maximumCone").asDouble()).isEqualTo(StrictMath.toRadians(87), near());
  }

  @Test
  void aTrackHasTheEllipsoidOfItsErrorAtThreeSigma() {
    Sample first =
        SampleRun.run().picture().scenes().stream()
            .flatMap(s -> s.tracks().stream())
            .filter(s -> s.covariance().isPresent())
            .findFirst()
            .orElseThrow();
    JsonNode track = packet("track/" + first.id());
    JsonNode radii = track.path("ellipsoid").path("radii").path("cartesian");
    JsonNode turn = track.path("orientation").path("unitQuaternion");
    assertThat(radii.size() % 4).isZero();
    assertThat(turn.size()).isEqualTo(radii.size() / 4 * 5);
    double variance = 0;
    double norm = 0;
    for (int i = 0; i < 3; i++) {
      variance += StrictMath.pow(radii.get(i + 1).asDouble() / 3, 2);
    }
    for (int i = 0; i < 4; i++) {
      norm += StrictMath.pow(turn.get(i + 1).asDouble(), 2);
    }
    Matrix c = first.covariance().orElseThrow();
    double trace = c.get(0, 0) + c.get(1, 1) + c.get(2, 2);
    // Half axes are written to 0.1 m.
    assertThat(variance).isCloseTo(trace, Offset.offset(0.2 * StrictMath.sqrt(trace) + 0.01));
    assertThat(norm).isCloseTo(1, Offset.offset(1e-4));
  }

  @Test
  void wherePeopleBelieveThatAMissileComesDownIsAnEllipseAlongTime() {
    ImpactError first = SampleRun.run().quality().impacts().getFirst();
    JsonNode ellipse = packet("impact/" + first.threat() + "/" + first.track()).path("ellipse");
    assertThat(ellipse.path("semiMajorAxis").path("number").get(1).asDouble())
        .isCloseTo(3 * first.semiMajor(), Offset.offset(0.51));
    // CesiumJS turns counter-clockwise from east, the prediction clockwise from north.
    double off = ellipse.path("rotation").path("number").get(1).asDouble() + first.orientation();
    assertThat(StrictMath.cos(off)).isCloseTo(0, Offset.offset(1e-4));
  }

  private static String id(JsonNode packet) {
    return packet.path("id").asString();
  }

  private static Offset<Double> near() {
    return Offset.offset(1e-6);
  }

  private static JsonNode packet(String id) {
    for (JsonNode p : PACKETS) {
      if (p.path("id").asString().equals(id)) {
        return p;
      }
    }
    throw new AssertionError("no packet " + id);
  }

  private static Schema rules() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(CzmlTest.class.getResourceAsStream("czml-rules.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    }
  }
}
