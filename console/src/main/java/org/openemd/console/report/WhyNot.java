package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.results.BrokenLink;

/// Why there is no shot, in plain words.
enum WhyNot {
  UNSEEN('n', "no sensor reports it"),
  LATE('l', "in track only when it is too late"),
  UNTRACKED('t', "reported, but never in confirmed track"),
  POOR('p', "tracked too poorly to plan a shot"),
  MISTAKEN('m', "not held for a warhead"),
  UNRELEASED('r', "not released in time"),
  BEYOND('g', "out of the interceptors' reach, even with a perfect track"),
  SPENT('i', "no interceptor is left"),
  LAST_GONE('x', "no further shot could have left after release");

  private final char letter;
  private final String words;

  WhyNot(char letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  /// On the terminal's map.
  char letter() {
    return letter;
  }

  String words() {
    return words;
  }

  String style() {
    return "why " + letter;
  }

  /// Of a cell without a shot.
  static WhyNot of(@Nullable BrokenLink link) {
    if (link == null) {
      return LAST_GONE;
    }
    return switch (link) {
      case NOT_SEEN -> UNSEEN;
      case SEEN_LATE -> LATE;
      case NOT_TRACKED -> UNTRACKED;
      case TRACK_POOR -> POOR;
      case MISCLASSIFIED -> MISTAKEN;
      case NOT_RELEASED -> UNRELEASED;
      case NO_FEASIBLE_SHOT -> BEYOND;
      case INVENTORY_SPENT -> SPENT;
      case INTERCEPTOR_FAILED, NO_HANDOVER, MISSED, FALSELY_ASSESSED -> LAST_GONE;
    };
  }

  static boolean open(AimCell c) {
    return c.reached() && !c.covered();
  }

  /// Those that a map shows.
  static List<WhyNot> in(List<AimCell> cells) {
    List<WhyNot> some = new ArrayList<>();
    for (WhyNot w : values()) {
      if (cells.stream().anyMatch(c -> open(c) && of(c.link()) == w)) {
        some.add(w);
      }
    }
    return some;
  }
}
