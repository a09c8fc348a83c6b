package org.openemd.console.report;

import org.openemd.campaign.footprint.AimCell;

/// How likely at least one of the shots hits, in words for everybody.
enum Chance {
  SURE("many", 0.95, "19 times in 20 or more"),
  GOOD("few", 0.8, "4 times in 5 or more"),
  EVEN("one", 0.5, "every second time or more"),
  POOR("none", 0, "less often than every second time"),
  AWAY("away", -1, "the missile cannot come down here");

  private final String style;
  private final double least;
  private final String words;

  Chance(String style, double least, String words) {
    this.style = style;
    this.least = least;
    this.words = words;
  }

  String style() {
    return "cover " + style;
  }

  /// The lowest probability of the class (1).
  double least() {
    return least;
  }

  String words() {
    return words;
  }

  /// Whether a map knows probabilities.
  static boolean known(Iterable<AimCell> cells) {
    for (AimCell c : cells) {
      if (!Double.isNaN(c.killProbability())) {
        return true;
      }
    }
    return false;
  }
}
