package org.openemd.sensing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// What one radar reports, scan by scan: each scan looks once at each body in view ({@link Receiver}). False plots are Poisson, uniform
/// over the searched volume. Plots are ordered by range, so that their order tells nothing of the truth.
public final class RadarScanner {
  private static final Comparator<Echo> BY_RANGE = Comparator.comparingDouble(Echo::range);

  private final RadarModel model;
  private final Receiver receiver;
  private final ObjectStreams streams;
  private final RandomStream chance;
  private final FalseAlarms falseAlarms;

  /// For one radar in one run.
  public RadarScanner(Radar radar, long seed, int run) {
    model = new RadarModel(radar);
    receiver = new Receiver(model, ConstantErrors.of(radar, seed, run));
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
    List<Echo> plots = receiver.resolved(echoes);
    falseAlarms.draw(chance, task, plots);
    plots.sort(BY_RANGE);
    return report(t, plots, ids);
  }

  private @Nullable Echo echo(
      double t, ThreatObject body, RandomStream s, @Nullable SensorTask task) {
    if (body.exists(t)) {
      Vec3 target = body.path().position(t);
      if (model.look(target, normal(target, task)) instanceof Look.InView look) {
        return receiver.echo(t, body, look, s);
      }
    }
    Receiver.pass(s);
    return null;
  }

  /// The pointing of the task that is nearest to a target.
  private @Nullable Vec3 normal(Vec3 target, @Nullable SensorTask task) {
    Vec3 nearest = null;
    if (task != null && radar().steered()) {
      Vec3 u = target.minus(model.frame().position().position()).unit();
      for (Vec3 p : task.directions()) {
        nearest = nearest == null || u.dot(p) > u.dot(nearest) ? p : nearest;
      }
    }
    return nearest;
  }

  private Radar radar() {
    return model.radar();
  }

  private Scan report(double t, List<Echo> plots, LongSupplier ids) {
    List<Detection> detections = new ArrayList<>(plots.size());
    List<String> causes = new ArrayList<>(plots.size());
    for (Echo e : plots) {
      detections.add(receiver.plot(t, e, ids.getAsLong()));
      causes.add(e.cause());
    }
    return new Scan(model.radar().id(), t, List.copyOf(detections), List.copyOf(causes));
  }
}
