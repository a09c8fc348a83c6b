package org.openemd.tracking;

import java.util.List;
import java.util.Locale;
import org.openemd.math.Unit;

/// One way in which reports travel: from a sensor or a node of the network to a node.
///
/// A node is a place where tracks are kept; it bears the name that links give it, and `emd` is the one that commands. A radar's or satellite's *home* link leads to
/// the node whose picture points it. What a link carries arrives `delay` after it was sent, in the order of sending, and waits while the link is busy; what is sent in an outage is lost.
///
/// @param id as the scenario names it, or made from `from`, `to` and `carries`
/// @param from a sensor, or a node
/// @param to a node
/// @param carries plots (and bearings) one by one, tracks with their covariances, or no more than the warning that something was launched, and where it may be
/// @param delay from the measurement, or from the making of a track, to its arrival
/// @param rate reports a second that fit through; infinite when that never binds
/// @param outages when it carries nothing
/// @param home whether `to` points the sensor `from`
public record Link(
    String id,
    String from,
    String to,
    Carries carries,
    @Unit("s") double delay,
    @Unit("1/s") double rate,
    List<Outage> outages,
    boolean home) {
  /// The node that commands.
  public static final String DEFENSE = "emd";

  /// What travels.
  public enum Carries {
    PLOTS,
    TRACKS,
    LAUNCH_WARNING;

    /// As scenarios write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A time in which nothing gets through, from `start` until before `end`.
  public record Outage(@Unit("s") double start, @Unit("s") double end) {
    public Outage {
      if (!(end > start)) {
        throw new IllegalArgumentException(
            "an outage ends (" + end + " s) after it starts (" + start + " s)");
      }
    }
  }

  public Link {
    if (!(delay >= 0) || Double.isInfinite(delay)) {
      throw new IllegalArgumentException(
          "the delay of a link is finite and not negative, not " + delay + " s");
    }
    if (!(rate > 0)) {
      throw new IllegalArgumentException(
          "the rate of a link is positive, not " + rate + " reports a second");
    }
    if (from.equals(to) && !home) {
      throw new IllegalArgumentException("a link leads from " + from + " to itself");
    }
    outages = List.copyOf(outages);
  }

  /// The link of a sensor of the defense's own.
  public static Link own(String sensor, double delay) {
    return new Link(
        sensor + "-" + DEFENSE + "-plots",
        sensor,
        DEFENSE,
        Carries.PLOTS,
        delay,
        Double.POSITIVE_INFINITY,
        List.of(),
        true);
  }

  /// Whether it carries nothing at `t` (s).
  public boolean out(double t) {
    return outages.stream().anyMatch(o -> t >= o.start() && t < o.end());
  }
}
