package org.openemd.run;

import java.util.Locale;
import org.openemd.scenario.ThreatGroup;

/// The scenario aims a missile farther than it flies (or nearer than it can).
public final class UnreachableAimException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Names the group, the range asked for and the reach (m).
  public UnreachableAimException(ThreatGroup group, double range, double reach) {
    super(
        String.format(
            Locale.ROOT,
            "threats.%s: %s cannot be hit from %s by %s: the range is %.0f km, the reach in that direction %.0f km",
            group.id(),
            group.aimName(),
            group.launchName(),
            group.vehicle().name(),
            range / 1000,
            reach / 1000));
  }
}
