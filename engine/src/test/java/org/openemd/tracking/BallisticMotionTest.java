package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.flight.Ballistics;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;

@Tag("law")
class BallisticMotionTest {
  private final BallisticMotion motion = new BallisticMotion();

  @Test
  void movesAsTheFlightPackageFlies() {
    for (int run = 0; run < 20; run++) {
      EcefState s = Arcs.start(run);
      double[] x = Arcs.array(s);
      motion.move(x, 600, BallisticMotion.STEP);
      EcefState truth = Ballistics.propagate(s, 600, Arcs.VACUUM_J2);
      assertThat(new Vec3(x[0], x[1], x[2]).distance(truth.position())).isLessThan(0.1);
      assertThat(new Vec3(x[3], x[4], x[5]).distance(truth.velocity())).isLessThan(1e-3);
    }
  }

  @Test
  void movesBackToWhereItStarted() {
    double[] start = Arcs.array(Arcs.start(1));
    double[] x = start.clone();
    motion.move(x, 300, BallisticMotion.STEP);
    motion.move(x, -300, BallisticMotion.STEP);
    for (int i = 0; i < 6; i++) {
      assertThat(x[i]).isCloseTo(start[i], within(0.01));
    }
  }

  /// Column by column. The band grows with the square of the time, as the gradient of J2 that is left out does: a thousandth of
  /// the central one's 7e-3 in 100 s, some times over.
  @Test
  void transitionIsTheDerivativeOfTheMotion() {
    for (double dt : new double[] {2, 10, 100}) {
      double[] start = Arcs.array(Arcs.start(2));
      double[] phi = new double[36];
      for (int i = 0; i < 36; i += 7) {
        phi[i] = 1;
      }
      motion.moveWithTransition(start.clone(), phi, dt, BallisticMotion.STEP);
      for (int j = 0; j < 6; j++) {
        double step = j < 3 ? 1000 : 1; // [m], [m/s]
        double[] plus = start.clone();
        double[] minus = start.clone();
        plus[j] += step;
        minus[j] -= step;
        motion.move(plus, dt, BallisticMotion.STEP);
        motion.move(minus, dt, BallisticMotion.STEP);
        for (int i = 0; i < 6; i++) {
          double slope = (plus[i] - minus[i]) / (2 * step);
          double scale = (i < 3 ? 1 : 1 / dt) * (j < 3 ? 1 : dt);
          assertThat(phi[6 * i + j])
              .as("row %d, column %d, %s s", i, j, dt)
              .isCloseTo(slope, within((1e-6 + 1.5e-8 * dt * dt) * scale));
        }
      }
    }
  }

  @Test
  void whiteAccelerationSpreadsAsItsSpectralDensitySays() {
    Estimate e = new Estimate();
    System.arraycopy(Arcs.array(Arcs.start(3)), 0, e.x, 0, 6);
    new ExtendedFilter(new BallisticMotion(0.01)).predict(e, 100);
    assertThat(e.p[21]).isCloseTo(0.01 * 100, within(0.02));
    assertThat(e.p[0]).isCloseTo(0.01 * 1e6 / 3, within(0.01 * 1e6 / 3 * 0.02));
  }
}
