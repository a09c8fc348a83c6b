package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.openemd.campaign.LeastSpeed;
import org.openemd.command.Battery;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// How fast the interceptors of some batteries must be to meet a flight, by when they leave and how long they may fly.
///
/// @param flown the missile's flight
/// @param entries battery by battery, then by the longest flight, then by the launch
public record Pursuit(Flown flown, List<Entry> entries) {
  /// Slowest booster that is tried (m/s): slower, a heavy one scaled so does not leave the ground.
  public static final double SLOWEST = 5_000;

  /// Fastest that is tried (m/s).
  public static final double FASTEST = 9_800;

  private static final double ROUND = 10; // [s]
  private static final List<Double> AFTER =
      List.of(0.0, 60.0, 120.0, 180.0, 240.0, 300.0, 420.0); // [s] the missile's burnout
  private static final List<Double> LIMITS = List.of(600.0, 1_000.0, 1_500.0); // [s]

  /// The least burnout speed under one launch and one limit.
  ///
  /// @param launch of the interceptor, after the missile's
  /// @param limit longest flight
  /// @param speed the least; NaN when none of the speeds tried is enough
  public record Entry(
      Battery battery,
      @Unit("s") double launch,
      @Unit("s") double limit,
      @Unit("m/s") double speed) {}

  /// Asks every battery.
  ///
  /// @param progress told how much is done, from 0 to 1
  public static Pursuit of(Flown flown, List<Battery> batteries, DoubleConsumer progress) {
    Trajectory path = flown.flight().body();
    double burnout = ROUND * Math.ceil(flown.flight().burnout() / ROUND);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < batteries.size(); i++) {
      progress.accept((double) i / batteries.size());
      Battery b = batteries.get(i);
      LeastSpeed least =
          LeastSpeed.of(b.interceptor(), b.site(), LIMITS.getLast(), SLOWEST, FASTEST);
      for (double limit : LIMITS) {
        for (double after : AFTER) {
          double speed = least.meeting(path, burnout + after, limit);
          entries.add(new Entry(b, burnout + after, limit, speed));
        }
      }
    }
    return new Pursuit(flown, List.copyOf(entries));
  }

  /// As a table for each battery.
  public String text(int width, boolean colour) {
    Prose out = new Prose(width, colour);
    out.title("How fast must an interceptor be to meet this " + flown.vehicle().name() + "?");
    out.say(
        String.format(
            Locale.ROOT,
            "It burns out after %.0f s and comes down after %.0f s, %s from its launch. Least burnout speed of an interceptor, km/s, by its launch in seconds after the missile's, and by its longest flight: %.1f for that or less,"
                + " - where up to %.1f none is enough. Geometry alone: whether a sensor sees it in time is asked of a run.",
            flown.flight().burnout(),
            flown.time(),
            Prose.km(flown.range()),
            SLOWEST / 1000,
            FASTEST / 1000));
    int size = AFTER.size() * LIMITS.size();
    for (int i = 0; i < entries.size(); i += size) {
      out.blank();
      table(out, entries.subList(i, i + size));
    }
    return out.toString();
  }

  private static void table(Prose out, List<Entry> entries) {
    Battery b = entries.getFirst().battery();
    out.title(
        String.format(
            Locale.ROOT,
            "%s: %s, said to reach %.1f km/s and to fly for %.0f s",
            b.name(),
            b.interceptor().name(),
            b.interceptor().burnoutSpeed() / 1000,
            b.interceptor().flightTimeLimit()));
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-22s", "launch, s"));
    entries
        .subList(0, AFTER.size())
        .forEach(e -> head.append(String.format(Locale.ROOT, "%7.0f", e.launch())));
    out.line(head.toString());
    for (int i = 0; i < entries.size(); i += AFTER.size()) {
      out.line(line(entries.subList(i, i + AFTER.size())));
    }
  }

  private static String line(List<Entry> entries) {
    StringBuilder line = new StringBuilder();
    String first = String.format(Locale.ROOT, "flights to %.0f s", entries.getFirst().limit());
    line.append(String.format(Locale.ROOT, "%-22s", first));
    for (Entry e : entries) {
      String speed =
          Double.isNaN(e.speed()) ? "-" : String.format(Locale.ROOT, "%.1f", e.speed() / 1000);
      line.append(String.format(Locale.ROOT, "%7s", speed));
    }
    return line.toString();
  }
}
