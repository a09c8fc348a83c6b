package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.InteractingModels;
import org.openemd.tracking.filter.ReentryMotion;

@Tag("law")
class SoftUpdateTest {
  private static final double[] NONE = {0, 0, 0};
  private static final Trajectory PATH =
      Ballistics.coast(Arcs.start(1), 0, 2000, 1000, Environment.STANDARD);
  private static final double LOW = low(PATH);

  private final KalmanFilter filter = new KalmanFilter(1.5e-7);

  /// When the air slows it most.
  private static double low(Trajectory path) {
    double t = 300;
    while (path.at(t + 1).velocity().norm() > path.at(t).velocity().norm() - 100) {
      t++;
    }
    return t;
  }

  /// A track from above the air down to the time of most drag, with a plot every two seconds.
  private Estimate falling() {
    Estimate e =
        new Estimate(LOW - 40, PATH.at(LOW - 40), Matrix.diagonal(1e4, 1e4, 1e4, 1e2, 1e2, 1e2));
    for (double t = LOW - 38; t < LOW; t += 2) {
      TrackUpdate.whole(plot(t)).apply(e, filter, new SoftUpdate(filter));
    }
    return e;
  }

  private static Plot plot(double t) {
    return Plot.of(Arcs.plot(1, t, PATH.position(t), 5, 3e-4, NONE), Arcs.FRAME);
  }

  /// One plot, reported twice and shared out by halves, tells what it tells whole, in the air too, and for good: also of the ballistic coefficient, and after the next move. Rounding alone may differ.
  @Test
  void twoHalvesOfOnePlotAreThePlotAlsoInTheAir() {
    Estimate before = falling();
    Estimate whole = before.copy();
    Estimate halves = before.copy();
    Plot z = plot(LOW);
    SoftUpdate soft = new SoftUpdate(filter);
    TrackUpdate.whole(z).apply(whole, filter, soft);
    TrackUpdate.Share half = new TrackUpdate.Share(z, 0.5);
    new TrackUpdate(LOW, List.of(half, half), 0).apply(halves, filter, soft);
    filter.predict(before, LOW + 2);
    filter.predict(whole, LOW + 2);
    filter.predict(halves, LOW + 2);
    assertThat(before.state().position().distance(whole.state().position())).isGreaterThan(1);
    for (int i = 0; i < 6; i++) {
      assertThat(halves.x[i]).isCloseTo(whole.x[i], within(1e-6));
      assertThat(halves.p[7 * i]).isCloseTo(whole.p[7 * i], within(1e-8 * whole.p[7 * i]));
    }
    assertThat(coefficient(halves)).isCloseTo(coefficient(whole), within(1e-9));
    assertThat(coefficient(before)).isNotCloseTo(coefficient(whole), within(1e-4));
  }

  private static double coefficient(Estimate e) {
    InteractingModels.Mixture m = Objects.requireNonNull(e.modes);
    return m.estimate(1).x[ReentryMotion.LOG_COEFFICIENT];
  }
}
