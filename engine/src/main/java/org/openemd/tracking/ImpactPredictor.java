package org.openemd.tracking;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Six;

/// Where a track comes down, and how well that is known.
///
/// Free flight to the ellipsoid. The covariance is carried by the transition matrix and projected on the ground along the
/// velocity there; process noise between now and then is left out, so that the ellipse is what is known now. Drag is
/// left out: of a notional intermediate-range attack (ballistic coefficient 7,000 kg/m2) the warheads come down 0.2 km short of
/// this point and 3 s later, the spent stages 15-25 km short and minutes later.
public final class ImpactPredictor {
  private static final double STEP = 20; // [s]
  private static final double HORIZON = 7200; // [s]

  private ImpactPredictor() {}

  /// The predicted impact, or null for a track that does not come down within two hours.
  public static @Nullable ImpactPrediction predict(Track track) {
    BallisticMotion motion = new BallisticMotion();
    Estimate e = track.estimate();
    double[] phi = new double[36];
    Six.unit(phi);
    double t = track.time();
    double[] before = new double[6];
    for (double passed = 0; passed < HORIZON; passed += STEP) {
      System.arraycopy(e.x, 0, before, 0, 6);
      double step = TrackPrediction.stepToGround(motion, e, STEP);
      motion.moveWithTransition(before, phi, step, STEP);
      t += step;
      if (step < STEP) {
        Six.sandwich(phi, e.p, new double[36]);
        return ellipse(e, t);
      }
    }
    return null;
  }

  private static ImpactPrediction ellipse(Estimate e, double t) {
    LocalFrame frame = LocalFrame.at(Frames.toGeodetic(new Ecef(e.state().position())));
    Vec3 v = frame.rotateToEnu(e.state().velocity());
    // A position error d crosses the ground plane where d - v d.up / v.up does.
    Vec3 a = frame.east().plus(-v.x() / v.z(), frame.up());
    Vec3 b = frame.north().plus(-v.y() / v.z(), frame.up());
    double ee = form(e.p, a, a);
    double en = form(e.p, a, b);
    double nn = form(e.p, b, b);
    double middle = 0.5 * (ee + nn);
    double radius = Math.sqrt(0.25 * (ee - nn) * (ee - nn) + en * en);
    double turn = 0.5 * StrictMath.atan2(2 * en, nn - ee); // from north toward east
    return new ImpactPrediction(
        frame.origin(),
        t,
        Math.sqrt(middle + radius),
        Math.sqrt(Math.max(0, middle - radius)),
        turn < 0 ? turn + StrictMath.PI : turn);
  }

  private static double form(double[] p, Vec3 a, Vec3 b) {
    return a.x() * (p[0] * b.x() + p[1] * b.y() + p[2] * b.z())
        + a.y() * (p[6] * b.x() + p[7] * b.y() + p[8] * b.z())
        + a.z() * (p[12] * b.x() + p[13] * b.y() + p[14] * b.z());
  }
}
