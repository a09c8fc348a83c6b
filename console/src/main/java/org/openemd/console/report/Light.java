package org.openemd.console.report;

/// How a figure is to be taken at a glance: a colour and a word.
enum Light {
  /// Green.
  GOOD,
  /// Amber.
  MIDDLING,
  /// Red.
  POOR,
  /// None: the figure is neither good nor bad in itself.
  NONE;

  /// For people, and for the page's style.
  String word() {
    return switch (this) {
      case GOOD -> "good";
      case MIDDLING -> "middling";
      case POOR -> "poor";
      case NONE -> "";
    };
  }

  /// By two thresholds.
  static Light of(boolean good, boolean middling) {
    return good ? GOOD : middling ? MIDDLING : POOR;
  }
}
