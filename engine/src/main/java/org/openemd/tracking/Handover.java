package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// What infrared early warning hands to a radar: the cones in which it should look for a reported missile, and what the search costs.
///
/// Belief alone, and geometry alone: the radar's horizon, field of view and range are not asked. Each volume of
/// {@link LaunchPrediction}, at three standard deviations, is an ellipse of directions; cones may overlap, and their beams are then counted twice.
///
/// @param time when
/// @param cones from the earliest burnout to the latest; empty when nothing can be said
public record Handover(@Unit("s") double time, List<Cone> cones) {
  private static final double DEVIATIONS = 3;

  public Handover {
    cones = List.copyOf(cones);
  }

  /// An ellipse of directions about a middle.
  ///
  /// @param middle seen from the radar, without refraction
  /// @param halfLength of the longer axis, at most a right angle
  /// @param halfWidth of the shorter axis
  public record Cone(
      AzElRange middle, @Unit("rad") double halfLength, @Unit("rad") double halfWidth) {

    /// Beams of that width (rad) which cover the ellipse, about: discs on the thinnest, hexagonal lattice (Kershner, American Journal of
    /// Mathematics 61, 1939), each serving 3 sqrt(3) / 2 times the square of its radius, with a radius added all around.
    public double beams(double width) {
      double r = 0.5 * width;
      if (halfLength <= r) {
        return 1;
      }
      double discs = (halfLength / r + 1) * (halfWidth / r + 1);
      return Math.max(1, 2 * StrictMath.PI / (3 * Math.sqrt(3)) * discs);
    }
  }

  /// To a radar at `site` at `t` (s).
  public static Handover of(LaunchReport report, double t, Geodetic site) {
    LocalFrame frame = LocalFrame.at(site);
    List<Cone> cones = new ArrayList<>();
    for (SearchVolume v : LaunchPrediction.at(report, t)) {
      cones.add(cone(frame, v));
    }
    return new Handover(t, cones);
  }

  private static Cone cone(LocalFrame frame, SearchVolume v) {
    AzElRange middle = frame.look(new Ecef(v.centre()));
    Vec3 u = frame.direction(middle.azimuth(), middle.elevation());
    Vec3 pole = Math.abs(u.z()) < 0.7 ? new Vec3(0, 0, 1) : new Vec3(1, 0, 0);
    Vec3 a = pole.cross(u).unit();
    Vec3 b = u.cross(a);
    Matrix across = Matrix.of(2, 3, a.x(), a.y(), a.z(), b.x(), b.y(), b.z());
    Matrix c = across.times(v.covariance()).times(across.transpose());
    double mean = 0.5 * c.trace();
    double half = 0.5 * (c.get(0, 0) - c.get(1, 1));
    double apart = Math.sqrt(half * half + c.get(0, 1) * c.get(0, 1));
    return new Cone(
        middle, angle(mean + apart, middle.range()), angle(mean - apart, middle.range()));
  }

  private static double angle(double variance, double range) {
    return StrictMath.atan2(DEVIATIONS * Math.sqrt(Math.max(0, variance)), range);
  }

  /// Beams of that width (rad) for all cones.
  public double beams(double width) {
    double n = 0;
    for (Cone c : cones) {
      n += c.beams(width);
    }
    return n;
  }

  /// Time that they take (s).
  ///
  /// @param width of a beam (rad)
  /// @param dwell on each (s)
  public double searchTime(double width, double dwell) {
    return beams(width) * dwell;
  }
}
