package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// Whether launch reports are as good as they say: normalised errors squared, over the nine ballistic missiles of the catalog that the nominal
/// climb claims to cover, from one geosynchronous satellite and from two.
///
/// n = 40 runs a vehicle, seeds 1 and 7. The climb of a vehicle is the same in all its runs, one draw from what the nominal climb
/// allows; so a vehicle's mean may lie well off 1, and it is the mean over the vehicles that should be near 1 and not above
/// it. A vehicle's mean scatters by 11 to 16 % from the errors of the bearings, the mean over vehicles by 5 %. Observed: launch point
/// 0.32 to 0.9 (mean 0.55), boost 0.65 to 1.1 (0.83), azimuth 0.1 to 2 (0.5), time 0.05 to 6 (1.1). The bands are at least five of these scatters
/// off what was observed: chance of a false alarm below 1e-6 for each.
@Tag("law")
class LaunchFitTest {
  private static final List<String> COVERED =
      List.of(
          "scud-b",
          "no-dong",
          "shahab-3",
          "ghadr-1",
          "irbm",
          "unha-2",
          "icbm-liquid",
          "icbm-solid",
          "icbm-russian");
  private static final int RUNS = 40;

  /// Normalised errors squared by degree of freedom.
  private static final class Means {
    double site;
    double time;
    double azimuth;
    double boost;
    double metres;
    int n;
    int asked;
    int inside;

    void add(ThreatObject b, LaunchReport r) {
      LaunchReport.Boost boost = Objects.requireNonNull(r.boost());
      Vec3 e = LocalFrame.at(r.site()).toEnu(Frames.toEcef(SpaceWarning.site(b))).position();
      site += r.covariance().inverse().quadraticForm(e.x(), e.y()) / 2;
      metres += Math.hypot(e.x(), e.y());
      time += square(r.launchTime() / r.sigmaTime());
      azimuth += square(turned(b, r) / r.sigmaAzimuth());
      this.boost += boost(b, r.lastSeen(), boost);
      n++;
      for (double later : new double[] {30, 60, 120}) {
        asked++;
        inside += holds(r, b, SpaceWarning.burnout(b) + later) ? 1 : 0;
      }
    }

    private static boolean holds(LaunchReport r, ThreatObject b, double t) {
      Vec3 truth = b.path().position(t);
      return LaunchPrediction.at(r, t).stream().anyMatch(v -> v.deviations(truth) <= 3);
    }
  }

  private static double square(double x) {
    return x * x;
  }

  private static double turned(ThreatObject b, LaunchReport r) {
    Geodetic g = Frames.toGeodetic(new Ecef(b.path().position(r.lastSeen())));
    Geodetic below = new Geodetic(g.latitude(), g.longitude(), 0);
    double off = r.azimuth() - Geodesics.azimuth(SpaceWarning.site(b), below);
    return off - 2 * Math.PI * Math.rint(off / (2 * Math.PI));
  }

  private static double boost(ThreatObject b, double t, LaunchReport.Boost boost) {
    EcefState s = b.path().at(t);
    Vec3 p = s.position().minus(boost.state().position());
    Vec3 v = s.velocity().minus(boost.state().velocity());
    Matrix inverse = boost.covariance().block(0, 0, 6, 6).inverse();
    return inverse.quadraticForm(p.x(), p.y(), p.z(), v.x(), v.y(), v.z()) / 6;
  }

  private static Means means(String vehicle, int satellites) {
    ThreatObject b = SpaceWarning.launch(vehicle);
    Means m = new Means();
    for (int run = 0; run < RUNS; run++) {
      List<LaunchReport> reports = SpaceWarning.reports(b, SpaceWarning.above(b, satellites), run);
      if (!reports.isEmpty() && reports.getFirst().stereo() == satellites > 1) {
        m.add(b, reports.getFirst());
      }
    }
    return m;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void reportsAreAsGoodAsTheySay(int satellites) {
    double site = 0;
    double time = 0;
    double azimuth = 0;
    double boost = 0;
    int asked = 0;
    int inside = 0;
    for (String vehicle : COVERED) {
      Means m = means(vehicle, satellites);
      assertThat(m.n).as(vehicle).isGreaterThanOrEqualTo(RUNS / 3); // Scud-B leaves the cloud late
      assertThat(m.site / m.n).as(vehicle).isBetween(0.15, 1.6);
      assertThat(m.boost / m.n).as(vehicle).isBetween(0.4, 1.6);
      assertThat(m.inside).as(vehicle).isGreaterThanOrEqualTo((int) (0.9 * m.asked));
      site += m.site / m.n / COVERED.size();
      time += m.time / m.n / COVERED.size();
      azimuth += m.azimuth / m.n / COVERED.size();
      boost += m.boost / m.n / COVERED.size();
      asked += m.asked;
      inside += m.inside;
    }
    assertThat(site).isBetween(0.35, 1.0);
    assertThat(time).isBetween(0.5, 2.0);
    assertThat(azimuth).isBetween(0.25, 1.0);
    assertThat(boost).isBetween(0.6, 1.15);
    assertThat(inside).isGreaterThanOrEqualTo((int) (0.95 * asked)); // of some 1,000
  }

  /// One satellite against two, for the missile to Rome: two halve the error of the launch point at least nearly, and know the
  /// heading.
  @ParameterizedTest
  @ValueSource(strings = {"irbm", "icbm-solid"})
  void twoSatellitesKnowMoreThanOne(String vehicle) {
    Means one = means(vehicle, 1);
    Means two = means(vehicle, 2);
    assertThat(two.metres / two.n).isLessThan(0.8 * one.metres / one.n);
    assertThat(two.metres / two.n).isLessThan(6e3);
  }
}
