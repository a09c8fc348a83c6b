package org.openemd.campaign.fast.batch;

import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.DetectionCurve;
import org.openemd.sensing.Opportunity;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.world.Fluctuation;

/// When one radar has a warhead in track that it must find for itself: by its fence, or where satellites say that a launch may be. Expected times, not drawn ones.
///
/// In search a beam is looked at with the search dwell, less the beam-shape loss, and finds the larger of warhead and last stage, which fly side by side; what is found is followed with whole looks, and as many as are asked confirm it. A search that takes T a pass finds what is in view within half of that, evenly; a fence finds what stays in it for at least half a
/// pass.
final class RadarWatch {
  private static final double SHAPE = StrictMath.pow(10, -0.25); // beam-shape loss of search
  private static final double HALF = 0.5;
  private static final double LEAST =
      0.25; // of whole looks: with less the plots of a track come too rarely
  private static final int HALVINGS = 5;

  final RadarModel model;
  private final Radar radar;
  private final CueSearch[] cues; // by reference of the early warning
  private final double large; // [m2] what a search finds
  private final double small; // [m2] the warhead
  private final double stage; // [m2]
  private final double share; // of the energy of a whole look, in search
  private final DetectionCurve search;
  private final DetectionCurve follow;
  private final double sinLow; // of the fence; NaN where there is none
  private final double sinHigh;
  private final double fencePass; // [s] when nothing else is to do
  private final int confirmations; // plots of a track

  RadarWatch(RadarModel model, ThreatGroup missile, int confirmations, CueSearch[] cues) {
    this.confirmations = confirmations;
    this.model = model;
    this.cues = cues;
    radar = model.radar();
    boolean x = radar.xBand();
    small = missile.warhead().in(x).mean();
    stage = missile.stage().in(x).mean();
    large = Math.max(small, stage);
    share = SHAPE * radar.time().searchDwell() / (radar.dwell() * radar.integratedLooks());
    Fluctuation f = missile.warhead().fluctuation();
    follow = model.curve(f);
    search = model.curve(large > small ? missile.stage().fluctuation() : f);
    Radar.Fence fence = radar.time().fence();
    sinLow = fence == null ? Double.NaN : StrictMath.sin(fence.elevation());
    sinHigh =
        fence == null
            ? Double.NaN
            : StrictMath.sin(
                Math.min(StrictMath.PI / 2, fence.elevation() + fence.rows() * radar.beamwidth()));
    int beams = 0;
    for (int i = 0; i < radar.faces().size(); i++) {
      beams = Math.max(beams, model.fenceBeams(i));
    }
    fencePass = beams * radar.time().searchDwell();
  }

  /// When a flight is in track, seconds after launch and before `until`; NaN when not by then. The radar's links are left out.
  ///
  /// @param reference of the early warning
  double tracked(
      StrikePoint at, int reference, double until, @Nullable Parting parting, Opportunity o) {
    double found = found(at, cues[reference], until, o);
    if (Double.isNaN(found)) {
      return found;
    }
    double frame = radar.revisit() * Math.ceil(found / radar.revisit());
    double shown = shown(at, frame, until, parting, o);
    return Double.isNaN(shown)
        ? shown
        : shown + radar.revisit() * Math.rint(confirmations / plots(at, shown, parting, o));
  }

  // -- finding

  private double found(StrikePoint at, CueSearch cue, double until, Opportunity o) {
    double step = at.part();
    double chance = 0;
    double before = at.release();
    double p0 = chance(at, before, o);
    double sin0 = p0 >= 0 ? o.sinElevation() : Double.NaN;
    for (int k = 1; k <= Strikes.PARTS && before < until; k++) {
      double t = Math.min(until, at.release() + k * step);
      double p1 = chance(at, t, o);
      double sin1 = p1 >= 0 ? o.sinElevation() : Double.NaN;
      double crossed = crossing(at, before, t, sin0, sin1, cue, o);
      double from = Math.max(cue.start(), p0 < 0 && p1 >= 0 ? edge(at, t, before, o) : before);
      double to = p0 >= 0 && p1 < 0 ? edge(at, before, t, o) : t;
      double mean = p0 >= 0 && p1 >= 0 ? 0.5 * (p0 + p1) : Math.max(p0, p1);
      double add = mean > 0 && to > from ? mean * cue.rate(0.5 * (from + to)) * (to - from) : 0;
      double by = chance + add >= HALF ? from + (HALF - chance) / add * (to - from) : Double.NaN;
      if (!Double.isNaN(crossed) || !Double.isNaN(by)) {
        return crossed <= by || Double.isNaN(by) ? crossed : by;
      }
      chance += add;
      p0 = p1;
      before = t;
      sin0 = sin1;
    }
    return Double.NaN;
  }

  // That one search dwell detects it; -1 when it is not in view.
  private double chance(StrikePoint at, double t, Opportunity o) {
    return inView(at, t, o) ? search.probability(o.unitSnr() * large * share) : -1;
  }

  private boolean inView(StrikePoint at, double t, Opportunity o) {
    at.at(t);
    return model.seeTurned(at.x, at.y, at.z, o);
  }

  // The last time between one in view and one not, earlier or later, at which it still is.
  private double edge(StrikePoint at, double seen, double hidden, Opportunity o) {
    double in = seen;
    double out = hidden;
    for (int n = 0; n < HALVINGS; n++) {
      double middle = 0.5 * (in + out);
      if (inView(at, middle, o)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  // -- the fence

  // When the fence finds what crosses it between two times; NaN when it does not.
  private double crossing(
      StrikePoint at,
      double t0,
      double t1,
      double sin0,
      double sin1,
      CueSearch cue,
      Opportunity o) {
    if (Double.isNaN(sinLow) || Double.isNaN(sin1)) {
      return Double.NaN;
    }
    double middle = 0.5 * (sinLow + sinHigh);
    // What rises above the horizon between the two was lower before.
    double from = Double.isNaN(sin0) ? Math.min(sin1, sinLow) : sin0;
    if ((from - middle) * (sin1 - middle) > 0 && !(from >= sinLow && from < sinHigh)) {
      return Double.NaN;
    }
    double rate = Math.max(1e-7, Math.abs(sin1 - from) / (t1 - t0)); // [1/s]
    double stays = Math.min(t1 - t0, (sinHigh - sinLow) / rate);
    double enters = t0 + Math.max(0, Math.min(1, (sinLow - from) / (sin1 - from))) * (t1 - t0);
    if (sin1 < from) {
      enters = t0 + Math.max(0, Math.min(1, (sinHigh - from) / (sin1 - from))) * (t1 - t0);
    }
    double share = cue.rate(enters) > 0 ? radar.time().fenceShare() : 1;
    double pass = Math.max(radar.revisit(), fencePass / share);
    double when = enters + 0.5 * Math.min(stays, pass);
    double p = chance(at, when, o) * Math.min(1, stays / pass);
    return p >= HALF && inFence(o.direction()) ? when : Double.NaN;
  }

  private boolean inFence(Vec3 u) {
    Radar.Fence fence = radar.time().fence();
    if (fence == null) {
      return false;
    }
    double azimuth = StrictMath.atan2(u.dot(model.frame().east()), u.dot(model.frame().north()));
    for (Radar.Face f : radar.faces()) {
      double centre = Double.isNaN(fence.azimuth()) ? f.azimuth() : fence.azimuth();
      double off = Math.IEEEremainder(azimuth - centre, 2 * StrictMath.PI);
      if (Math.abs(off) <= fence.halfWidth()) {
        return true;
      }
    }
    return false;
  }

  // -- following

  // When whole looks show the warhead first, from `from` on.
  private double shown(
      StrikePoint at, double from, double until, @Nullable Parting parting, Opportunity o) {
    double step = at.part();
    double before = from;
    if (isShown(at, from, parting, o)) {
      return from;
    }
    for (int k = 1; before < until && before < at.impact(); k++) {
      double t = Math.min(Math.min(until, at.impact()), from + k * step);
      if (isShown(at, t, parting, o)) {
        double low = before;
        double high = t;
        for (int n = 0; n < HALVINGS; n++) {
          double middle = 0.5 * (low + high);
          if (isShown(at, middle, parting, o)) {
            high = middle;
          } else {
            low = middle;
          }
        }
        return high;
      }
      before = t;
    }
    return Double.NaN;
  }

  private boolean isShown(StrikePoint at, double t, @Nullable Parting parting, Opportunity o) {
    return plots(at, t, parting, o) >= LEAST;
  }

  // That a whole look gives a plot of the warhead: of two bodies in one cell the radar shows the
  // larger, by chance of their fluctuations, taken for exponential.
  private double plots(StrikePoint at, double t, @Nullable Parting parting, Opportunity o) {
    if (!inView(at, t, o)) {
      return 0;
    }
    double p = follow.probability(o.unitSnr() * small);
    boolean one = parting != null && p >= LEAST && together(at, t, parting, o);
    return one ? p * small / (small + stage) : p;
  }

  private boolean together(StrikePoint at, double t, Parting parting, Opportunity o) {
    at.at(t);
    Vec3 apart = parting.apart(at.place(), at.velocity(), t);
    Vec3 sight = o.direction();
    double along = apart.dot(sight);
    double across = apart.plus(-along, sight).norm();
    return Math.abs(along) < model.rangeCell() && across < o.range() * model.beamwidth(o.cosScan());
  }

  /// Names the radar.
  @Override
  public String toString() {
    return radar.id();
  }
}
