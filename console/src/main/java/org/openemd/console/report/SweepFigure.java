package org.openemd.console.report;

/// One drawing of a sweep.
///
/// @param name of its files
/// @param says in a sentence short enough for one line of the drawing
/// @param caption the rest that a reader should know
/// @param svg as part of a page
public record SweepFigure(
    String name,
    String title,
    String says,
    String caption,
    String svg,
    double width,
    double height) {
  /// The drawing as a file of its own.
  public String alone() {
    return Drawing.alone(svg, width, height, title, says);
  }
}
