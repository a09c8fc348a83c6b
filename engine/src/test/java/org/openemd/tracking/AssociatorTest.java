package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.tracking.TrackingPolicy.Association;
import org.openemd.tracking.filter.Estimate;

/// A well-known track, and one known to five kilometres beside it.
@Tag("law")
class AssociatorTest {
  private static final EcefState HERE = Arcs.start(1);

  private static TrackFile track(int number, double sigma) {
    double[] p = new double[36];
    for (int i = 0; i < 6; i++) {
      p[7 * i] = i < 3 ? sigma * sigma : 1;
    }
    Estimate e = new Estimate(0, HERE, Matrix.of(6, 6, p));
    return new TrackFile(
        number, 0, e, new CrossSectionBelief(Raid.POLICY), new TrackHistory(e, 60));
  }

  /// Weights of a plot that is off by so many deviations in range: of the well-known track and of the other.
  private static double[] weights(Association way, double off) {
    Plot z =
        Plot.of(Arcs.plot(1, 0, HERE.position(), 5, 3e-4, new double[] {off, 0, 0}), Arcs.FRAME);
    Associator a = new Associator(new KalmanFilter(0), Raid.POLICY.associating(way));
    a.associate(List.of(track(1, 1), track(2, 5000)), List.of(z));
    double[] w = new double[2];
    for (int track = 0; track < 2; track++) {
      for (int p = a.from(track); p < a.to(track); p++) {
        w[track] += a.weight(p);
      }
    }
    return w;
  }

  /// 4.5 deviations: a normalised square of 19.5, where the gate ends at 16.27.
  @Test
  void aPlotJustOutsideTheGateOfItsTrackIsNotLeftToAnUnsureNeighbour() {
    for (Association way : List.of(Association.JOINT, Association.NEAREST)) {
      double[] w = weights(way, 4.5);
      assertThat(w[0]).as(way.name()).isGreaterThan(0.5);
      assertThat(w[1]).isLessThan(0.5);
    }
    assertThat(weights(Association.LOCAL, 4.5)).containsExactly(0, 1);
  }

  @Test
  void aPlotFarOutsideIsTheNeighbours() {
    assertThat(weights(Association.JOINT, 7)).containsExactly(0, 1);
  }
}
