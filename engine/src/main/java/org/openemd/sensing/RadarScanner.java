package org.openemd.sensing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.openemd.math.RandomStream;
import org.openemd.world.ThreatObject;

/// What one radar reports, frame by frame.
///
/// The radar spends the frame ({@link TimeBudget}); every body at which a beam was pointed is looked at once ({@link Receiver}). False plots are Poisson, in the beams that were
/// pointed. Plots are ordered by range, so that their order tells nothing of the truth.
public final class RadarScanner {
  private static final Comparator<Echo> BY_RANGE = Comparator.comparingDouble(Echo::range);

  private final RadarModel model;
  private final TimeBudget budget;
  private final Receiver receiver;
  private final ObjectStreams streams;
  private final RandomStream chance;
  private final FalseAlarms falseAlarms;

  /// For one radar in one run.
  public RadarScanner(Radar radar, long seed, int run) {
    model = new RadarModel(radar);
    budget = new TimeBudget(model);
    receiver = new Receiver(model, ConstantErrors.of(radar, seed, run));
    streams = new ObjectStreams(seed, run, radar.id());
    chance = RandomStream.of(seed, run, radar.id(), "false alarms");
    falseAlarms = new FalseAlarms(model);
  }

  /// The radar without its chance.
  public RadarModel model() {
    return model;
  }

  /// One frame at `t` (s): what the network wishes, if anything, and the bodies of the raid, dead or alive, in any order. Frames come in order of time.
  public Scan scan(
      double t, List<ThreatObject> bodies, @Nullable SensorTask task, LongSupplier ids) {
    Beams frame = budget.spend(t, task, bodies);
    List<Echo> echoes = new ArrayList<>();
    List<String> looked = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      ThreatObject body = bodies.get(i);
      RandomStream s = streams.of(i, body);
      Look.InView look = look(t, body, frame);
      if (look == null) {
        Receiver.pass(s);
        continue;
      }
      looked.add(body.id());
      Echo e = receiver.echo(t, body, look, s);
      if (e != null) {
        echoes.add(e);
      }
    }
    List<Echo> plots = receiver.resolved(echoes);
    falseAlarms.draw(chance, frame, plots);
    budget.learn(t, frame, plots);
    plots.sort(BY_RANGE);
    return report(t, plots, looked, frame.usage(), ids);
  }

  private Look.@Nullable InView look(double t, ThreatObject body, Beams frame) {
    if (body.exists(t)
        && model.look(body.path().position(t), frame.normal()) instanceof Look.InView look) {
      double share = frame.share(look.direction());
      return share > 0 ? look.dimmed(share) : null;
    }
    return null;
  }

  private Scan report(
      double t, List<Echo> plots, List<String> looked, Usage usage, LongSupplier ids) {
    List<Detection> detections = new ArrayList<>(plots.size());
    List<String> causes = new ArrayList<>(plots.size());
    for (Echo e : plots) {
      detections.add(receiver.plot(t, e, ids.getAsLong()));
      causes.add(e.cause());
    }
    return new Scan(
        model.radar().id(),
        t,
        List.copyOf(detections),
        List.copyOf(causes),
        List.copyOf(looked),
        usage);
  }
}
