package org.openemd.campaign.fast.batch;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.Opportunity;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.Link;

/// When the defense has flights in track, without chance: satellites warn, radars search and find, links carry it home.
public final class Front {
  /// By flight, when the commanding node has it in track (s after launch); NaN when never.
  public final double[] tracked;

  /// By flight, the first that any sensor could report (s after launch); infinite when none.
  public final double[] detected;

  /// Of `tracked`, whose; an index into the radars that it knows.
  public final int[] by;

  private final Geodetic launch;
  private final EarlyWarning warning;
  private final List<RadarWatch> radars = new ArrayList<>();
  private final List<Double> delays = new ArrayList<>(); // from each radar to who commands [s]
  private final double satellites; // [s] from the first of them to who commands

  /// Prepares for `size` flights of one kind of missile from one place.
  ///
  /// @param aims a few, to stand for all in about their direction
  public Front(Scenario scenario, ThreatGroup missile, List<Geodetic> aims, int size) {
    tracked = new double[size];
    detected = new double[size];
    by = new int[size];
    launch = missile.launch();
    warning = new EarlyWarning(scenario, missile, aims);
    Wires wires = new Wires(scenario);
    satellites = warned(scenario, wires, Link.DEFENSE);
    for (Radar r : scenario.radars()) {
      double home = wires.picture(r.id(), Link.DEFENSE);
      if (r.active() && Double.isFinite(home)) {
        RadarModel model = new RadarModel(r);
        CueSearch[] cues = new CueSearch[warning.size()];
        for (int i = 0; i < cues.length; i++) {
          cues[i] =
              new CueSearch(
                  warning.get(i).watch(), model, warned(scenario, wires, wires.home(r.id())));
        }
        radars.add(new RadarWatch(model, missile, scenario.tracking().confirmations(), cues));
        delays.add(home);
      }
    }
  }

  private static double warned(Scenario scenario, Wires wires, String node) {
    return scenario.satellites().stream()
        .filter(InfraredSatellite::active)
        .mapToDouble(s -> wires.warning(s.id(), node))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /// Follows flights `from` to before `to`; what is not in track by `until` (s after launch, by flight) is of no use to anybody.
  ///
  /// @return how many are in track by then
  public int follow(Strikes s, double[] azimuths, double[] until, int from, int to) {
    int found = 0;
    Opportunity o = new Opportunity();
    StrikePoint at = new StrikePoint();
    for (int i = from; i < to; i++) {
      tracked[i] = Double.NaN;
      detected[i] = Double.POSITIVE_INFINITY;
      if (s.reached(i)) {
        at.follow(s, i);
        follow(at, i, warning.nearest(azimuths[i]), until[i], o);
      }
      found += Double.isNaN(tracked[i]) ? 0 : 1;
    }
    return found;
  }

  private void follow(StrikePoint at, int i, int reference, double until, Opportunity o) {
    if (Double.isFinite(satellites)) {
      detected[i] = warning.get(reference).watch().first();
    }
    Parting parting = warning.get(reference).parting();
    double best = Double.NaN;
    for (int r = 0; r < radars.size(); r++) {
      double limit = Double.isNaN(best) ? until : best;
      double t = radars.get(r).tracked(at, reference, limit, parting, o) + delays.get(r);
      if (t < best || (Double.isNaN(best) && !Double.isNaN(t))) {
        best = t;
        by[i] = r;
      }
    }
    tracked[i] = best;
  }

  /// Id of a radar that it knows.
  public String radar(int r) {
    return radars.get(r).toString();
  }

  /// Azimuths (rad) over ground from the launch to aims.
  public double[] azimuths(List<Geodetic> aims) {
    return aims.stream().mapToDouble(a -> Geodesics.azimuth(launch, a)).toArray();
  }
}
