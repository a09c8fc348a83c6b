package org.openemd.sensing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;

/// The beam positions that cover an ellipse of directions, from its centre outward.
///
/// A hexagonal lattice is the thinnest covering of the plane by equal discs (Kershner, The number of circles covering a set, American
/// Journal of Mathematics 61, 1939, cited from memory; its density of `2 pi / sqrt(27)` is confirmed): for discs of radius `r`, half a beam, its points are `sqrt(3) r` apart and each serves `3 sqrt(3) / 2 r^2`. Points no farther out
/// than the axes and a radius leave no gap in a circle, so that a cone of half angle `a` costs about `2 pi / (3 sqrt(3)) (a / r + 1)^2` beams, and one beam if
/// `a <= r`; of a long ellipse slivers at the rim may stay open. Positions are laid out in the plane that touches the sphere of directions at the centre: away from it
/// they come to lie closer than they need, by a tenth at 18 degrees. The half axes are cut off at 45 degrees, and of an ellipse that would take more than 2,000 beams only the middle is searched.
final class BeamPattern {
  private static final double WIDEST = 1; // tangent of 45 degrees
  private static final int PLACES = 20; // bits
  private static final double FINE = 1L << 40;

  private final double halfLength;
  private final double halfWidth;
  private final double beam;
  private final double a; // axes of the ellipse in which positions lie
  private final double b;
  private final double searched; // part of these axes
  private double @Nullable [][] points; // laid out when asked for: most are never in view

  /// The pattern of an ellipse with these half axes for a beam this wide (rad).
  BeamPattern(double halfLength, double halfWidth, double beam) {
    this.halfLength = halfLength;
    this.halfWidth = halfWidth;
    this.beam = beam;
    double r = beam / 2;
    a = tangent(halfLength) + r;
    b = tangent(halfWidth) + r;
    searched = Math.min(1, Math.sqrt(SensorTask.MOST_BEAMS / discs(a, b, r)));
  }

  private double[][] points() {
    double[][] p = points;
    if (p == null) {
      p = single() ? new double[2][1] : laidOut();
      points = p;
    }
    return p;
  }

  private boolean single() {
    return halfLength <= beam / 2;
  }

  private double[][] laidOut() {
    double r = beam / 2;
    return sorted(lattice(searched * a, Math.max(searched * b, r), r), a, b);
  }

  /// No position is farther from the centre.
  private double reach() {
    return single() ? 0 : Math.max(beam / 2, searched * a);
  }

  /// Beams this wide (rad) that cover an ellipse of directions with these half axes, about; not bounded by what is searched of it.
  static double count(double halfLength, double halfWidth, double beam) {
    double r = beam / 2;
    return halfLength <= r ? 1 : discs(tangent(halfLength) + r, tangent(halfWidth) + r, r);
  }

  /// Discs of radius `r` on the lattice inside an ellipse with the axes `a` and `b`, about.
  private static double discs(double a, double b, double r) {
    return 2 * StrictMath.PI / (3 * Math.sqrt(3)) * a * b / (r * r);
  }

  private static double tangent(double angle) {
    return angle >= StrictMath.PI / 4 ? WIDEST : StrictMath.tan(angle);
  }

  /// Lattice points inside an ellipse, in pairs.
  private static double[] lattice(double a, double b, double r) {
    double step = Math.sqrt(3) * r;
    int rows = (int) (b / (1.5 * r));
    int columns = (int) (a / step) + 1;
    double[] points = new double[2 * (2 * rows + 1) * (2 * columns + 1)];
    int n = 0;
    for (int j = -rows; j <= rows; j++) {
      double y = 1.5 * r * j;
      double part = y * y / (b * b);
      int most = (int) (Math.sqrt(Math.max(0, 1 - part)) * a / step) + 1; // one to spare
      for (int i = -most; i <= most; i++) {
        double x = step * (i + 0.5 * (j & 1));
        if (x * x / (a * a) + part < 1) {
          points[n++] = x;
          points[n++] = y;
        }
      }
    }
    return Arrays.copyOf(points, n);
  }

  /// By distance from the centre, in units of the ellipse.
  private static double[][] sorted(double[] points, double a, double b) {
    int n = points.length / 2;
    long[] order = new long[n]; // the distance, then the place in the list
    for (int i = 0; i < n; i++) {
      double x = points[2 * i] / a;
      double y = points[2 * i + 1] / b;
      order[i] = ((long) ((x * x + y * y) * FINE) << PLACES) | i;
    }
    order = ordered(order);
    double[][] out = new double[2][n];
    for (int i = 0; i < n; i++) {
      int k = (int) (order[i] & ((1L << PLACES) - 1));
      out[0][i] = points[2 * k];
      out[1][i] = points[2 * k + 1];
    }
    return out;
  }

  /// Into rising order. Points lie evenly over an ellipse, and so do the squares of their distances over their range: each is put near its place at once, and few are left to swap.
  private static long[] ordered(long[] keys) {
    int n = keys.length;
    long last = 1;
    for (long k : keys) {
      last = Math.max(last, k >>> PLACES);
    }
    double scale = (n - 1.0) / last;
    int[] places = new int[n + 1];
    for (long k : keys) {
      places[bucket(k, scale) + 1]++;
    }
    for (int i = 1; i < n; i++) {
      places[i] += places[i - 1];
    }
    long[] out = new long[n];
    for (long k : keys) {
      out[places[bucket(k, scale)]++] = k;
    }
    for (int i = 1; i < n; i++) {
      long k = out[i];
      int j = i;
      for (; j > 0 && out[j - 1] > k; j--) {
        out[j] = out[j - 1];
      }
      out[j] = k;
    }
    return out;
  }

  private static int bucket(long key, double scale) {
    return (int) ((key >>> PLACES) * scale);
  }

  int size() {
    return points()[0].length;
  }

  /// Whether it still suits an ellipse and beam: within a tenth.
  boolean suits(double length, double width, double beamwidth) {
    return near(length, halfLength) && near(width, halfWidth) && near(beamwidth, beam);
  }

  /// An axis well inside the beam may be anything.
  private boolean near(double a, double b) {
    return Math.abs(a - b) <= 0.1 * Math.max(b, beam / 2) && (a <= beam / 2) == (b <= beam / 2);
  }

  /// Whether any position may be in view.
  boolean within(CoarseField.Aimed field) {
    return field.admitsAny(reach());
  }

  /// Whether a position may be in view.
  boolean within(int i, CoarseField.Aimed field) {
    double[][] p = points();
    return field.admits(p[0][i], p[1][i]);
  }

  /// In the field of which face a position is: {@link CoarseField.Aimed#sight}.
  int sight(int i, CoarseField.Aimed field) {
    double[][] p = points();
    return field.sight(p[0][i], p[1][i]);
  }

  /// Whether a position lies within `most` of these coordinates.
  boolean near(int i, double along, double across, double most) {
    double[][] p = points();
    double dx = p[0][i] - along;
    double dy = p[1][i] - across;
    return dx * dx + dy * dy <= most * most;
  }

  /// Direction of a position for a request.
  Vec3 direction(int i, SensorTask.Request q) {
    double[][] p = points();
    return p[0].length == 1
        ? q.direction()
        : q.direction()
            .plus(p[0][i], q.along())
            .plus(p[1][i], q.direction().cross(q.along()))
            .unit();
  }
}
