package org.openemd.campaign.fast;

import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.LineOfSight;
import org.openemd.engagement.CommunicationSite;
import org.openemd.engagement.Terminal;
import org.openemd.math.Matrix;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.run.RunKey;
import org.openemd.scenario.Loss.Kind;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// What interceptors on their way are told of their targets: when a site reaches them, and by how much what it says is wrong.
///
/// The first correction costs most; those between it and handover are taken for none.
final class Uplink {
  private final FastPath fast;
  private final RunKey key;
  private final Picture picture;

  Uplink(FastPath fast, RunKey key, Picture picture) {
    this.fast = fast;
    this.key = key;
    this.picture = picture;
  }

  /// What it is given on the pad.
  void launch(double now, FastShot s) {
    s.believed = error(s, now, "fast error at launch");
  }

  /// Its first update.
  void first(double now, FastShot s) {
    if (now < s.handover && mayTell(s, now)) {
      s.told(now, error(s, now, "fast error at update"));
    }
  }

  /// The last before its seeker takes over.
  void last(double now, FastShot s) {
    double told = lastTold(s, now);
    if (!Double.isNaN(told)) {
      s.told(Math.min(told, now), error(s, told, "fast error at handover"));
    }
  }

  /// Whether a site sees the interceptor at `t` (s) and, where that is asked, still stands.
  boolean heard(FastShot s, double t, boolean standing) {
    Ecef there = new Ecef(s.position(t));
    for (CommunicationSite c : fast.scenario.communications()) {
      boolean is = !standing || !fast.outages.out(Kind.COMMUNICATION, c.id(), t);
      if (is && LineOfSight.clear(Frames.toEcef(c.site()), there)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayTell(FastShot s, double t) {
    return commanded(s, t) && picture.track(s.track) != null && heard(s, t, true);
  }

  private boolean commanded(FastShot s, double t) {
    return !fast.outages.out(Kind.NODE, s.battery.battery().post(), t);
  }

  // When the interceptor could last be told of its target's track; NaN when never since the first
  // update.
  private double lastTold(FastShot s, double now) {
    if (mayTell(s, now)) {
      return now;
    }
    double interval = fast.scenario.engagement().updateInterval();
    int updates = (int) Math.floor((now - s.active) / interval);
    for (int i = updates; i > 0; i--) {
      double t = s.active + i * interval;
      if (commanded(s, t) && heard(s, t, true)) {
        return t;
      }
    }
    return Double.NaN;
  }

  // What the track is wrong by at the meeting: as it is while the watch lasts, then drawn from the
  // covariance that is expected when the interceptor is told.
  private Vec3 error(FastShot s, double told, String purpose) {
    Track track = picture.track(s.track);
    if (track != null && !picture.resting()) {
      Vec3 there = TrackPrediction.at(track, s.intercept).state().position();
      return there.minus(s.target.object().path().position(s.intercept));
    }
    Matrix p = picture.accuracy(s.target).at(told, s.intercept);
    return drawn(p, s.closing.unit(), key.stream(s.id, purpose));
  }

  private static Vec3 drawn(Matrix p, Vec3 along, RandomStream luck) {
    Vec3 side = Terminal.perpendicular(along);
    Vec3 up = along.cross(side);
    double ss = form(p, side, side);
    double su = form(p, side, up);
    double uu = form(p, up, up);
    if (!(ss > 0)) {
      return Vec3.ZERO;
    }
    double first = luck.nextGaussian();
    double x = Math.sqrt(ss) * first;
    double y =
        su / Math.sqrt(ss) * first
            + Math.sqrt(Math.max(0, uu - su * su / ss)) * luck.nextGaussian();
    return side.times(x).plus(y, up);
  }

  private static double form(Matrix p, Vec3 a, Vec3 b) {
    return a.x() * (p.get(0, 0) * b.x() + p.get(0, 1) * b.y() + p.get(0, 2) * b.z())
        + a.y() * (p.get(1, 0) * b.x() + p.get(1, 1) * b.y() + p.get(1, 2) * b.z())
        + a.z() * (p.get(2, 0) * b.x() + p.get(2, 1) * b.y() + p.get(2, 2) * b.z());
  }
}
