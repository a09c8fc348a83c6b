package org.openemd.campaign.summary;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.campaign.summary.SweepSummary.Group;
import org.openemd.results.BrokenLink;

/// All missiles of a sweep on their way through the links of the chain: how many pass each, and where the others leave it.
///
/// @param threats all of them
/// @param harmless those that did no harm and were not intercepted; they leave first
/// @param steps in order
public record Chain(long threats, long harmless, List<Step> steps) {
  public Chain {
    steps = List.copyOf(steps);
  }

  /// What must be so for a missile to be intercepted, in order.
  public enum Link {
    SEEN("seen in time"),
    TRACKED("tracked"),
    RECOGNISED("recognised"),
    SHOT_AT("shot at"),
    REACHED("reached"),
    INTERCEPTED("intercepted");

    private final String words;

    Link(String words) {
      this.words = words;
    }

    /// As people say it.
    public String words() {
      return words;
    }
  }

  /// One link.
  ///
  /// @param passed how many missiles it held for
  /// @param broken how many leaked by it, by what broke
  public record Step(Link link, long passed, List<Count> broken) {
    public Step {
      broken = List.copyOf(broken);
    }
  }

  /// Of all that a summary counts.
  public static Chain of(SweepSummary s) {
    long threats = s.groups().stream().mapToLong(Group::threats).sum();
    long harmless = s.groups().stream().mapToLong(Group::harmless).sum();
    long left = threats - harmless;
    List<Step> steps = new ArrayList<>();
    for (Link link : Link.values()) {
      List<Count> broken =
          s.brokenLinks().stream().filter(c -> link(BrokenLink.valueOf(c.what())) == link).toList();
      left -= broken.stream().mapToLong(Count::times).sum();
      steps.add(new Step(link, left, broken));
    }
    return new Chain(threats, harmless, steps);
  }

  private static Link link(BrokenLink broken) {
    return switch (broken) {
      case NOT_SEEN, SEEN_LATE -> Link.SEEN;
      case NOT_TRACKED, TRACK_POOR -> Link.TRACKED;
      case MISCLASSIFIED -> Link.RECOGNISED;
      case NOT_RELEASED, NO_FEASIBLE_SHOT, INVENTORY_SPENT -> Link.SHOT_AT;
      case INTERCEPTOR_FAILED, NO_HANDOVER -> Link.REACHED;
      case MISSED, FALSELY_ASSESSED -> Link.INTERCEPTED;
    };
  }
}
