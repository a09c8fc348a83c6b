package org.openemd.tracking.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;

@Tag("law")
class SightingTest {
  private static final Vec3 SITE = site(50, 5);
  private static final double[] STATE = ReentryMotionTest.falling(300e3, 40, 5000, 3000);

  private static Vec3 site(double latitude, double longitude) {
    return LocalFrame.at(Geodetic.ofDegrees(latitude, longitude, 0)).position().position();
  }

  private static Sighting whole() {
    Vec3 d = new Vec3(STATE[0], STATE[1], STATE[2]).minus(SITE);
    return new Sighting().direction(SITE, d.unit(), 1e-6).range(d.norm(), 100).rate(0, 1);
  }

  /// Central differences over 10 m and 0.1 m/s: their own error is below 1e-6 of a slope of one.
  @Test
  void slopesAreTheDerivativesOfWhatIsExpected() {
    Sighting z = whole();
    double[] p = new double[49];
    for (int i = 0; i < 4; i++) {
      z.aim(STATE, p);
      z.see(i, STATE, p);
      for (int j = 0; j < 7; j++) {
        double h = j < 3 ? 10 : 0.1;
        double[] plus = STATE.clone();
        double[] minus = STATE.clone();
        plus[j] += h;
        minus[j] -= h;
        double[] a = new double[4];
        double[] b = new double[4];
        z.expected(plus, 0, 4, a);
        z.expected(minus, 0, 4, b);
        double own = j < z.reach() ? z.gradient()[j] : 0;
        assertThat(own)
            .as("scalar %d, state %d", i, j)
            .isCloseTo((a[i] - b[i]) / (2 * h), within(1e-6));
      }
    }
  }

  /// Range and rate under an error of 20 km and 200 m/s, 40,000 draws: the mean of the rate's error of second order within 5 of its own deviations, 6e-7, and its variance, which takes in some of the third order, within 10 %.
  @Test
  void theCurvatureOfTheRateIsThatOfItsDistribution() {
    Sighting z = whole();
    double[] p = new double[36];
    for (int i = 0; i < 3; i++) {
      p[7 * i] = 4e8;
      p[7 * i + 21] = 4e4;
      p[7 * i + 3] = 2e6;
      p[7 * i + 18] = 2e6;
    }
    double[] x = Arrays.copyOf(STATE, 6);
    z.see(3, x, p);
    double[] at = new double[4];
    z.expected(x, 0, 4, at);
    double mean = -z.innovation() - at[3]; // the measured rate is zero
    double variance = z.variance() - 1;
    double[] slope = z.gradient().clone();
    RandomStream draw = RandomStream.of(8, 0, "test", "rate");
    double sum = 0;
    double squares = 0;
    int n = 40_000;
    for (int k = 0; k < n; k++) {
      double[] y = x.clone();
      double linear = 0;
      for (int i = 0; i < 3; i++) {
        double d = 2e4 * draw.nextGaussian();
        double v = 0.5 * d / 100 + 200 * Math.sqrt(0.75) * draw.nextGaussian();
        y[i] += d;
        y[3 + i] += v;
        linear += slope[i] * d + slope[3 + i] * v;
      }
      double[] out = new double[4];
      z.expected(y, 0, 4, out);
      double rest = out[3] - at[3] - linear;
      sum += rest;
      squares += rest * rest;
    }
    double found = sum / n;
    double spread = squares / n - found * found;
    assertThat(mean).isCloseTo(found, within(5 * Math.sqrt(spread / n)));
    assertThat(variance).isCloseTo(spread, within(0.1 * spread));
  }

  /// Directions alone, from two places in turn, 0.1 mrad, 60 of them, from a first guess that is 4 km and 50 m/s off (wrong along times wrong across, over the range, is 16 m then, and 0.1 mrad 100 m): mean normalised error squared of 60 runs 6 +- 3.5 deviations of sqrt(12 / 60), false-alarm chance
  /// 5e-4 for each filter; and the place is known to 300 m.
  @Test
  void directionsFromTwoPlacesMakeATrack() {
    BallisticMotion motion = new BallisticMotion();
    for (Filter filter : List.of(new ExtendedFilter(motion), new UnscentedFilter(motion))) {
      double normalised = 0;
      double squared = 0;
      int runs = 60;
      for (int run = 0; run < runs; run++) {
        RandomStream draw = RandomStream.of(9, run, "test", "directions");
        double[] truth = Arrays.copyOf(STATE, 6);
        Estimate e = new Estimate();
        for (int i = 0; i < 6; i++) {
          double sigma = i < 3 ? 4e3 : 50;
          e.x[i] = truth[i] + sigma * draw.nextGaussian();
          e.p[7 * i] = sigma * sigma;
        }
        for (int k = 1; k <= 60; k++) {
          motion.move(truth, 1);
          filter.predict(e, k);
          filter.update(e, seen(truth, k % 2 == 0 ? SITE : site(46, 22), 1e-4, draw));
        }
        double[] d = new double[6];
        for (int i = 0; i < 6; i++) {
          d[i] = e.x[i] - truth[i];
        }
        normalised += Matrix.of(6, 6, e.p).inverse().quadraticForm(d) / runs;
        squared += (d[0] * d[0] + d[1] * d[1] + d[2] * d[2]) / runs;
      }
      assertThat(normalised).isCloseTo(6, within(3.5 * Math.sqrt(12.0 / runs)));
      assertThat(Math.sqrt(squared)).isLessThan(300);
    }
  }

  private static Sighting seen(double[] truth, Vec3 from, double sigma, RandomStream draw) {
    Vec3 d = new Vec3(truth[0], truth[1], truth[2]).minus(from);
    Vec3 u = d.unit();
    Vec3 a = u.across();
    Vec3 m =
        u.plus(sigma * draw.nextGaussian(), a).plus(sigma * draw.nextGaussian(), u.cross(a)).unit();
    return new Sighting().direction(from, m, sigma * sigma);
  }

  @Test
  void aRateNeedsARange() {
    Sighting z = new Sighting().direction(SITE, new Vec3(0, 0, 1), 1e-6);
    assertThatThrownBy(() -> z.rate(1, 1)).hasMessage("a range rate needs a range beside it");
  }
}
