package org.openemd.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openemd.console.report.Survey;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.run.LaunchWatch;
import org.openemd.run.RunRecord;
import org.openemd.sensing.Detection;
import org.openemd.sensing.Radar;
import org.openemd.sensing.Scan;
import org.openemd.sensing.SensorTask;
import org.openemd.tracking.Handover;
import org.openemd.tracking.LaunchPrediction;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.NetworkTracker;
import org.openemd.tracking.SearchVolume;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// Holds the launch reports of a run against the launches.
final class Launches {
  private static final double PLACE =
      20e3; // that counts as much as TIME in telling launches apart [m]
  private static final double TIME = 10; // [s]
  private static final double FARTHEST =
      15; // of both together, beyond which a report is of another launch

  private final RunRecord run;
  private final List<Survey.OfRadar> radars;

  Launches(RunRecord run, List<Survey.OfRadar> radars) {
    this.run = run;
    this.radars = radars;
  }

  /// For each missile the report that fits it best, each report once.
  List<Survey.Launch> all() {
    List<LaunchReport> left = new ArrayList<>(run.launches());
    List<Survey.Launch> all = new ArrayList<>();
    for (World.Threat t : run.world().threats()) {
      LaunchReport best = null;
      for (LaunchReport r : left) {
        boolean fits = distance(t, r) < (best == null ? FARTHEST : distance(t, best));
        best = fits ? r : best;
      }
      if (best != null) {
        left.remove(best);
        all.add(launch(t, best));
      }
    }
    return all;
  }

  private double distance(World.Threat t, LaunchReport r) {
    return Geodesics.distance(place(t), r.site()) / PLACE
        + Math.abs(t.launch() - r.launchTime()) / TIME;
  }

  private Geodetic place(World.Threat t) {
    return place(t, t.launch());
  }

  private Geodetic place(World.Threat t, double time) {
    ThreatObject body = run.world().body(t.id());
    return Frames.toGeodetic(new Ecef(body.path().position(time)));
  }

  private Survey.Launch launch(World.Threat t, LaunchReport r) {
    double heading = Geodesics.azimuth(place(t), place(t, r.lastSeen()));
    double off = Math.IEEEremainder(r.azimuth() - heading, 2 * StrictMath.PI);
    return new Survey.Launch(
        t.id(),
        r.time(),
        r.stereo(),
        new Survey.Known(Geodesics.distance(place(t), r.site()), r.sigmaSite()),
        new Survey.Known(r.launchTime() - t.launch(), r.sigmaTime()),
        new Survey.Known(off, r.sigmaAzimuth()),
        handover(t, r));
  }

  /// To the radar that could see it first, if that was after the report.
  private Optional<Survey.Handover> handover(World.Threat t, LaunchReport r) {
    Survey.OfRadar first = null;
    double when = Double.POSITIVE_INFINITY;
    for (Survey.OfRadar radar : radars) {
      double could = radar.of(t.id()).map(p -> p.could().firstTime()).orElse(Double.NaN);
      if (radar.label().fielded() && could < when) {
        first = radar;
        when = could;
      }
    }
    return first == null || when < r.time() ? Optional.empty() : volume(t, r, first.radar(), when);
  }

  private Optional<Survey.Handover> volume(
      World.Threat t, LaunchReport last, Radar r, double when) {
    LaunchReport then = known(last.number(), when);
    List<SearchVolume> volumes = then == null ? List.of() : LaunchPrediction.at(then, when);
    if (then == null || volumes.isEmpty()) {
      return Optional.empty();
    }
    Vec3 there = run.world().body(t.id()).path().position(when);
    SearchVolume nearest = volumes.getFirst();
    for (SearchVolume v : volumes) {
      nearest = v.deviations(there) < nearest.deviations(there) ? v : nearest;
    }
    double sigma = Math.sqrt(nearest.covariance().trace());
    Handover cones = Handover.of(then, when, r.site());
    double widest = 0;
    double most = 0;
    for (SensorTask.Request c : cones.cones()) {
      widest = Math.max(widest, c.halfLength());
      most = Math.max(most, c.beams(r.beamwidth()));
    }
    return Optional.of(
        new Survey.Handover(
            r.id(),
            when,
            volumes.size(),
            sigma,
            nearest.deviations(there),
            widest,
            cones.beams(r.beamwidth()),
            cones.searchTime(r.beamwidth(), r.time().searchDwell()),
            most > SensorTask.MOST_BEAMS));
  }

  /// What the network knew of a launch at a time, from the bearings that had reached it by then; the run keeps only the last word.
  private @Nullable LaunchReport known(int number, double when) {
    NetworkTracker then =
        new NetworkTracker(
            run.scenario().tracking(), List.of(), LaunchWatch.satellites(run.scenario()));
    for (Scan s : run.scans()) {
      double arrived = s.time() + run.scenario().tracking().linkDelay();
      boolean bearings = s.detections().stream().anyMatch(d -> d instanceof Detection.Bearing);
      if (bearings && arrived <= when) {
        then.process(arrived, s.detections());
      }
    }
    List<LaunchReport> all = then.launches();
    return number <= all.size() ? all.get(number - 1) : null;
  }
}
