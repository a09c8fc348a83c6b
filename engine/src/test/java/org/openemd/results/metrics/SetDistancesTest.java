package org.openemd.results.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.Vec3;

/// OSPA and GOSPA against closed forms, against every pairing tried, and against the axioms of a metric.
@Tag("law")
class SetDistancesTest {
  private static final Vec3 HERE = new Vec3(0, 0, 0);
  private static final int TRIALS = 2000;
  private static final int MOST = 5; // points: 5! pairings are soon tried
  // Sums of at most 10 terms of order c^p, each with a few roundings: 1e-12 of c is 4 digits above
  // them.
  private static final double ROUNDING = 1e-10; // [m] of 100 m

  @Test
  void onePointEachIsTheirDistanceUpToTheCutOff() {
    for (double p : new double[] {1, 2, 7.5}) {
      assertThat(Ospa.of(List.of(HERE), List.of(new Vec3(3, 4, 0)), p, 10).distance())
          .isCloseTo(5, within(ROUNDING));
      assertThat(Gospa.of(List.of(HERE), List.of(new Vec3(3, 4, 0)), p, 10).distance())
          .isCloseTo(5, within(ROUNDING));
      assertThat(Ospa.of(List.of(HERE), List.of(new Vec3(30, 40, 0)), p, 10).distance())
          .isEqualTo(10);
      assertThat(Gospa.of(List.of(HERE), List.of(new Vec3(30, 40, 0)), p, 10).distance())
          .isCloseTo(10, within(ROUNDING));
    }
  }

  @Test
  void nothingAndSomethingAreTheCutOffApartWhateverItIs() {
    List<Vec3> three = List.of(HERE, new Vec3(1, 0, 0), new Vec3(0, 900, 0));
    assertThat(Ospa.of(List.of(), three, 2, 10)).isEqualTo(new Ospa(10, 0, 10));
    assertThat(Ospa.of(three, List.of(), 2, 10)).isEqualTo(new Ospa(10, 0, 10));
    assertThat(Ospa.of(List.of(), List.of(), 2, 10)).isEqualTo(new Ospa(0, 0, 0));
    // three misses at c^2 / 2 each
    assertThat(Gospa.of(three, List.of(), 2, 10).distance())
        .isCloseTo(Math.sqrt(150), within(ROUNDING));
    assertThat(Gospa.of(three, List.of(), 2, 10).missedCount()).isEqualTo(3);
    assertThat(Gospa.of(List.of(), three, 2, 10).spuriousCount()).isEqualTo(3);
  }

  @Test
  void oneTrackTooManyShowsInThePartThatIsCalledSo() {
    List<Vec3> truth = List.of(HERE);
    List<Vec3> tracks = List.of(new Vec3(3, 0, 0), new Vec3(500, 0, 0));
    Ospa o = Ospa.of(truth, tracks, 2, 10);
    assertThat(o.distance()).isCloseTo(Math.sqrt((9 + 100) / 2.0), within(ROUNDING));
    assertThat(o.localisation()).isCloseTo(Math.sqrt(9 / 2.0), within(ROUNDING));
    assertThat(o.cardinality()).isCloseTo(Math.sqrt(100 / 2.0), within(ROUNDING));
    Gospa g = Gospa.of(truth, tracks, 2, 10);
    assertThat(g.distance()).isCloseTo(Math.sqrt(9 + 50), within(ROUNDING));
    assertThat(g.localisation()).isCloseTo(3, within(ROUNDING));
    assertThat(g.missed()).isZero();
    assertThat(g.spurious()).isCloseTo(Math.sqrt(50), within(ROUNDING));
  }

  /// 2,000 pairs of sets of 0 to 5 points, seed 11.
  @Test
  void theyAreWhatTryingEveryPairingFinds() {
    Clouds clouds = new Clouds(11);
    for (int k = 0; k < TRIALS; k++) {
      List<Vec3> a = clouds.some(MOST);
      List<Vec3> b = clouds.some(MOST);
      double p = clouds.uniform(1, 4);
      double c = clouds.uniform(10, 120);
      assertThat(Ospa.of(a, b, p, c).distance())
          .isCloseTo(Clouds.ospa(a, b, p, c), within(ROUNDING));
      assertThat(Gospa.of(a, b, p, c).distance())
          .isCloseTo(Clouds.gospa(a, b, p, c), within(ROUNDING));
    }
  }

  /// 50 pairs of sets of up to 80 points, seed 14, against a dense solver of its own.
  @Test
  void largeSetsAreWhatADenseSolverFinds() {
    Clouds clouds = new Clouds(14);
    for (int k = 0; k < 50; k++) {
      List<Vec3> a = clouds.some(80);
      List<Vec3> b = clouds.some(80);
      double c = clouds.uniform(5, 120);
      assertThat(Ospa.of(a, b, 2, c).distance())
          .isCloseTo(LeastCost.ospa(a, b, c), within(ROUNDING));
    }
  }

  /// 2,000 triples of sets of 0 to 5 points, seed 12.
  @Test
  void theyKeepTheAxiomsOfAMetric() {
    Clouds clouds = new Clouds(12);
    for (int k = 0; k < TRIALS; k++) {
      List<Vec3> a = clouds.some(MOST);
      List<Vec3> b = clouds.some(MOST);
      List<Vec3> c = clouds.some(MOST);
      double p = clouds.uniform(1, 4);
      double cut = clouds.uniform(10, 120);
      assertThat(Ospa.of(a, clouds.shuffled(a), p, cut).distance()).isZero();
      assertThat(Gospa.of(a, clouds.shuffled(a), p, cut).distance()).isZero();
      double ab = Ospa.of(a, b, p, cut).distance();
      double gab = Gospa.of(a, b, p, cut).distance();
      assertThat(Ospa.of(b, a, p, cut).distance()).isCloseTo(ab, within(ROUNDING));
      assertThat(Gospa.of(b, a, p, cut).distance()).isCloseTo(gab, within(ROUNDING));
      assertThat(ab)
          .isLessThanOrEqualTo(
              Ospa.of(a, c, p, cut).distance() + Ospa.of(c, b, p, cut).distance() + ROUNDING);
      assertThat(gab)
          .isLessThanOrEqualTo(
              Gospa.of(a, c, p, cut).distance() + Gospa.of(c, b, p, cut).distance() + ROUNDING);
      assertThat(ab > 0).isEqualTo(!a.isEmpty() || !b.isEmpty());
    }
  }

  /// 2,000 pairs of sets, seed 13: the powers of the parts add up, and equal numbers make one the other.
  @Test
  void partsAddUpAndEqualNumbersTieOneToTheOther() {
    Clouds clouds = new Clouds(13);
    int equal = 0;
    for (int k = 0; k < TRIALS; k++) {
      List<Vec3> a = clouds.some(MOST);
      List<Vec3> b = clouds.some(MOST);
      Ospa o = Ospa.of(a, b, 3, 40);
      Gospa g = Gospa.of(a, b, 3, 40);
      assertThat(StrictMath.cbrt(cube(o.localisation()) + cube(o.cardinality())))
          .isCloseTo(o.distance(), within(ROUNDING));
      assertThat(StrictMath.cbrt(cube(g.localisation()) + cube(g.missed()) + cube(g.spurious())))
          .isCloseTo(g.distance(), within(ROUNDING));
      if (a.size() == b.size()) {
        equal++;
        assertThat(g.distance())
            .isCloseTo(StrictMath.cbrt(a.size()) * o.distance(), within(ROUNDING));
      }
    }
    assertThat(equal).isGreaterThan(100);
  }

  private static double cube(double v) {
    return v * v * v;
  }

  @Test
  void theLargestOrderDoesNotOverflow() {
    List<Vec3> far = List.of(new Vec3(1e7, 0, 0));
    assertThat(Ospa.of(List.of(HERE), far, 100, 1e8).distance()).isCloseTo(1e7, within(1e-3));
  }

  @Test
  void ordersAndCutOffsOutOfBoundsAreRefusedWithTheBound() {
    assertThatThrownBy(() -> Ospa.of(List.of(), List.of(), 0.5, 10))
        .hasMessage("order 0.5 must be from 1 to 100.0");
    assertThatThrownBy(() -> Gospa.of(List.of(), List.of(), 2, 0))
        .hasMessage("cut-off 0.0 m must be above 0 m and finite");
  }
}
