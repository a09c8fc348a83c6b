package org.openemd.console;

import java.util.Locale;
import org.openemd.flight.Loft;
import org.openemd.flight.Targeted;
import org.openemd.flight.Vehicle;

/// Why there is no flight to an aim, in one line.
final class FlyRefusals {
  private FlyRefusals() {}

  static String outOfReach(Vehicle v, Targeted.OutOfReach o) {
    double range = o.range() / 1000;
    double reach = o.reach() / 1000;
    double nearest = o.nearest() / 1000;
    if (range > reach) {
      return String.format(
          Locale.ROOT,
          "%s cannot reach the aim: it is %,.0f km away, and the farthest flight in that direction is %,.0f km; %,.0f km are missing",
          v.id(),
          range,
          reach,
          range - reach);
    }
    String aim = String.format(Locale.ROOT, "the aim is %,.1f km away", range);
    String least = String.format(Locale.ROOT, "%,.1f km", nearest);
    return range < nearest
        ? v.id()
            + " cannot fly as short as that: "
            + aim
            + ", and its shortest flight there is "
            + least
        : v.id()
            + " was not brought to the aim: "
            + aim
            + ", but no flight was found between the shortest there, "
            + least
            + String.format(Locale.ROOT, ", and the farthest, %,.0f km", reach);
  }

  static String noSuchLoft(Vehicle v, Targeted.NoSuchLoft n) {
    return v.id()
        + " reaches the aim, but not with "
        + words(n.asked())
        + "; the nearest with which it does: "
        + band(n.lowest(), n.highest());
  }

  private static String band(Loft lowest, Loft highest) {
    String low = words(lowest);
    String high = words(highest);
    return low.equals(high) ? low : low + " to " + high.replaceFirst("^an? (climb|apogee) of ", "");
  }

  private static String words(Loft loft) {
    return switch (loft) {
      case Loft.MinimumEnergy _ -> "least energy";
      case Loft.Steep _ -> "a steep flight";
      case Loft.Flat _ -> "a flat flight";
      case Loft.BurnoutAngle a ->
          String.format(Locale.ROOT, "a climb of %.1f degrees", StrictMath.toDegrees(a.angle()));
      case Loft.Apogee a ->
          String.format(Locale.ROOT, "an apogee of %,.0f km", a.altitude() / 1000);
    };
  }
}
