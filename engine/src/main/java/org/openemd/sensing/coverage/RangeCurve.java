package org.openemd.sensing.coverage;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Unit;
import org.openemd.sensing.RadarModel;
import org.openemd.world.Fluctuation;

/// Detection range against radar cross section, in free space: as the fourth root of it, until the instrumented range ends what is processed.
///
/// @param fluctuation of the body
/// @param probability of detection in one scan
/// @param scanAngle off the array's normal
/// @param instrumentedRange beyond which nothing is processed
/// @param points by cross section, ascending
public record RangeCurve(
    Fluctuation fluctuation,
    @Unit("1") double probability,
    @Unit("rad") double scanAngle,
    @Unit("m") double instrumentedRange,
    List<Point> points) {
  private static final int DECADES = 6; // from 1e-4 to 100 m2
  private static final int PER_DECADE = 10;

  /// One point of it.
  ///
  /// @param range of the equation alone
  /// @param usable the least of it and the instrumented range
  public record Point(@Unit("m2") double rcs, @Unit("m") double range, @Unit("m") double usable) {}

  /// From 1e-4 to 100 m2, ten points a decade.
  public static RangeCurve of(
      RadarModel model, Fluctuation fluctuation, double probability, double scanAngle) {
    RadarSight sight = new RadarSight(model);
    double needed = sight.needed(fluctuation, probability);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= DECADES * PER_DECADE; i++) {
      double rcs = StrictMath.pow(10, (double) i / PER_DECADE - 4);
      points.add(point(sight, rcs, needed, scanAngle));
    }
    return new RangeCurve(
        fluctuation,
        probability,
        scanAngle,
        model.radar().instrumentedRange(),
        List.copyOf(points));
  }

  /// For one body, at a scan angle (rad).
  public static Point of(RadarModel model, Sought sought, double scanAngle) {
    RadarSight sight = new RadarSight(model);
    return point(sight, sought.rcs(), sight.needed(sought), scanAngle);
  }

  private static Point point(RadarSight sight, double rcs, double needed, double scanAngle) {
    double range = sight.free(rcs, needed, StrictMath.cos(scanAngle));
    return new Point(rcs, range, Math.min(range, sight.model().radar().instrumentedRange()));
  }
}
