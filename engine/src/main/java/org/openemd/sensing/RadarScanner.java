package org.openemd.sensing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// Draws what one radar reports, scan by scan.
///
/// Each scan looks once at each body in view, or several times and adds the powers. They are drawn by the body's own fluctuation and the
/// receiver's ({@link ReceivedPower}), so that they pass the threshold with the probability of {@link DetectionStatistics}; the reported signal to noise is the mean power of a look less one,
/// the reported cross section follows from it and the measured range, and the errors are Gaussian with the variances it gives. Two
/// bodies in one beam and range cell give one plot, the stronger's. False plots are Poisson, uniform over the searched
/// volume. Plots are ordered by range, so that their order tells nothing of the truth.
public final class RadarScanner {
  private static final int DRAWS = 7; // the power takes one, a Gaussian two
  private static final Comparator<Echo> BY_RANGE = Comparator.comparingDouble(Echo::range);

  private final RadarModel model;
  private final ObjectStreams streams;
  private final RandomStream chance;
  private final FalseAlarms falseAlarms;

  /// One received signal: where it seems to come from, and from what (`""` for nothing).
  record Echo(
      String cause,
      @Unit("m") double trueRange,
      @Unit("1") Vec3 trueDirection,
      @Unit("m") double range,
      @Unit("1") Vec3 direction,
      @Unit("1") double cosScan,
      @Unit("1") double snr,
      @Unit("m2") double rcs) {}

  /// For one radar in one run.
  public RadarScanner(Radar radar, long seed, int run) {
    model = new RadarModel(radar);
    streams = new ObjectStreams(seed, run, radar.id());
    chance = RandomStream.of(seed, run, radar.id(), "false alarms");
    falseAlarms = new FalseAlarms(model);
  }

  /// The radar without its chance.
  public RadarModel model() {
    return model;
  }

  /// One scan at `t` (s) of the bodies of the raid, dead or alive, in any order; a steered radar needs its task.
  public Scan scan(
      double t, List<ThreatObject> bodies, @Nullable SensorTask task, LongSupplier ids) {
    List<Echo> echoes = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      Echo e = echo(t, bodies.get(i), streams.of(i, bodies.get(i)), task);
      if (e != null) {
        echoes.add(e);
      }
    }
    List<Echo> plots = resolved(echoes);
    falseAlarms.draw(chance, task, plots);
    plots.sort(BY_RANGE);
    return report(t, plots, ids);
  }

  private @Nullable Echo echo(
      double t, ThreatObject body, RandomStream s, @Nullable SensorTask task) {
    if (!body.exists(t)
        || !(model.look(body.path().position(t), task) instanceof Look.InView look)) {
      ObjectStreams.skip(s, DRAWS);
      return null;
    }
    double mean = look.unitSnr() * model.rcs(body, t, look.direction());
    int looks = model.radar().integratedLooks();
    double power = ReceivedPower.draw(body.signature().fluctuation(), mean, looks, s);
    if (power <= model.threshold()) {
      ObjectStreams.skip(s, DRAWS - 1);
      return null;
    }
    return measure(body.id(), look, power / looks - 1, s);
  }

  private Echo measure(String cause, Look.InView look, double snr, RandomStream s) {
    double range = look.range() + model.sigmaRange(snr) * s.nextGaussian();
    double sigma = model.sigmaAngle(snr, look.cosScan());
    Vec3 direction = Directions.disturbed(look.direction(), sigma, s);
    double ratio = range / look.range();
    double rcs = snr / look.unitSnr() * (ratio * ratio * ratio * ratio);
    return new Echo(
        cause, look.range(), look.direction(), range, direction, look.cosScan(), snr, rcs);
  }

  /// What is left when the stronger of two in one resolution cell hides the weaker.
  private List<Echo> resolved(List<Echo> echoes) {
    echoes.sort(Comparator.comparingDouble(Echo::trueRange));
    boolean[] hidden = new boolean[echoes.size()];
    for (int i = 0; i < hidden.length; i++) {
      Echo a = echoes.get(i);
      for (int j = i + 1; j < hidden.length && sameRangeCell(a, echoes.get(j)); j++) {
        Echo b = echoes.get(j);
        if (a.trueDirection().distance(b.trueDirection()) < model.beamwidth(a.cosScan())) {
          hidden[a.snr() < b.snr() ? i : j] = true;
        }
      }
    }
    List<Echo> kept = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        kept.add(echoes.get(i));
      }
    }
    return kept;
  }

  private boolean sameRangeCell(Echo a, Echo b) {
    return b.trueRange() - a.trueRange() < model.rangeCell();
  }

  private Scan report(double t, List<Echo> plots, LongSupplier ids) {
    List<Detection> detections = new ArrayList<>(plots.size());
    List<String> causes = new ArrayList<>(plots.size());
    for (Echo e : plots) {
      detections.add(plot(t, e, ids.getAsLong()));
      causes.add(e.cause());
    }
    return new Scan(model.radar().id(), t, List.copyOf(detections), List.copyOf(causes));
  }

  private Detection plot(double t, Echo e, long id) {
    Vec3 enu = model.frame().rotateToEnu(e.direction());
    double azimuth = StrictMath.atan2(enu.x(), enu.y());
    double level = Math.sqrt(enu.x() * enu.x() + enu.y() * enu.y());
    return new Detection.RadarPlot(
        id,
        model.radar().id(),
        t,
        e.range(),
        azimuth < 0 ? azimuth + 2 * StrictMath.PI : azimuth,
        StrictMath.atan2(enu.z(), level),
        model.sigmaRange(e.snr()),
        model.sigmaAngle(e.snr(), e.cosScan()),
        e.snr(),
        e.rcs());
  }
}
