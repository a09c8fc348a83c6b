package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;

/// Areas with holes keep their size wherever they lie: over poles, across the antimeridian, over most of the Earth.
@Tag("law")
class RingsTest {
  private static final double R = 6_371_007; // sphere of the ellipsoid's area [m]

  @ParameterizedTest
  @CsvSource({
    "50,14,1800,100",
    "76.6,-68.3,3000,180",
    "52.7,174.1,3200,170",
    "0,180,3000,400",
    "-80,100,4000,300",
    "54,-0.7,5500,90",
    "40,48,12000,500"
  })
  void aCapWithAHoleHasTheAreaOfTheCapLessTheHole(
      double latitude, double longitude, double outer, double inner) {
    Geodetic centre = Geodetic.ofDegrees(latitude, longitude, 0);
    List<Rings.Polygon> polygons =
        Rings.polygons(circle(centre, outer, -1), List.of(circle(centre, inner, 1)));
    double sum = 0;
    for (Rings.Polygon p : polygons) {
      assertThat(area(p.outer())).as("outer rings turn left").isPositive();
      sum += area(p.outer());
      for (List<double[]> hole : p.holes()) {
        assertThat(area(hole)).as("holes turn right").isNegative();
        sum += area(hole);
      }
    }
    // Chords in longitude and latitude of a polygon of 288 corners, and the flattening: below 1 %.
    assertThat(sum / (cap(outer) - cap(inner))).isCloseTo(1, within(0.01));
  }

  private static double cap(double kilometres) {
    return 2 * StrictMath.PI * (1 - StrictMath.cos(1000 * kilometres / R));
  }

  /// Not closed; seen from above it turns left when `turn` is -1.
  private static List<Geodetic> circle(Geodetic centre, double kilometres, int turn) {
    List<Geodetic> places = new ArrayList<>();
    for (int i = 0; i < 288; i++) {
      double azimuth = turn * 2 * StrictMath.PI * i / 288;
      places.add(Geodesics.direct(centre, azimuth, 1000 * kilometres));
    }
    return places;
  }

  /// Steradians, from sine of latitude times longitude around the ring.
  private static double area(List<double[]> ring) {
    assertThat(ring.getFirst()).isEqualTo(ring.getLast());
    double sum = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get(i + 1);
      assertThat(a[0]).isBetween(-180.0, 180.0);
      assertThat(a[1]).isBetween(-90.0, 90.0);
      double middle = StrictMath.sin(StrictMath.toRadians(0.5 * (a[1] + b[1])));
      sum -= StrictMath.toRadians(b[0] - a[0]) * middle;
    }
    return sum;
  }
}
