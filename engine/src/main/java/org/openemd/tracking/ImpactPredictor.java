package org.openemd.tracking;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.Six;

/// Where a track comes down, and how well that is known.
///
/// Free flight to 100 km, and from there, or from where the track is, a fall through the air for each of two coefficients, one deviation above and below what is believed ({@link Track#coefficient}): the point is the middle between
/// the two, and half their distance is added to the ellipse. So a body that could be slowed much or little comes down somewhere between, and an ellipse says so; of a notional intermediate-range attack (7,000 kg/m2 where 5,000 are believed, give or take a factor of two)
/// the air takes 0.2 km from a warhead's path, and 15 to 25 km and minutes from that of a spent stage.
///
/// What the track is unsure of is carried to the ellipsoid by the transition matrix of free flight and projected on the ground along the velocity there, as if there were no air; process noise between now and then is left out, so that the ellipse is what is known now. A
/// fall takes steps of 2 km (slower bodies shorter ones): within 15 m of a fine one. The coefficient is constant in it; what the filter knows of it together with the velocity is left out, and so are winds.
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
    double[] high = e.x.clone(); // the last above the air, or the first
    double from = t;
    for (double passed = 0; passed < HORIZON; passed += STEP) {
      System.arraycopy(e.x, 0, before, 0, 6);
      if (!e.descending() || Fall.aboveAir(e.x)) {
        System.arraycopy(e.x, 0, high, 0, 6);
        from = t;
      }
      double step = TrackPrediction.stepToGround(motion, e, STEP);
      motion.moveWithTransition(before, phi, step, STEP);
      t += step;
      if (step < STEP) {
        Six.sandwich(phi, e.p, new double[36]);
        Fall slow = Fall.of(high, from, track.coefficient().at(-1));
        Fall fast = Fall.of(high, from, track.coefficient().at(1));
        return ellipse(e, slow, fast);
      }
    }
    return null;
  }

  /// @param e on the ground, where there is no air
  private static ImpactPrediction ellipse(Estimate e, Fall slow, Fall fast) {
    Vec3 middle = slow.end().plus(fast.end()).times(0.5);
    Geodetic point = Frames.toGeodetic(new Ecef(middle));
    LocalFrame frame = LocalFrame.at(new Geodetic(point.latitude(), point.longitude(), 0));
    Vec3 spread = frame.rotateToEnu(slow.end().minus(fast.end())).times(0.5);
    Vec3 v = frame.rotateToEnu(e.state().velocity());
    // A position error d crosses the ground plane where d - v d.up / v.up does.
    Vec3 a = frame.east().plus(-v.x() / v.z(), frame.up());
    Vec3 b = frame.north().plus(-v.y() / v.z(), frame.up());
    double ee = form(e.p, a, a) + spread.x() * spread.x();
    double en = form(e.p, a, b) + spread.x() * spread.y();
    double nn = form(e.p, b, b) + spread.y() * spread.y();
    double mean = 0.5 * (ee + nn);
    double radius = Math.sqrt(0.25 * (ee - nn) * (ee - nn) + en * en);
    double turn = 0.5 * StrictMath.atan2(2 * en, nn - ee); // from north toward east
    return new ImpactPrediction(
        frame.origin(),
        0.5 * (slow.time() + fast.time()),
        Math.sqrt(mean + radius),
        Math.sqrt(Math.max(0, mean - radius)),
        turn < 0 ? turn + StrictMath.PI : turn);
  }

  private static double form(double[] p, Vec3 a, Vec3 b) {
    return a.x() * (p[0] * b.x() + p[1] * b.y() + p[2] * b.z())
        + a.y() * (p[6] * b.x() + p[7] * b.y() + p[8] * b.z())
        + a.z() * (p[12] * b.x() + p[13] * b.y() + p[14] * b.z());
  }
}
