package org.openemd.tracking.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.filtering.kalman.Measurement;
import org.hipparchus.filtering.kalman.ProcessEstimate;
import org.hipparchus.filtering.kalman.extended.ExtendedKalmanFilter;
import org.hipparchus.filtering.kalman.extended.NonLinearEvolution;
import org.hipparchus.filtering.kalman.extended.NonLinearProcess;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposer;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;

/// The kernel beside the slow, obvious filter and a library's.
@Tag("law")
class BatchFilterTest {
  private static final int COUNT = 300;

  /// One long step or several: the kernel's transition differs from the exact one by h^2 g / (12 r) of a velocity's effect on the place, 1.3e-5 for 10 s; on
  /// a plot several deviations off that is some 1e-4 of a deviation. A hundredth of that for steps of a second.
  @Test
  void itIsTheObviousFilterWithinAThousandthOfADeviationAndForStepsOfASecondWithinTenMillionths() {
    assertThat(worst(10)).isLessThan(1e-3);
    assertThat(worst(1)).isLessThan(1e-5);
    assertThat(worst(1)).isGreaterThan(1e-12); // else this compared nothing
  }

  /// Worst difference of states and of covariances, in deviations, after one plot up to `most` seconds later.
  private static double worst(double most) {
    Tracks t = MixedTracks.tracks(COUNT, 1);
    Plots z = MixedTracks.plots(t, 2, most);
    ObviousFilter[] judges = new ObviousFilter[COUNT];
    for (int i = 0; i < COUNT; i++) {
      judges[i] = new ObviousFilter(t, i);
      judges[i].process(z, i);
    }
    new ScalarTracks().process(t, MixedTracks.SITES, z, MixedTracks.NOISE);
    double worst = 0;
    for (int i = 0; i < COUNT; i++) {
      worst = Math.max(worst, judges[i].difference(t, i));
      assertThat(z.innovation[i])
          .isCloseTo(judges[i].innovation, within(1e-3 * (1 + z.innovation[i])));
    }
    return worst;
  }

  /// Hipparchus' extended filter has neither the second-order term nor the line of sight taken anew, so that this holds for a precise track and radar only: prior known to about 30 m at 300 km and more, 1e-4 rad; the
  /// neglected term is that angle times the offset, below a hundredth of a deviation.
  @Test
  void onPreciseTracksItIsHipparchusFilterWithinAHundredthOfADeviation() {
    Tracks t = MixedTracks.tracks(COUNT, 1);
    double[] x = new double[7];
    double[] p = new double[49];
    for (int i = 0; i < COUNT; i++) {
      t.state(i, x);
      for (int k = 0; k < 49; k++) {
        p[k] = 0.01 * t.covariance(i, k / 7, k % 7);
      }
      t.set(i, t.time(i), x, p);
    }
    Plots z = MixedTracks.plots(t, 2, 1);
    RandomStream s = RandomStream.of(1, 0, "test", "precise");
    for (int i = 0; i < COUNT; i++) {
      aim(t, z, i, s);
    }
    ProcessEstimate[] theirs = new ProcessEstimate[COUNT];
    for (int i = 0; i < COUNT; i++) {
      theirs[i] = hipparchus(t, z, i);
    }
    new ScalarTracks().process(t, MixedTracks.SITES, z, MixedTracks.NOISE);
    for (int i = 0; i < COUNT; i++) {
      t.state(i, x);
      for (int k = 0; k < 7; k++) {
        double sigma = Math.sqrt(t.covariance(i, k, k));
        assertThat(x[k]).isCloseTo(theirs[i].getState().getEntry(k), within(0.01 * sigma));
        assertThat(t.covariance(i, k, k) / theirs[i].getCovariance().getEntry(k, k))
            .isCloseTo(1, within(1e-3));
      }
    }
  }

  /// A plot some 30 m off.
  private static void aim(Tracks t, Plots z, int i, RandomStream s) {
    double[] x = new double[7];
    t.state(i, x);
    new BallisticMotion().move(x, z.time[i] - t.time(i), 1);
    Vec3 p = new Vec3(x[0] + 30 * s.nextGaussian(), x[1] + 30 * s.nextGaussian(), x[2]);
    AzElRange look = LocalFrame.at(MixedTracks.PLACES.get(z.site[i])).look(new Ecef(p));
    z.range[i] = look.range();
    z.azimuth[i] = look.azimuth();
    z.elevation[i] = look.elevation();
    z.sigmaRange[i] = 20;
    z.sigmaAngle[i] = 1e-4;
  }

  /// A plot of range, azimuth and elevation.
  private record Look(double time, RealVector value, RealMatrix covariance) implements Measurement {
    @Override
    public double getTime() {
      return time;
    }

    @Override
    public RealVector getValue() {
      return value;
    }

    @Override
    public RealMatrix getCovariance() {
      return covariance;
    }
  }

  private static ProcessEstimate hipparchus(Tracks t, Plots z, int i) {
    double[] x = new double[7];
    t.state(i, x);
    RealMatrix p = MatrixUtils.createRealMatrix(7, 7);
    for (int k = 0; k < 49; k++) {
      p.setEntry(k / 7, k % 7, t.covariance(i, k / 7, k % 7));
    }
    LocalFrame f = LocalFrame.at(MixedTracks.PLACES.get(z.site[i]));
    double c = Math.cos(z.elevation[i]);
    RealMatrix r =
        MatrixUtils.createRealDiagonalMatrix(
            new double[] {
              z.sigmaRange[i] * z.sigmaRange[i],
              z.sigmaAngle[i] * z.sigmaAngle[i] / (c * c),
              z.sigmaAngle[i] * z.sigmaAngle[i]
            });
    Look m =
        new Look(
            z.time[i],
            new ArrayRealVector(new double[] {z.range[i], z.azimuth[i], z.elevation[i]}),
            r);
    return new ExtendedKalmanFilter<Look>(
            new CholeskyDecomposer(1e-9, 1e-30),
            new Flight(f),
            new ProcessEstimate(t.time(i), new ArrayRealVector(x), p))
        .estimationStep(m);
  }

  /// The same motion and noise, and the Jacobian of the look by central differences.
  private record Flight(LocalFrame frame) implements NonLinearProcess<Look> {
    @Override
    public NonLinearEvolution getEvolution(double before, RealVector state, Look m) {
      double[] x = state.toArray();
      RealMatrix f = ObviousFilter.transition(x, m.time() - before);
      RealMatrix q = ObviousFilter.noise(m.time() - before);
      double[] h = new double[21];
      for (int j = 0; j < 3; j++) {
        double[] a = look(frame, x, j, 10);
        double[] b = look(frame, x, j, -10);
        for (int i = 0; i < 3; i++) {
          h[7 * i + j] = (i == 1 ? turn(a[i] - b[i]) : a[i] - b[i]) / 20;
        }
      }
      RealMatrix jacobian = MatrixUtils.createRealMatrix(3, 7);
      for (int i = 0; i < 21; i++) {
        jacobian.setEntry(i / 7, i % 7, h[i]);
      }
      return new NonLinearEvolution(m.time(), new ArrayRealVector(x), f, q, jacobian);
    }

    @Override
    public RealVector getInnovation(Look m, NonLinearEvolution e, RealMatrix covariance) {
      double[] seen = look(frame, e.getCurrentState().toArray(), 0, 0);
      return new ArrayRealVector(
          new double[] {
            m.value().getEntry(0) - seen[0],
            turn(m.value().getEntry(1) - seen[1]),
            m.value().getEntry(2) - seen[2]
          });
    }

    private static double turn(double a) {
      return Math.IEEEremainder(a, 2 * Math.PI);
    }

    private static double[] look(LocalFrame f, double[] x, int axis, double by) {
      double[] p = {x[0], x[1], x[2]};
      p[axis] += by;
      AzElRange l = f.look(new Ecef(new Vec3(p[0], p[1], p[2])));
      return new double[] {l.range(), l.azimuth(), l.elevation()};
    }
  }

  @Test
  void aTrackDoesNotHangOnItsNeighbours() {
    Tracks together = MixedTracks.tracks(40, 1);
    Plots z = MixedTracks.plots(together, 2, 25);
    z.range[7] = Double.NaN;
    z.time[8] = Double.NaN;
    z.sigmaRange[9] = Double.NaN;
    Tracks before = MixedTracks.tracks(40, 1);
    new ScalarTracks().process(together, MixedTracks.SITES, z, MixedTracks.NOISE);
    for (int i = 0; i < 40; i++) {
      Tracks alone = new Tracks(1);
      Plots one = new Plots(1);
      copy(before, i, alone);
      copy(z, i, one);
      alone.size = 1;
      new ScalarTracks().process(alone, MixedTracks.SITES, one, MixedTracks.NOISE);
      for (int k = 0; k < 49; k++) {
        int at = k;
        assertThat(together.covariance(i, k / 7, k % 7))
            .as("track %d", i)
            .satisfies(
                c -> assertThat(Double.compare(c, alone.covariance(0, at / 7, at % 7))).isZero());
      }
      assertThat(Double.compare(z.innovation[i], one.innovation[0])).isZero();
    }
    assertThat(together.time(7)).isEqualTo(z.time[7]);
    assertThat(together.covariance(7, 0, 0)).isGreaterThan(before.covariance(7, 0, 0));
    assertThat(z.innovation[7]).isNaN();
    assertThat(together.time(8)).isEqualTo(before.time(8));
    assertThat(together.covariance(8, 0, 0)).isEqualTo(before.covariance(8, 0, 0));
    assertThat(together.covariance(9, 0, 0)).isNaN(); // a deviation that is none spoils this track
    assertThat(together.covariance(10, 0, 0)).isPositive(); // and no other
  }

  private static void copy(Tracks from, int i, Tracks to) {
    double[] x = new double[7];
    double[] p = new double[49];
    from.state(i, x);
    for (int k = 0; k < 49; k++) {
      p[k] = from.covariance(i, k / 7, k % 7);
    }
    to.set(0, from.time(i), x, p);
  }

  private static void copy(Plots from, int i, Plots to) {
    to.time[0] = from.time[i];
    to.range[0] = from.range[i];
    to.azimuth[0] = from.azimuth[i];
    to.elevation[0] = from.elevation[i];
    to.sigmaRange[0] = from.sigmaRange[i];
    to.sigmaAngle[0] = from.sigmaAngle[i];
    to.site[0] = from.site[i];
  }

  @Test
  void aPlotOlderThanItsTrackIsRefused() {
    Tracks t = MixedTracks.tracks(3, 1);
    Plots z = MixedTracks.plots(t, 2, 5);
    z.time[2] = t.time(2) - 1.5;
    assertThatThrownBy(() -> new ScalarTracks().process(t, MixedTracks.SITES, z, MixedTracks.NOISE))
        .hasMessageContaining("track 2")
        .hasMessageContaining("1.5");
  }

  /// The polynomials of sine and cosine, seen through a plot that lies where the track is: any azimuth, up to the zenith. A rounding of 2e-15 is 2 nm at 1,000 km.
  @Test
  void directionsAreGoodToAFewRoundings() {
    Tracks t = new Tracks(1);
    Plots z = new Plots(1);
    Geodetic site = Geodetic.ofDegrees(50, 10, 0);
    LocalFrame f = LocalFrame.at(site);
    Sites sites = new Sites(List.of(site));
    RandomStream s = RandomStream.of(3, 0, "test", "directions");
    ScalarTracks kernel = new ScalarTracks();
    t.size = 1;
    for (int i = 0; i < 2000; i++) {
      double azimuth = s.uniform(-2 * Math.PI, 2 * Math.PI);
      double elevation = s.uniform(-Math.PI / 2, Math.PI / 2);
      Vec3 p = f.position().position().plus(1e6, f.direction(azimuth, elevation));
      double[] state = {p.x(), p.y(), p.z(), 0, 0, 0, 0};
      double[] covariance = new double[49];
      for (int k = 0; k < 7; k++) {
        covariance[8 * k] = 1;
      }
      t.set(0, 0, state, covariance);
      z.range[0] = 1e6;
      z.azimuth[0] = azimuth;
      z.elevation[0] = elevation;
      z.sigmaRange[0] = 1e-3;
      z.sigmaAngle[0] = 1e-12;
      kernel.process(t, sites, z, MixedTracks.NOISE);
      double[] x = new double[7];
      t.state(0, x);
      // Rounding of the place itself is 1e-9 m, and the sight's a few of 1e-16 of 1,000 km
      assertThat(new Vec3(x[0], x[1], x[2]).distance(p)).isLessThan(1e-8 + 1e-6);
    }
  }
}
