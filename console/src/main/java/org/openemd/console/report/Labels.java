package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;

/// Names beside their marks, where they cover least: the best of eight places around each mark, first come first served.
final class Labels {
  private static final double LINE = 14; // height of a line [drawing units]
  private static final double LETTER = 6.6; // mean width of a letter [drawing units]

  private final double width;
  private final double height;
  private final List<Box> taken = new ArrayList<>();

  private record Box(double x, double y, double w, double h) {
    double overlap(Box o) {
      double dx = Math.min(x + w, o.x + o.w) - Math.max(x, o.x);
      double dy = Math.min(y + h, o.y + o.h) - Math.max(y, o.y);
      return dx > 0 && dy > 0 ? dx * dy : 0;
    }
  }

  Labels(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /// Keeps names off a mark.
  void mark(double x, double y, double r) {
    taken.add(new Box(x - r, y - r, 2 * r, 2 * r));
  }

  /// Writes the name of a mark of radius `r`.
  void name(Svg svg, String cls, double x, double y, double r, String text) {
    double w = text.length() * LETTER;
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Box b : places(x, y, r, w)) {
      double cost = cost(b);
      if (cost < least) {
        least = cost;
        best = b;
      }
    }
    if (best != null) {
      taken.add(best);
      svg.text(cls, best.x, best.y + LINE - 3.5, "start", text);
    }
  }

  private static List<Box> places(double x, double y, double r, double w) {
    double gap = r + 3;
    return List.of(
        new Box(x + gap, y - LINE / 2, w, LINE),
        new Box(x - gap - w, y - LINE / 2, w, LINE),
        new Box(x - w / 2, y - gap - LINE, w, LINE),
        new Box(x - w / 2, y + gap, w, LINE),
        new Box(x + gap, y - gap - LINE + 4, w, LINE),
        new Box(x + gap, y + gap - 4, w, LINE),
        new Box(x - gap - w, y - gap - LINE + 4, w, LINE),
        new Box(x - gap - w, y + gap - 4, w, LINE));
  }

  private double cost(Box b) {
    double outside = Math.max(0, -b.x) + Math.max(0, b.x + b.w - width);
    outside += Math.max(0, -b.y) + Math.max(0, b.y + b.h - height);
    double cost = 100 * outside;
    for (Box t : taken) {
      cost += b.overlap(t);
    }
    return cost;
  }
}
