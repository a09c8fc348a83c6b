package org.openemd.sensing.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.LineOfSight;
import org.openemd.math.Vec3;
import org.openemd.sensing.InfraredSatellite;
import org.openemd.sensing.RadarModel;
import org.openemd.world.ThreatObject;

/// When each sensor could see each body, from the true paths.
public final class Sightings {
  private Sightings() {}

  /// Of bodies by a radar, when one scan detects them with a probability of at least `probability`.
  public static List<Sighting> of(RadarModel model, List<ThreatObject> bodies, double probability) {
    RadarSight sight = new RadarSight(model);
    return bodies.stream()
        .map(b -> (Sighting) new OfBody(sight, b, probability).sighting())
        .toList();
  }

  /// Whether a radar, turned there if it can be, has an Earth-fixed position (m) in its field of view, above its horizon and within its instrumented range.
  public static Predicate<Vec3> inView(RadarModel model) {
    RadarSight sight = new RadarSight(model);
    return position -> sight.seen(sight.view(position), 0, 0) == Visibility.SEEN;
  }

  /// Of burning bodies by an infrared satellite: whether the plume is above the cloud top, in line of sight and in the field of view.
  public static List<Sighting> of(InfraredSatellite satellite, List<ThreatObject> bodies) {
    List<Sighting> all = new ArrayList<>();
    for (ThreatObject b : bodies) {
      if (!b.thrust().isEmpty()) {
        List<Span> spans =
            Timeline.of(t -> plume(satellite, b, t), b.path().start(), b.path().end());
        all.add(new Sighting.ByInfrared(satellite.id(), b.id(), spans));
      }
    }
    return List.copyOf(all);
  }

  private static Visibility plume(InfraredSatellite satellite, ThreatObject b, double t) {
    if (!b.exists(t)) {
      return Visibility.NOT_THERE;
    }
    if (!b.burning(t)) {
      return Visibility.NOT_BURNING;
    }
    Vec3 p = b.path().position(t);
    if (Frames.height(p) < satellite.cloudTop()) {
      return Visibility.BELOW_CLOUD;
    }
    Ecef from = satellite.orbit().at(t);
    if (!LineOfSight.clear(from, new Ecef(p))) {
      return Visibility.BELOW_HORIZON;
    }
    return satellite.inField(from, p) ? Visibility.SEEN : Visibility.FIELD_OF_VIEW;
  }

  /// One body and one radar.
  private static final class OfBody {
    private final RadarSight sight;
    private final ThreatObject body;
    private final double needed;

    OfBody(RadarSight sight, ThreatObject body, double probability) {
      this.sight = sight;
      this.body = body;
      needed = sight.needed(body.signature().fluctuation(), probability);
    }

    Sighting.ByRadar sighting() {
      List<Span> spans = Timeline.of(this::state, body.path().start(), body.path().end());
      List<Moment> view = moments(spans);
      List<Span> seen = spans.stream().filter(s -> s.state() == Visibility.SEEN).toList();
      return new Sighting.ByRadar(
          sight.model().radar().id(),
          body.id(),
          spans,
          seen.isEmpty() ? Optional.empty() : Optional.of(at(seen.getFirst().from())),
          seen.isEmpty() ? Optional.empty() : Optional.of(at(end(seen.getLast()))),
          view.isEmpty() ? Optional.empty() : Optional.of(view.getFirst()),
          greatest(view, m -> -m.look().range()),
          greatest(view, m -> m.look().range()),
          greatest(view, Moment::snr));
    }

    private Visibility state(double t) {
      if (!body.exists(t)) {
        return Visibility.NOT_THERE;
      }
      Vec3 p = body.path().position(t);
      RadarSight.View v = sight.view(p);
      return sight.seen(v, sight.snr(v, rcs(t, p)), needed);
    }

    /// In the radar's band, as it is turned (m2).
    private double rcs(double t, Vec3 p) {
      Vec3 site = sight.model().frame().position().position();
      return sight.model().rcs(body, t, p.minus(site).unit());
    }

    private Moment at(double t) {
      Vec3 p = body.path().position(t);
      RadarSight.View v = sight.view(p);
      double rcs = rcs(t, p);
      double snr = sight.snr(v, rcs);
      double had =
          Math.min(sight.free(rcs, needed, v.cosScan()), sight.model().radar().instrumentedRange());
      double pd =
          v.look().range() > sight.model().radar().instrumentedRange()
              ? 0
              : sight.model().detectionProbability(body.signature().fluctuation(), snr);
      return new Moment(t, v.look(), snr, pd, had);
    }

    /// In view: the ends of each span, and samples between.
    private List<Moment> moments(List<Span> spans) {
      List<Moment> all = new ArrayList<>();
      for (Span s : spans) {
        if (s.state().inView()) {
          for (double t = s.from(); t < end(s); t += Timeline.STEP) {
            all.add(at(t));
          }
          all.add(at(end(s)));
        }
      }
      return all;
    }

    /// The last time at which the state still holds: a span ends when the next begins.
    private static double end(Span s) {
      return Math.max(s.from(), s.to() - Timeline.EDGE);
    }

    private static Optional<Moment> greatest(List<Moment> all, ToDoubleFunction<Moment> by) {
      Moment best = null;
      for (Moment m : all) {
        best = best == null || by.applyAsDouble(m) > by.applyAsDouble(best) ? m : best;
      }
      return Optional.ofNullable(best);
    }
  }
}
