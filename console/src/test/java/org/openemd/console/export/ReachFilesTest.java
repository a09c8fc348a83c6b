package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.console.report.FlightView;
import org.openemd.console.report.Flown;
import org.openemd.console.report.ReachView;
import org.openemd.console.report.Reached;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Reach;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Catalog;

/// A reach is a true area wherever it lies: over poles, across the antimeridian, over more than half of the Earth.
@Tag("law")
class ReachFilesTest {
  private static final double R = 6_371_007; // sphere of the ellipsoid's area [m]

  @ParameterizedTest
  @CsvSource({
    "40,10,1500",
    "0,180,1500",
    "10,-175,5000",
    "85,100,2000",
    "-88,-170,3000",
    "90,0,1000",
    "60,170,9000",
    "35,54,12000",
    "-10,-120,15000",
    "0,0,10500"
  })
  void theAreaIsThatOfTheCap(double latitude, double longitude, double reach) {
    Reached r = cap(Geodetic.ofDegrees(latitude, longitude, 0), 1000 * reach);
    double sum = 0;
    for (List<double[]> ring : ReachFiles.polygons(r)) {
      assertThat(ring.getFirst()).isEqualTo(ring.getLast());
      for (double[] p : ring) {
        assertThat(p[0]).isBetween(-180.0, 180.0);
        assertThat(p[1]).isBetween(-90.0, 90.0);
      }
      sum += area(ring);
    }
    double cap = 2 * StrictMath.PI * (1 - StrictMath.cos(1000 * reach / R));
    // Chords in longitude and latitude of a polygon of 288 corners, and the flattening: below 1 %.
    assertThat(sum / cap).isCloseTo(1, within(0.01));
  }

  @Test
  void everyDrawingAndFileOfAReachIsWithoutNaN() {
    for (double reach : new double[] {50e3, 9_000e3, 19_500e3, 30_000e3}) {
      Reached r = cap(Geodetic.ofDegrees(38, 46, 0), reach);
      assertThat(
              ReachView.svg(r)
                  + ReachView.html(r, "emd fly <x>")
                  + ReachFiles.geojson(r)
                  + ReachFiles.json(r)
                  + ReachFiles.csv(r)
                  + ReachView.text(r, 80, false))
          .doesNotContain("NaN", "Infinity", "null", "emd fly <x>");
    }
  }

  @Test
  void theFlightIsValidKmlAndItsDrawingHasNoNaN() throws Exception {
    Vehicle v = Catalog.vehicle(home(), "irbm");
    Geodetic from = Geodetic.ofDegrees(10, 170, 0);
    Reach.Farthest f = Reach.farthest(v, from, 1.5, Environment.STANDARD);
    Flown flown =
        new Flown(
            v,
            "a & b",
            from,
            Optional.empty(),
            Double.NaN,
            f.range(),
            Environment.STANDARD,
            f.flight());
    KmlTest.schema().newValidator().validate(KmlTest.text(FlightKml.text(flown)));
    assertThat(FlightView.svg(flown) + FlightTable.text(flown) + FlightJson.text(flown))
        .doesNotContain("NaN", "Infinity", "null");
  }

  /// Steradians, from sine of latitude times longitude around the ring.
  private static double area(List<double[]> ring) {
    double sum = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get(i + 1);
      double middle = StrictMath.sin(StrictMath.toRadians(0.5 * (a[1] + b[1])));
      sum -= StrictMath.toRadians(b[0] - a[0]) * middle;
    }
    return sum;
  }

  private static Reached cap(Geodetic launch, double reach) {
    List<Reach.Edge> edges = new ArrayList<>();
    for (int i = 0; i < 72; i++) {
      double azimuth = 2 * StrictMath.PI * i / 72;
      Geodetic place = Geodesics.direct(launch, azimuth, reach);
      edges.add(new Reach.Edge(azimuth, reach, place));
    }
    Vehicle v = Catalog.vehicle(home(), "irbm");
    return new Reached(v, "a & b", launch, Environment.STANDARD, edges);
  }

  private static Path home() {
    Path p = Path.of("").toAbsolutePath();
    while (p != null && !Files.isDirectory(p.resolve("catalog"))) {
      p = p.getParent();
    }
    if (p == null) {
      throw new IllegalStateException("no catalog above");
    }
    return p;
  }
}
