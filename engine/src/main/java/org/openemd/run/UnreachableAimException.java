package org.openemd.run;

import java.util.Locale;
import org.openemd.flight.Targeted;
import org.openemd.scenario.ThreatGroup;

/// The scenario aims a missile farther than it flies, nearer than it can, or nowhere.
public final class UnreachableAimException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Names the group, the range asked for, and the bound that it breaks.
  public UnreachableAimException(ThreatGroup group, Targeted.OutOfReach result) {
    this(group, why(result));
  }

  /// Names the group, and why it cannot be aimed.
  public UnreachableAimException(ThreatGroup group, String why) {
    super(
        String.format(
            Locale.ROOT,
            "threats.%s: %s cannot be hit from %s by %s: %s",
            group.id(),
            group.aimName(),
            group.launchName(),
            group.vehicle().name(),
            why));
  }

  private static String why(Targeted.OutOfReach r) {
    if (r.range() > r.reach()) {
      return kilometres("the range is %.0f km, the reach in that direction %.0f km", r, r.reach());
    }
    if (r.range() < r.nearest()) {
      return kilometres(
          "the range is %.0f km, the nearest it can come down in that direction %.0f km",
          r, r.nearest());
    }
    return kilometres("the range is %.0f km, and no flight of it comes down there", r, r.range());
  }

  private static String kilometres(String sentence, Targeted.OutOfReach r, double bound) {
    return String.format(Locale.ROOT, sentence, r.range() / 1000, bound / 1000);
  }
}
