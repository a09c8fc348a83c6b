package org.openemd.campaign.fast;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.math.Unit;
import org.openemd.scenario.Loss;
import org.openemd.scenario.Loss.Kind;

/// What a defense has lost when, where the clock decides.
final class Outages {
  private final List<Outage> all = new ArrayList<>();

  private record Outage(Kind kind, String id, @Unit("s") double from, @Unit("s") double to) {}

  Outages(List<Loss> losses) {
    for (Loss l : losses) {
      if (!l.hitBy().isEmpty()) {
        throw new OutOfDomainException(
            "loss " + l.id() + " hangs on what comes down, which only a full run knows");
      }
      l.elements().forEach(e -> all.add(new Outage(e.kind(), e.id(), l.at(), l.at() + l.lasts())));
    }
  }

  /// Whether a thing is lost at `t` (s).
  boolean out(Kind kind, String id, double t) {
    for (Outage o : all) {
      if (o.kind() == kind && o.id().equals(id) && t >= o.from() && t < o.to()) {
        return true;
      }
    }
    return false;
  }

  /// Whether it was lost at any time before `t` (s).
  boolean outBefore(Kind kind, String id, double t) {
    return all.stream().anyMatch(o -> o.kind() == kind && o.id().equals(id) && o.from() < t);
  }
}
