package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.flight.Trajectory;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.Opportunity;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.batch.Plots;
import org.openemd.tracking.batch.ProcessNoise;
import org.openemd.tracking.batch.Sites;
import org.openemd.tracking.batch.TrackKernel;
import org.openemd.tracking.batch.Tracks;
import org.openemd.world.ThreatObject;

/// How well a track on an arc is known, by the batch filter over the plots that the arc's radars can make of it.
///
/// The plots are those of every radar at its interval between looks at a track, wherever one look detects the warhead with at least one chance in twenty, each with the errors at the mean signal to noise, and worth as much of a plot as it is likely: its variances over its probability. They lie on the arc itself, so that the covariance is that of a filter
/// that is where the truth is. What a radar's survey errs by is the same in all its plots: the k-th of variance v is worth (v + k b) (v + (k - 1) b) / v, so that k of them together are worth v / k + b, with b the variance of the survey.
final class Accuracy {
  private static final double LEAST = 0.05; // probability of detection of a look that is worth one
  private static final double LIKELY = 0.5;
  private static final double UNKNOWN = 500; // [m/s] of a velocity before the second plot
  private static final double STEP = 10; // [s] between plots of a prediction

  private final Trajectory path;
  private final List<Plot> plots;
  private final List<double[]> snapshots = new ArrayList<>(); // 7 x 7 after each plot
  private final TrackKernel kernel;
  private final Sites sites;
  private final ProcessNoise noise;

  /// A plot that is expected.
  record Plot(
      @Unit("s") double time,
      int radar,
      AzElRange there,
      @Unit("m") double sigmaRange,
      @Unit("rad") double sigmaAngle,
      @Unit("1") double probability) {}

  Accuracy(
      Trajectory path,
      ThreatObject body,
      List<ThreatObject> beside,
      List<RadarModel> radars,
      Standing standing,
      double processNoise,
      TrackKernel kernel) {
    this.path = path;
    this.kernel = kernel;
    noise = new ProcessNoise(processNoise, 0);
    sites = new Sites(radars.stream().map(r -> r.radar().site()).toList());
    plots = plots(body, beside, radars, standing);
    filter();
  }

  /// Whether a radar is there at a time (s).
  interface Standing {
    boolean is(String radar, @Unit("s") double t);
  }

  private List<Plot> plots(
      ThreatObject body, List<ThreatObject> beside, List<RadarModel> radars, Standing standing) {
    List<Plot> all = new ArrayList<>();
    for (int r = 0; r < radars.size(); r++) {
      double count = 0; // of plots of this radar so far
      double interval = radars.get(r).radar().time().trackInterval();
      for (double t = path.start(); t < path.end(); t += interval) {
        if (standing.is(radars.get(r).radar().id(), t)) {
          Plot p = plot(r, radars.get(r), body, beside, t, count);
          if (p != null) {
            count += p.probability();
            all.add(p);
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble(Plot::time));
    return all;
  }

  private @Nullable Plot plot(
      int r, RadarModel m, ThreatObject body, List<ThreatObject> beside, double t, double count) {
    Vec3 p = path.position(t);
    Opportunity o = new Opportunity();
    if (!m.seeTurned(p.x(), p.y(), p.z(), o)) {
      return null;
    }
    double rcs = m.rcs(body, t, o.direction());
    m.detect(o, rcs, m.curve(body.signature().fluctuation()));
    double probability = o.probability() * shown(m, o, rcs, beside, t);
    if (probability < LEAST) {
      return null;
    }
    double rarely = 1 / Math.sqrt(probability); // a plot in so many looks
    double angle = o.sigmaAngle() * o.sigmaAngle();
    double survey = square(m.radar().registration().angle());
    double after = count + probability;
    double worth = (angle + after * survey) * (angle + count * survey) / angle;
    return new Plot(
        t,
        r,
        m.frame().look(new Ecef(p)),
        rarely * o.sigmaRange(),
        rarely * Math.sqrt(worth),
        probability);
  }

  // Of two bodies in one cell the radar shows the stronger: by chance of their fluctuations, taken
  // for exponential.
  private static double shown(
      RadarModel m, Opportunity o, double rcs, List<ThreatObject> beside, double t) {
    double share = 1;
    Opportunity other = new Opportunity();
    for (ThreatObject b : beside) {
      Vec3 p = b.path().position(t);
      boolean together =
          b.path().covers(t)
              && m.seeTurned(p.x(), p.y(), p.z(), other)
              && Math.abs(other.range() - o.range()) < m.rangeCell()
              && other.direction().distance(o.direction()) < m.beamwidth(o.cosScan());
      if (together) {
        share *= rcs / (rcs + m.rcs(b, t, other.direction()));
      }
    }
    return share;
  }

  // The filter starts anew where more than a drop's time has passed; the covariance alone matters.
  private void filter() {
    Tracks tracks = new Tracks(1);
    tracks.size = 1;
    Plots z = new Plots(1);
    double[] start = new double[49];
    boolean begun = false;
    for (Plot p : plots) {
      if (!begun) {
        double across = square(p.there().range() * p.sigmaAngle()) + square(p.sigmaRange());
        for (int k = 0; k < 6; k++) {
          start[8 * k] = k < 3 ? across : square(UNKNOWN);
        }
        tracks.set(0, p.time(), state(p.time()), start);
        begun = true;
      }
      z.time[0] = p.time();
      z.range[0] = p.there().range();
      z.azimuth[0] = p.there().azimuth();
      z.elevation[0] = p.there().elevation();
      z.sigmaRange[0] = p.sigmaRange();
      z.sigmaAngle[0] = p.sigmaAngle();
      z.site[0] = p.radar();
      kernel.process(tracks, sites, z, noise);
      double[] covariance = covariance(tracks);
      tracks.set(0, p.time(), state(p.time()), covariance); // back to where the truth is
      snapshots.add(covariance);
    }
  }

  private double[] state(double t) {
    EcefState s = path.at(t);
    return new double[] {
      s.position().x(),
      s.position().y(),
      s.position().z(),
      s.velocity().x(),
      s.velocity().y(),
      s.velocity().z(),
      0
    };
  }

  private static double[] covariance(Tracks tracks) {
    double[] c = new double[49];
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 7; j++) {
        c[7 * i + j] = tracks.covariance(0, i, j);
      }
    }
    return c;
  }

  private static double square(double x) {
    return x * x;
  }

  /// When the last plot by `t` (s) is expected; minus infinity when none is.
  double lastPlot(double t) {
    int i = last(t);
    return i < 0 ? Double.NEGATIVE_INFINITY : plots.get(i).time();
  }

  private int last(double t) {
    int low = 0;
    int high = plots.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (plots.get(middle).time() <= t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /// The longest time between `from` and `to` (s) in which no look would more likely than not give a plot.
  double longestGap(double from, double to) {
    double longest = 0;
    double before = from;
    for (int i = Math.max(0, last(from)); i < plots.size() && plots.get(i).time() < to; i++) {
      if (plots.get(i).probability() >= LIKELY) {
        longest = Math.max(longest, plots.get(i).time() - before);
        before = plots.get(i).time();
      }
    }
    return Math.max(longest, to - before);
  }

  /// How many plots there are in all.
  int plots() {
    return plots.size();
  }

  /// Covariance of place and velocity at `meeting` (s) as known at `told` (s); NaN when nothing is known by then. One thread at a time: the kernel is one.
  synchronized Matrix at(double told, double meeting) {
    int i = last(told);
    if (i < 0) {
      double[] none = new double[36];
      Arrays.fill(none, Double.NaN);
      return Matrix.of(6, 6, none);
    }
    double from = plots.get(i).time();
    Tracks tracks = new Tracks(1);
    tracks.size = 1;
    tracks.set(0, from, state(from), snapshots.get(i));
    Plots none = new Plots(1);
    none.range[0] = Double.NaN;
    for (double t = from; t < meeting; ) {
      t = Math.min(meeting, t + STEP);
      none.time[0] = t;
      kernel.process(tracks, sites, none, new ProcessNoise(0, 0));
    }
    double[] c = new double[36];
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < 6; b++) {
        c[6 * a + b] = tracks.covariance(0, a, b);
      }
    }
    return Matrix.of(6, 6, c);
  }
}
