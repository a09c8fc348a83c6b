package org.openemd.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;

/// The table falls where it must, and tells what homing does.
@Tag("law")
class KillTableTest {
  private static final double[] SPEEDS = {1000, 3000, 6000, 8500, 10_000, 13_000};
  private static final double[] SIGMAS = {0, 100, 300, 1000, 2000, 4000, 10_000};
  private static final double[] DIVERTS = {0, 20, 40, 60, 100, 200, 400, 700, 1000};

  private static KillVehicle vehicle(double most, double seeker, Reliability r) {
    Guidance g = new Guidance(3, most, 0.3, seeker, 0.03);
    return new KillVehicle("kv", 200, 700, 3e5, StrictMath.toRadians(1), 0, g, 0.2, 0.5, 0.9, r);
  }

  private static KillTable table(double most, double seeker) {
    return new KillTable(vehicle(most, seeker, Reliability.certain()));
  }

  @Test
  void aWorseTrackNeverHelps() {
    KillTable t = table(40, 1e-5);
    for (double v : SPEEDS) {
      for (double d : DIVERTS) {
        for (int i = 1; i < SIGMAS.length; i++) {
          assertThat(t.of(v, SIGMAS[i], d)).isLessThanOrEqualTo(t.of(v, SIGMAS[i - 1], d));
        }
      }
    }
    assertThat(t.of(8500, 2000, 700)).isLessThan(0.98 * t.of(8500, 1000, 700));
  }

  @Test
  void lessDivertNeverHelps() {
    KillTable t = table(40, 1e-5);
    for (double v : SPEEDS) {
      for (double s : SIGMAS) {
        for (int i = 1; i < DIVERTS.length; i++) {
          assertThat(t.of(v, s, DIVERTS[i])).isGreaterThanOrEqualTo(t.of(v, s, DIVERTS[i - 1]));
        }
      }
    }
    assertThat(t.of(8500, 2000, 100)).isLessThan(0.5 * t.of(8500, 2000, 700));
    assertThat(t.of(8500, 100, 0)).isZero();
  }

  /// Less time for the same offset: at 200 m/s divert binds from 2,000 m on, at 20 m/s2 the acceleration does.
  @Test
  void fasterClosingNeverHelps() {
    for (KillTable t : new KillTable[] {table(40, 1e-5), table(20, 1e-5)}) {
      for (double s : SIGMAS) {
        for (int i = 1; i < SPEEDS.length; i++) {
          assertThat(t.of(SPEEDS[i], s, 1000))
              .isLessThanOrEqualTo(t.of(SPEEDS[i - 1], s, 1000) + 1e-12);
        }
      }
    }
    assertThat(table(40, 1e-5).of(13_000, 2000, 200))
        .isLessThan(0.8 * table(40, 1e-5).of(6000, 2000, 200));
    assertThat(table(10, 1e-5).of(13_000, 2000, 700))
        .isLessThan(0.8 * table(40, 1e-5).of(13_000, 2000, 700));
  }

  /// With divert in plenty what is left is the chance to be inside the basket, 300 km times the tangent of one degree, times that of the point homed on, and the reliability.
  @Test
  void whatLiesBeyondTheBasketIsLost() {
    double basket = 3e5 * StrictMath.tan(StrictMath.toRadians(1));
    Reliability r = new Reliability(0.9, 0.95, 0.8, 0.7, 0.1);
    KillTable t = new KillTable(vehicle(100, 0, r));
    for (double sigma : new double[] {1000, 3000, 30_000, 3e6}) {
      double inside = 1 - StrictMath.exp(-basket * basket / (2 * sigma * sigma));
      double struck = 1 - StrictMath.exp(-0.25 / (2 * 0.04));
      assertThat(t.of(7000, sigma, 1e6))
          .isCloseTo(0.9 * 0.95 * 0.8 * 0.7 * 0.9 * inside * struck, within(1e-12));
    }
    assertThat(t.of(7000, 3e7, 1e6)).isLessThan(2e-8);
  }

  /// n = 2,000 flights of `Homing` at each of 36 points, seed 2, on offsets drawn from the error, those beyond the basket lost: within three standard deviations of a binomial at each, and one point of the 36 may be out
  /// (a sound table has two or more out in 4 of 1,000 such tests); besides, 0.01 for what is linear between the grid's speeds.
  @Test
  void theTableIsWhatHomingDoesInTheMean() {
    int out = 0;
    StringBuilder said = new StringBuilder();
    for (double most : new double[] {15, 40}) {
      KillVehicle v = vehicle(most, 1e-5, Reliability.certain());
      KillTable t = new KillTable(v);
      for (double closing : new double[] {4000, 8400, 12_000}) {
        for (double sigma : new double[] {600, 2500}) {
          for (double divert : new double[] {70, 150, 500}) {
            double p = t.of(closing, sigma, divert);
            double q = flown(v, closing, sigma, divert, 2000);
            double band = 3 * Math.sqrt(Math.max(p * (1 - p), 0.0005) / 2000) + 0.01;
            said.append(most).append(' ').append(closing).append(' ').append(sigma).append(' ');
            said.append(divert).append(": ").append(p).append(' ').append(q).append('\n');
            out += Math.abs(p - q) > band ? 1 : 0;
          }
        }
      }
    }
    assertThat(out).as(said.toString()).isLessThanOrEqualTo(1);
  }

  private static double flown(KillVehicle v, double closing, double sigma, double divert, int n) {
    int hits = 0;
    for (int i = 0; i < n; i++) {
      RandomStream draw = RandomStream.of(2, i, "table", "offset");
      double x = sigma * draw.nextGaussian();
      double y = sigma * draw.nextGaussian();
      if (x * x + y * y <= v.basket() * v.basket()) {
        Homing.Met m =
            Homing.fly(
                v.guidance(),
                closing,
                v.acquisitionRange() / closing,
                x,
                y,
                divert,
                RandomStream.of(2, i, "table", "seeker"));
        double px = m.x() + v.aimPointSigma() * draw.nextGaussian();
        double py = m.y() + v.aimPointSigma() * draw.nextGaussian();
        hits += px * px + py * py <= v.targetRadius() * v.targetRadius() ? 1 : 0;
      }
    }
    return (double) hits / n;
  }

  /// One shot's factors and the table's value are of the same homing: at full range, alone in view, within 0.01 for what is linear between.
  @Test
  void theFactorsOfAShotAgreeWithTheTable() {
    KillVehicle v = vehicle(40, 1e-5, Reliability.certain());
    KillTable t = new KillTable(v);
    for (double closing : SPEEDS) {
      for (double sigma : new double[] {300, 1500, 4000}) {
        for (double divert : new double[] {60, 150, 700}) {
          Endgame e = new Endgame(v, closing, v.acquisitionRange() / closing);
          InterceptError error = new InterceptError(sigma, sigma, 0);
          double product = error.inside(e.reach(divert)) * e.strikes();
          assertThat(t.of(closing, sigma, divert))
              .as("%s m/s, %s m, %s m/s", closing, sigma, divert)
              .isCloseTo(product, within(0.01));
        }
      }
    }
  }
}
