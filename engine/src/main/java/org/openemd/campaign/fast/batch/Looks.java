package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import java.util.List;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.DetectionCurve;
import org.openemd.sensing.Opportunity;
import org.openemd.sensing.RadarModel;

/// The looks of all radars at one tracked flight, thinned out: of each part of a time one look for every radar that has it in view, which stands for all that the radar takes in that part. A buffer to be filled again and again, for one thread.
///
/// A look that is worth `n` plots has the variance of one over `n`, and counts with the survey's error, the same in all plots of a radar: `n` plots after `k` add what makes of `v / k + b` a `v / (k + n) + b`, with `v` the variance of one plot and `b` that of the survey.
public final class Looks {
  private static final double LEAST = 0.05; // probability of detection of a look that is worth one

  /// How many there are.
  public int size;

  /// When (s after launch).
  public final double[] time;

  /// Which radar.
  public final int[] radar;

  /// Where it truly is (m).
  public final double[] range;

  /// From north over east (rad).
  public final double[] azimuth;

  /// Above the horizontal (rad).
  public final double[] elevation;

  /// Standard deviation of the range of one plot (m).
  public final double[] sigmaRange;

  /// Of its direction, each way, without the survey (rad).
  public final double[] sigmaAngle;

  /// Plots that are expected of what it stands for.
  public final double[] plots;

  /// Variance of its direction as one measurement, survey included (rad2).
  public final double[] varianceAngle;

  /// Chance that it gives no plot at all.
  public final double[] none;

  private final List<RadarModel> radars;
  private final DetectionCurve[] curves;
  private final double[] rcs; // [m2] by radar
  private final double[] count; // plots of each radar so far
  private final int parts;
  private final Opportunity o = new Opportunity();

  /// Of so many parts of a time, with the warhead of `missile`.
  public Looks(List<RadarModel> radars, ThreatGroup missile, int parts) {
    this.radars = List.copyOf(radars);
    this.parts = parts;
    int most = parts * radars.size();
    time = new double[most];
    radar = new int[most];
    range = new double[most];
    azimuth = new double[most];
    elevation = new double[most];
    sigmaRange = new double[most];
    sigmaAngle = new double[most];
    plots = new double[most];
    varianceAngle = new double[most];
    none = new double[most];
    curves = new DetectionCurve[radars.size()];
    rcs = new double[curves.length];
    count = new double[curves.length];
    for (int r = 0; r < curves.length; r++) {
      curves[r] = radars.get(r).curve(missile.warhead().fluctuation());
      rcs[r] = radars.get(r).rcs(missile.warhead());
    }
  }

  /// Fills in those at flight `i` between `from` and `to` (s after launch), in order of time.
  public void at(Strikes s, int i, @Unit("s") double from, @Unit("s") double to) {
    size = 0;
    Arrays.fill(count, 0);
    double part = (to - from) / parts;
    for (int k = 0; k < parts && part > 0; k++) {
      double t = from + (k + 0.5) * part;
      Vec3 p = s.position(i, t);
      for (int r = 0; r < curves.length; r++) {
        look(r, t, part, p);
      }
    }
  }

  private void look(int r, double t, double part, Vec3 p) {
    RadarModel m = radars.get(r);
    if (!m.seeTurned(p.x(), p.y(), p.z(), o)) {
      return;
    }
    m.detect(o, rcs[r], curves[r]);
    if (o.probability() < LEAST) {
      return;
    }
    double taken = part / m.radar().time().trackInterval();
    double n = o.probability() * taken;
    double variance = o.sigmaAngle() * o.sigmaAngle();
    double b = m.radar().registration().angle() * m.radar().registration().angle();
    double after = variance / (count[r] + n) + b;
    double worth = after;
    if (count[r] > 0) {
      double before = variance / count[r] + b;
      worth = before * after / (before - after);
    }
    count[r] += n;
    AzElRange there = m.frame().look(new Ecef(p));
    time[size] = t;
    radar[size] = r;
    range[size] = there.range();
    azimuth[size] = there.azimuth();
    elevation[size] = there.elevation();
    sigmaRange[size] = o.sigmaRange();
    sigmaAngle[size] = o.sigmaAngle();
    plots[size] = n;
    varianceAngle[size] = worth;
    none[size] = StrictMath.pow(1 - o.probability(), Math.max(1, taken));
    size++;
  }
}
