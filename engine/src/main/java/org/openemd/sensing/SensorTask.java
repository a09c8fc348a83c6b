package org.openemd.sensing;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// What the network wishes one radar to look at in its next frame. Whether it has the time is the radar's own matter ({@link TimeBudget}).
///
/// @param sensor the radar
/// @param requests in any order
public record SensorTask(String sensor, List<Request> requests) {
  /// Beam positions of one request that are searched at most; of a larger ellipse only the middle is.
  public static final int MOST_BEAMS = 2000;

  /// Why a direction is to be looked at, most urgent first.
  public enum Purpose {
    /// A tentative track: it needs plots close in time.
    CONFIRM,
    /// A track that is or may be a warhead.
    TRACK_HIGH,
    /// A track that is classified as something else.
    TRACK_LOW,
    /// A volume in which something may be.
    CUE
  }

  /// One wish: an ellipse of directions, the three standard deviations of where a body may be as seen from the radar.
  ///
  /// @param subject what is looked for, the same from frame to frame
  /// @param direction unit vector from the radar to the middle, Earth-fixed
  /// @param along unit vector across it, in the direction of the longer axis
  /// @param halfLength of the longer axis
  /// @param halfWidth of the shorter axis
  /// @param range from the radar to the middle
  /// @param halfDepth three standard deviations of the range; infinite when nothing is known of it
  public record Request(
      String subject,
      Purpose purpose,
      @Unit("1") Vec3 direction,
      @Unit("1") Vec3 along,
      @Unit("rad") double halfLength,
      @Unit("rad") double halfWidth,
      @Unit("m") double range,
      @Unit("m") double halfDepth) {
    private static final double SLACK = 1e-6;

    /// Refuses directions that are no unit vectors across each other, and axes that are none.
    public Request {
      if (Math.abs(direction.norm() - 1) > SLACK
          || Math.abs(along.norm() - 1) > SLACK
          || Math.abs(direction.dot(along)) > SLACK) {
        throw new IllegalArgumentException(
            "request for "
                + subject
                + ": direction and long axis must be unit vectors at right angles");
      }
      if (!(halfWidth >= 0 && halfWidth <= halfLength)) {
        throw new IllegalArgumentException(
            "request for "
                + subject
                + ": half width "
                + halfWidth
                + " rad must be from 0 to the half length of "
                + halfLength
                + " rad");
      }
      if (!(range >= 0 && halfDepth >= 0)) {
        throw new IllegalArgumentException(
            "request for "
                + subject
                + ": range "
                + range
                + " m and half depth "
                + halfDepth
                + " m must not be negative");
      }
    }

    /// Beams of that width (rad) which cover the ellipse, about ({@link BeamPattern}).
    public double beams(double width) {
      return BeamPattern.count(halfLength, halfWidth, width);
    }

    /// A cone, at any range.
    public static Request cone(String subject, Purpose purpose, Vec3 direction, double halfAngle) {
      Vec3 along = direction.across();
      return new Request(
          subject, purpose, direction, along, halfAngle, halfAngle, 0, Double.POSITIVE_INFINITY);
    }
  }
}
