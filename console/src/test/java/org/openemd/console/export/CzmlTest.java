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
    assertThat(bodies).isEqualTo(SampleRun.run().bodies().size() + falls);
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
