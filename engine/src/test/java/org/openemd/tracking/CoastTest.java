package org.openemd.tracking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.Estimate;

@Tag("law")
class CoastTest {
  private final KalmanFilter filter = new KalmanFilter(1e-4);

  /// Seen last `height` (m) up, 5 km/s fast and 25 degrees down, known to 100 m and 1 m/s.
  private static Estimate seen(double height) {
    LocalFrame f = LocalFrame.at(Geodetic.ofDegrees(50, 10, height));
    Vec3 v = f.direction(Math.toRadians(300), Math.toRadians(-25)).times(5000);
    double[] p = new double[36];
    for (int i = 0; i < 6; i++) {
      p[7 * i] = i < 3 ? 1e4 : 1;
    }
    return new Estimate(1002.3, new EcefState(f.position().position(), v), Matrix.of(6, 6, p));
  }

  @Test
  void whereABodyInTheAirIsDoesNotDependOnWhoAskedBefore() {
    Estimate e = seen(150e3);
    Coast often = new Coast();
    for (double t = 1003; t < 1060; t += 0.7) {
      often.at(e, t, filter);
    }
    for (double t : new double[] {1058.5, 1010, 1031.25, 1015, 1002.3}) {
      Estimate once = new Coast().at(e, t, filter);
      Estimate again = often.at(e, t, filter);
      assertArrayEquals(once.x, again.x, 0);
      assertArrayEquals(once.p, again.p, 0);
    }
  }

  @Test
  void aNewPlotBeginsAnew() {
    Coast coast = new Coast();
    Estimate e = seen(120e3);
    coast.at(e, 1030, filter);
    e.x[0] += 10;
    assertArrayEquals(new Coast().at(e, 1030, filter).x, coast.at(e, 1030, filter).x, 0);
  }

  @Test
  void freeFlightIsPredictedInOneGo() {
    Estimate e = seen(1000e3);
    Estimate whole = e.copy();
    filter.predict(whole, 1060);
    assertArrayEquals(whole.x, new Coast().at(e, 1060, filter).x, 0);
  }

  /// Steps and one go differ in how often air is thought to begin within them, once or every 5 s, and in where the unscented points are drawn. A quarter of a deviation moves no gate: it adds 0.06 to a distance of 16.
  @Test
  void stepsLeadToWhereOneGoDoesWithinAQuarterOfADeviation() {
    Estimate e = seen(120e3);
    for (double t : new double[] {1010, 1020, 1030, 1040}) {
      Estimate whole = e.copy();
      filter.predict(whole, t);
      Estimate steps = new Coast().at(e, t, filter);
      for (int i = 0; i < 6; i++) {
        double off = Math.abs(steps.x[i] - whole.x[i]) / Math.sqrt(whole.p[7 * i]);
        assertTrue(off < 0.25, off + " deviations at " + t + " in state " + i);
      }
    }
  }
}
