package org.openemd.sensing;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;

/// Whether a direction can be in the field of view of a radar at all, and whether it surely is: cheap tests, never wrong, before its ray is bent. Nearly all positions of a wide search end here.
final class CoarseField {
  private static final double MOST_LIFT =
      0.05; // [rad] more than any air bends: 0.03 at 500 N-units
  private static final double CLEAR =
      1e-3; // what is so far inside every limit is in view however its ray is bent

  private static final double SLACK = 1e-9; // for sums that are rounded otherwise

  /// No face sees a position.
  static final int HIDDEN = -2;

  /// A position that may be in view or not.
  static final int DOUBTFUL = -1;

  private final Vec3 up;
  private final double low;
  private final double high;
  private final DoubleSupplier lowest;
  private volatile double found = Double.NaN; // that, once it was asked for
  private final double clearHigh;
  private final boolean steered;
  private final Vec3[] boresights;
  private final double[] cosHalfWidths;
  private final boolean[] tilted;
  private final boolean wedge; // whether any face is bounded in azimuth

  /// @param lowest sine of the elevation from which air lifts a pointing to the lower limit; asked for when the first request comes, since tracing rays takes milliseconds
  CoarseField(
      Radar radar,
      DoubleSupplier lowest,
      Vec3 up,
      Vec3[] boresights,
      double[] cosHalfWidths,
      boolean[] tilted) {
    this.lowest = lowest;
    this.up = up;
    low = StrictMath.sin(radar.minElevation()) - MOST_LIFT;
    high = StrictMath.sin(radar.maxElevation());
    clearHigh = high - MOST_LIFT - CLEAR;
    steered = radar.steered();
    this.boresights = boresights;
    this.cosHalfWidths = cosHalfWidths;
    this.tilted = tilted;
    boolean all = true;
    for (boolean t : tilted) {
      all &= t;
    }
    wedge = !steered && !all;
  }

  private double lowest() {
    double known = found;
    if (Double.isNaN(known)) {
      known = lowest.getAsDouble();
      found = known;
    }
    return known;
  }

  /// Asks about a direction (unit vector, Earth-fixed); a steered face is turned to `normal`, and without one sees nothing.
  boolean admits(Vec3 u, @Nullable Vec3 normal) {
    double sine = u.dot(up);
    if (sine < low || sine > high) {
      return false;
    }
    if (steered) {
      return normal != null && within(0, u.dot(normal), 0, 1);
    }
    double level = Math.sqrt(Math.max(1 - sine * sine, 0));
    for (int i = 0; i < boresights.length; i++) {
      if (within(i, u.dot(boresights[i]), level, 1)) {
        return true;
      }
    }
    return false;
  }

  /// For a vector `length` long, `along` of it along the face's normal, `level` of it horizontal.
  private boolean within(int face, double along, double level, double length) {
    double cos = cosHalfWidths[face];
    return steered
        ? along >= cos * length
        : along >= cos * (tilted[face] ? length : level) - MOST_LIFT * length;
  }

  /// As above, for good, and the face is not turned away.
  private boolean surelyWithin(int face, double along, double level, double length) {
    double cos = Math.max(cosHalfWidths[face], 0);
    return (steered || !tilted[face])
        ? along > (cos + CLEAR) * (steered ? length : level)
        : along > (cos + MOST_LIFT + CLEAR) * length;
  }

  /// About the positions of a request's pattern.
  Aimed at(SensorTask.Request q, @Nullable Vec3 normal) {
    return new Aimed(q, normal);
  }

  /// Holds how a position's two coordinates change its parts along the vertical and the normals of the faces.
  final class Aimed {
    private final double bottom;
    private final double[] vertical;
    private final double[][] faces;

    private Aimed(SensorTask.Request q, @Nullable Vec3 normal) {
      bottom = lowest() - CLEAR;
      Vec3 side = q.direction().cross(q.along());
      vertical = parts(q, side, up);
      int n = !steered ? boresights.length : normal == null ? 0 : 1;
      faces = new double[n][];
      for (int i = 0; i < n; i++) {
        faces[i] = parts(q, side, steered && normal != null ? normal : boresights[i]);
      }
    }

    private static double[] parts(SensorTask.Request q, Vec3 side, Vec3 axis) {
      return new double[] {q.direction().dot(axis), q.along().dot(axis), side.dot(axis)};
    }

    /// Whether any position within this radius of the request's middle, in that plane, may be in view.
    boolean admitsAny(double radius) {
      if (most(vertical, radius) < bottom - SLACK) {
        return false;
      }
      for (int i = 0; i < faces.length; i++) {
        double most = most(faces[i], radius) + SLACK;
        if (within(i, most, tilted[i] ? 1 : 0, 1)) {
          return true;
        }
      }
      return false;
    }

    /// Cosine of the least angle to an axis.
    private static double most(double[] of, double radius) {
      double length = Math.sqrt(1 + radius * radius);
      double aside = Math.sqrt(Math.max(0, 1 - of[0] * of[0]));
      return of[0] * length >= 1 ? 1 : (of[0] + radius * aside) / length;
    }

    /// Whether the position at these coordinates in the plane that touches the sphere of directions may be in view.
    boolean admits(double along, double across) {
      double square = 1 + along * along + across * across;
      double length = (1 + SLACK) * Math.sqrt(square);
      double sine = part(vertical, along, across);
      if (sine < bottom * length - SLACK || sine > high * length + SLACK) {
        return false;
      }
      double level = Math.sqrt(Math.max(square - sine * sine, 0));
      for (int i = 0; i < faces.length; i++) {
        if (within(i, part(faces[i], along, across) + 2 * SLACK * length, level, length)) {
          return true;
        }
      }
      return false;
    }

    /// The face nearest to the position at these coordinates if that is in view for good; else {@link #HIDDEN} or {@link #DOUBTFUL}.
    int sight(double along, double across) {
      double square = 1 + along * along + across * across;
      double length = (1 + SLACK) * Math.sqrt(square);
      double sine = part(vertical, along, across);
      if (sine < bottom * length - SLACK || sine > high * length + SLACK) {
        return HIDDEN;
      }
      double level = wedge ? Math.sqrt(Math.max(square - sine * sine, 0)) : 0; // else unused
      boolean possible = false;
      boolean sure = false;
      int nearest = 0;
      double most = Double.NEGATIVE_INFINITY;
      double next = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < faces.length; i++) {
        double p = part(faces[i], along, across);
        possible |= within(i, p + 2 * SLACK * length, level, length);
        sure |= surelyWithin(i, p, level, length);
        nearest = p > most ? i : nearest;
        next = Math.max(next, Math.min(p, most));
        most = Math.max(most, p);
      }
      if (!possible) {
        return HIDDEN;
      }
      boolean clear = sine > (bottom + 2 * CLEAR) * length && sine < clearHigh * length;
      return clear && sure && most > next + 2 * SLACK * length ? nearest : DOUBTFUL;
    }

    private static double part(double[] of, double along, double across) {
      return of[0] + along * of[1] + across * of[2];
    }
  }
}
