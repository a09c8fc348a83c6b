package org.openemd.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Enu;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// Launch point, time, heading and motion under thrust from the bearings of one satellite or more, with their covariances.
///
/// A bank of {@link BoostFilter}s, each with its own ignition time, every 2.5 s from 15 to 90 s before the first bearing, takes each bearing
/// as two linear measurements across it. The filters' likelihoods weigh them (Bar-Shalom, Li & Kirubarajan, section 11.6, static
/// multiple model); what is reported is the mean and the covariance of the mixture, ignition time included.
///
/// Height comes from the other satellite; from one satellite alone it rests on the cloud top, which the plume broke between the first
/// bearing and the scan before, known to 2 km, and on the nominal climb from there on. An error of the climb moves the launch point by about its
/// part of the cloud's height times the cotangent of the satellite's elevation, and the last position by its part of
/// the height then: that is what the covariances of one satellite consist of, and why they are several times those of two.
final class LaunchFit {
  private static final double EARLIEST = 90; // [s] of ignition before the first bearing
  private static final double LATEST = 15; // [s]
  private static final double GRID = 2.5; // [s]
  private static final double NEGLIGIBLE = 25; // natural log of likelihood below the best
  private static final double CLOUD_SIGMA = 2e3; // [m] to which the cloud top is known
  private static final double EARLY_CLIMB = 400; // [m/s] through the cloud top
  private static final double UNSEEN_BY_ONE = 2; // revisits in which a plume may be missed
  private static final double UNSEEN_BY_TWO = 1.25;
  private static final int STATES = BoostFilter.BODY;

  private final List<KnownSatellite> satellites = new ArrayList<>();
  private final List<Vec3> axes = new ArrayList<>(); // across the first line of sight of each
  private final List<BoostFilter> bank = new ArrayList<>();
  private final LocalFrame frame;
  private int bearings;
  private double last;

  /// From all bearings of these plumes, each of another satellite, and what is known of the satellites in the same order.
  LaunchFit(List<Plume> plumes, List<KnownSatellite> satellites) {
    List<Detection.Bearing> all = new ArrayList<>();
    for (Plume p : plumes) {
      all.addAll(p.bearings);
    }
    all.sort(
        Comparator.comparingDouble(Detection.Bearing::time)
            .thenComparingLong(Detection.Bearing::id));
    Detection.Bearing first = all.getFirst();
    for (int i = 0; i < plumes.size(); i++) {
      this.satellites.add(satellites.get(i));
      axes.add(plumes.get(i).bearings.getFirst().direction().across());
    }
    double height = known(first.sensor()).cloudTop();
    Vec3 below = Rays.atHeight(first.from().position(), first.direction(), height);
    Geodetic g = Frames.toGeodetic(new Ecef(below));
    frame = LocalFrame.at(new Geodetic(g.latitude(), g.longitude(), 0));
    double[] pointing = satellites.stream().mapToDouble(KnownSatellite::pointing).toArray();
    for (double t = EARLIEST; t >= LATEST; t -= GRID) {
      bank.add(new BoostFilter(first.time() - t, pointing));
    }
    all.forEach(this::take);
  }

  private KnownSatellite known(String id) {
    return satellites.get(index(id));
  }

  private int index(String id) {
    for (int i = 0; i < satellites.size(); i++) {
      if (satellites.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("satellite " + id + " did not see this launch");
  }

  /// Takes the next bearing, not before those taken.
  void take(Detection.Bearing b) {
    int k = index(b.sensor());
    Vec3 u = b.direction();
    Vec3 one = axes.get(k).plus(-axes.get(k).dot(u), u).unit();
    for (BoostFilter f : bank) {
      f.move(b.time());
      if (bearings == 0) {
        breakCloud(f, satellites.get(k));
      }
      measure(f, b, one, STATES + 2 * k);
      measure(f, b, u.cross(one), STATES + 2 * k + 1);
    }
    bearings++;
    last = b.time();
    double best = bank.stream().mapToDouble(BoostFilter::logLikelihood).max().orElseThrow();
    bank.removeIf(f -> f.logLikelihood() < best - NEGLIGIBLE);
  }

  /// Half a revisit before the first bearing, give or take half a revisit, the plume came out of the cloud.
  private static void breakCloud(BoostFilter f, KnownSatellite s) {
    double spread = EARLY_CLIMB * s.revisit() / Math.sqrt(12);
    f.update(
        new int[] {4, 7},
        new double[] {1, -0.5 * s.revisit()},
        s.cloudTop(),
        CLOUD_SIGMA * CLOUD_SIGMA + spread * spread);
  }

  /// The plume lies on the line of sight: its part along `axis`, across it, is that of the satellite.
  private void measure(BoostFilter f, Detection.Bearing b, Vec3 axis, int bias) {
    Vec3 satellite = b.from().position().minus(frame.position().position());
    double range = satellite.norm();
    Vec3 a = frame.rotateToEnu(axis);
    double sigma = b.sigma() * range;
    f.update(
        new int[] {2, 3, 4, bias},
        new double[] {a.x(), a.y(), a.z(), range},
        axis.dot(satellite),
        sigma * sigma);
  }

  /// The report that the bearings so far support.
  LaunchReport report(int number, double reported) {
    Mixture m = new Mixture(bank);
    Geodetic site = onGround(new Vec3(m.mean(0), m.mean(1), 0));
    boolean moving = bearings > 1;
    double[] heading = moving ? heading(m, site) : new double[] {Double.NaN, Double.NaN};
    return new LaunchReport(
        number,
        reported,
        m.ignition(),
        Math.sqrt(m.ignitionVariance() + GRID * GRID / 12),
        site,
        m.covariance().block(0, 0, 2, 2),
        heading[0],
        heading[1],
        satellites.size() > 1,
        last,
        moving ? boost(m) : null);
  }

  private Geodetic onGround(Vec3 enu) {
    Geodetic g = Frames.toGeodetic(frame.toEcef(new Enu(enu)));
    return new Geodetic(g.latitude(), g.longitude(), 0);
  }

  /// Azimuth from the launch point to the ground below the last position, and its deviation, at most that of a direction of which nothing
  /// is known.
  private double[] heading(Mixture m, Geodetic site) {
    Vec3 place = new Vec3(m.mean(2), m.mean(3), m.mean(4));
    double e = m.mean(2) - m.mean(0);
    double n = m.mean(3) - m.mean(1);
    double way2 = e * e + n * n;
    double[] w = new double[STATES];
    w[0] = -n;
    w[1] = e;
    w[2] = n;
    w[3] = -e;
    double sigma = Math.sqrt(m.covariance().quadraticForm(w)) / way2;
    return new double[] {
      Geodesics.azimuth(site, onGround(place)), Math.min(sigma, StrictMath.PI / Math.sqrt(3))
    };
  }

  private LaunchReport.@Nullable Boost boost(Mixture m) {
    Vec3 p = new Vec3(m.mean(2), m.mean(3), m.mean(4));
    Vec3 v = new Vec3(m.mean(5), m.mean(6), m.mean(7));
    Vec3 a = new Vec3(m.mean(8), m.mean(9), m.mean(10));
    double[] r = new double[81];
    for (int i = 0; i < 3; i++) {
      fill(r, 30 * i, frame.east(), frame.north(), frame.up());
    }
    Matrix turn = Matrix.of(9, 9, r);
    Matrix own = m.covariance().block(2, 2, 9, 9);
    double revisit = satellites.stream().mapToDouble(KnownSatellite::revisit).min().orElseThrow();
    return new LaunchReport.Boost(
        new EcefState(frame.toEcef(new Enu(p)).position(), frame.rotateToEcef(v)),
        frame.rotateToEcef(a),
        turn.times(own).times(turn.transpose()),
        revisit * (satellites.size() > 1 ? UNSEEN_BY_TWO : UNSEEN_BY_ONE));
  }

  /// Writes the matrix with these columns to `r`, 9 x 9, its corner at `at`.
  private static void fill(double[] r, int at, Vec3 a, Vec3 b, Vec3 c) {
    r[at] = a.x();
    r[at + 1] = b.x();
    r[at + 2] = c.x();
    r[at + 9] = a.y();
    r[at + 10] = b.y();
    r[at + 11] = c.y();
    r[at + 18] = a.z();
    r[at + 19] = b.z();
    r[at + 20] = c.z();
  }
}
