package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import java.util.List;
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

  /// Earth-fixed unit vector from the radar.
  public final double[] sightX;

  /// The same.
  public final double[] sightY;

  /// The same.
  public final double[] sightZ;

  /// Standard deviation of the range of one plot (m).
  public final double[] sigmaRange;

  /// Of its direction, each way, without the survey (rad).
  public final double[] sigmaAngle;

  /// Plots that are expected of what it stands for.
  public final double[] plots;

  /// Variance of its direction as one measurement, survey included (rad2).
  public final double[] varianceAngle;

  /// Chance that one plot of these is given.
  public final double[] probability;

  /// In which part of the time.
  final int[] in;

  /// When the time begins (s).
  double from;

  /// Length of a part (s).
  double part;

  private final List<RadarModel> radars;
  private final DetectionCurve[] curves;
  private final double[] rcs; // [m2] by radar
  private final double[] count; // plots of each radar so far
  private final int parts;
  private final Opportunity o = new Opportunity();
  private final StrikePoint at = new StrikePoint();

  /// Of so many parts of a time, with the warhead of `missile`.
  public Looks(List<RadarModel> radars, ThreatGroup missile, int parts) {
    this.radars = List.copyOf(radars);
    this.parts = parts;
    int most = parts * radars.size();
    time = new double[most];
    radar = new int[most];
    range = new double[most];
    sightX = new double[most];
    sightY = new double[most];
    sightZ = new double[most];
    sigmaRange = new double[most];
    sigmaAngle = new double[most];
    plots = new double[most];
    varianceAngle = new double[most];
    probability = new double[most];
    in = new int[most];
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
    this.from = from;
    part = (to - from) / parts;
    Arrays.fill(count, 0);
    at.follow(s, i);
    for (int k = 0; k < parts && part > 0; k++) {
      double t = from + (k + 0.5) * part;
      at.at(t);
      for (int r = 0; r < curves.length; r++) {
        look(r, t, k);
      }
    }
  }

  /// Chance that look `k` gives no plot at all.
  @Unit("1")
  double none(int k) {
    return StrictMath.pow(1 - probability[k], Math.max(1, plots[k] / probability[k]));
  }

  private void look(int r, double t, int k) {
    RadarModel m = radars.get(r);
    if (!m.seeTurned(at.x, at.y, at.z, o)) {
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
    Vec3 sight = o.direction();
    time[size] = t;
    radar[size] = r;
    range[size] = o.range();
    sightX[size] = sight.x();
    sightY[size] = sight.y();
    sightZ[size] = sight.z();
    sigmaRange[size] = o.sigmaRange();
    sigmaAngle[size] = o.sigmaAngle();
    plots[size] = n;
    varianceAngle[size] = worth;
    probability[size] = o.probability();
    in[size] = k;
    size++;
  }
}
