package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Enu;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.engagement.InterceptError;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.run.Aim;
import org.openemd.run.RunRecord;
import org.openemd.run.ShotRecord;
import org.openemd.tracking.ImpactPrediction;
import org.openemd.tracking.ImpactPredictor;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;
import org.openemd.world.World;

/// Holds tracks against truth where it matters.
final class Qualities {
  private static final int MOST = 60; // points of a track's series of impacts

  private final RunRecord run;
  private final SideTable side;

  private Qualities(RunRecord run, SideTable side) {
    this.run = run;
    this.side = side;
  }

  static Quality of(RunRecord run, SideTable side) {
    Qualities q = new Qualities(run, side);
    List<ImpactError> impacts = new ArrayList<>();
    for (World.Threat t : run.world().threats()) {
      side.tracksOf(t.id()).forEach(n -> q.series(t, n, impacts));
    }
    return new Quality(aims(run, side), impacts, Smoothing.of(run, side));
  }

  /// Of each shot, at commit and at handover.
  static List<AimQuality> aims(RunRecord run, SideTable side) {
    Qualities q = new Qualities(run, side);
    return run.aims().stream().map(q::aim).toList();
  }

  private AimQuality aim(Aim a) {
    int track = a.told().number();
    String threat = side.target(shot(a.interceptor()));
    String body = side.followed().body(track, a.time());
    Track predicted = a.predicted();
    Vec3 error = error(body, a.intercept(), predicted);
    InterceptError believed = a.tracked();
    return new AimQuality(
        a.interceptor(),
        a.stage(),
        threat,
        track,
        body,
        a.time(),
        a.intercept(),
        believed.semiMajor(),
        believed.semiMinor(),
        believed.along(),
        error == null ? Double.NaN : error.norm(),
        error == null ? Double.NaN : error.cross(a.closing().unit()).norm(),
        error == null ? Double.NaN : squared(error, predicted.covariance()),
        a.basket(),
        a.handedOver().inside(a.basket()),
        count(a, threat, run.scenario().tracking().classifyAt(), 1),
        count(a, threat, 1 - classifyAt(), classifyAt()),
        impact(threat, a.told()));
  }

  private double classifyAt() {
    return run.scenario().tracking().classifyAt();
  }

  private ShotRecord shot(String interceptor) {
    return run.shots().stream()
        .filter(s -> s.shot().id().equals(interceptor))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable Vec3 error(String body, double time, Track predicted) {
    if (body.isEmpty()) {
      return null;
    }
    Trajectory path = run.world().body(body).path();
    return path.covers(time) ? predicted.state().position().minus(path.position(time)) : null;
  }

  private static double squared(Vec3 e, Matrix p) {
    return p.block(0, 0, 3, 3).inverse().quadraticForm(e.x(), e.y(), e.z());
  }

  // Confirmed tracks of the threat's bodies with a posterior from `least` to below `most`; 1 is
  // below
  // 1 here.
  private int count(Aim a, String threat, double least, double most) {
    int n = 0;
    for (Track t : a.picture()) {
      double p = t.warheadProbability();
      boolean among = p >= least && (p < most || most == 1);
      if (t.confirmed()
          && among
          && threatOf(side.followed().body(t.number(), a.time())).equals(threat)) {
        n++;
      }
    }
    return n;
  }

  private String threatOf(String body) {
    return body.isEmpty() ? "" : run.world().body(body).threat();
  }

  // At the telemetry interval, thinned evenly where a track is long.
  private void series(World.Threat threat, int track, List<ImpactError> all) {
    List<Track> history =
        run.pictures().stream()
            .flatMap(p -> p.tracks().stream())
            .filter(t -> t.number() == track && t.confirmed() && t.phase() != Phase.BOOST)
            .toList();
    int step = 1 + history.size() / MOST;
    for (int i = 0; i < history.size(); i += step) {
      ImpactError e = impact(threat.id(), history.get(i));
      if (e != null) {
        all.add(e);
      }
    }
  }

  private @Nullable ImpactError impact(String threat, Track track) {
    ImpactPrediction p = ImpactPredictor.predict(track);
    Geodetic truth = truth(threat);
    if (p == null || truth == null) {
      return null;
    }
    return new ImpactError(
        track.time(),
        track.number(),
        threat,
        p.time() - track.time(),
        p.point(),
        p.orientation(),
        p.semiMajor(),
        p.semiMinor(),
        Geodesics.distance(p.point(), truth),
        squared(p, truth));
  }

  private @Nullable Geodetic truth(String threat) {
    return run.world().threats().stream()
        .filter(t -> t.id().equals(threat))
        .map(t -> t.flight().impact().point())
        .findFirst()
        .orElse(null);
  }

  // Of a miss small beside the Earth; what curves away under a long one (3 km in 200) counts as if
  // it
  // were flat.
  private static double squared(ImpactPrediction p, Geodetic truth) {
    Enu d = LocalFrame.at(p.point()).toEnu(Frames.toEcef(truth));
    double north = StrictMath.cos(p.orientation());
    double east = StrictMath.sin(p.orientation());
    double major = d.position().x() * east + d.position().y() * north;
    double minor = d.position().x() * north - d.position().y() * east;
    double a = major / p.semiMajor();
    double b = minor / p.semiMinor();
    return a * a + b * b;
  }
}
