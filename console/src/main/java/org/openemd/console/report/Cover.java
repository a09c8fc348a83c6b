package org.openemd.console.report;

import org.openemd.campaign.footprint.AimCell;

/// How well a place is covered, in words for everybody.
enum Cover {
  MANY("many", "four shots or more"),
  FEW("few", "two or three shots: one can miss"),
  ONE("one", "one shot: if it misses, the warhead arrives"),
  NONE("none", "no shot possible"),
  AWAY("away", "the missile cannot come down here");

  private final String style;
  private final String words;

  Cover(String style, String words) {
    this.style = style;
    this.words = words;
  }

  String style() {
    return "cover " + style;
  }

  String words() {
    return words;
  }

  static Cover of(AimCell c) {
    if (!c.reached()) {
      return AWAY;
    }
    return c.shots() == 0 ? NONE : c.shots() == 1 ? ONE : c.shots() < 4 ? FEW : MANY;
  }
}
