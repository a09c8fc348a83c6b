package org.openemd.sensing.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.sensing.RadarModel;

/// Range, height and angle in one vertical plane (Blake, NRL Report 6650): where a body is seen, with the rays and the lines of constant height to read it by.
///
/// The plane is the half of the vertical plane on the side of `azimuth`, from the horizontal to the zenith.
///
/// @param azimuth of the plane
/// @param contours one line for each range of elevations in the field of view, by elevation upward; with the radar itself it encloses what is seen
/// @param rays of constant apparent elevation
/// @param heights lines of constant height, by elevation upward
public record BlakeChart(
    Sought sought,
    @Unit("rad") double azimuth,
    List<Line> contours,
    List<Line> rays,
    List<Line> heights) {
  private static final double STEP = StrictMath.toRadians(0.25);
  private static final int QUARTER = 360; // of them
  private static final int ALONG = 60; // points on a ray
  private static final double FINE = 1e-7; // [rad]

  /// One point of the chart.
  ///
  /// @param elevation apparent
  /// @param range along the ray
  /// @param ground distance along the ground
  /// @param height above the ellipsoid
  public record Point(
      @Unit("rad") double elevation,
      @Unit("m") double range,
      @Unit("m") double ground,
      @Unit("m") double height) {}

  /// One line of the chart.
  ///
  /// @param value what is constant along it: elevation (rad) of a ray, height (m) of a line of height, probability of a contour
  public record Line(@Unit("-") double value, List<Point> points) {}

  /// In the vertical plane of an azimuth, with rays of these elevations (rad) and lines of these heights (m).
  public static BlakeChart of(
      RadarModel model,
      Sought sought,
      double azimuth,
      List<Double> elevations,
      List<Double> heights) {
    return new Maker(new RadarSight(model), sought, azimuth).chart(elevations, heights);
  }

  /// Draws one.
  private static final class Maker {
    private final RadarSight sight;
    private final Sought sought;
    private final double azimuth;
    private final double needed;
    private final Geodetic site;
    private final double reach;

    Maker(RadarSight sight, Sought sought, double azimuth) {
      this.sight = sight;
      this.sought = sought;
      this.azimuth = azimuth;
      needed = sight.needed(sought);
      site = sight.model().radar().site();
      reach = sight.reach(sought.rcs(), needed);
    }

    BlakeChart chart(List<Double> elevations, List<Double> heights) {
      List<Line> rays = new ArrayList<>();
      for (double e : elevations) {
        rays.add(ray(e));
      }
      List<Line> levels = new ArrayList<>();
      for (double h : heights) {
        levels.add(level(h));
      }
      return new BlakeChart(sought, azimuth, contours(), List.copyOf(rays), List.copyOf(levels));
    }

    private double range(double elevation) {
      return sight.range(sought.rcs(), needed, azimuth, elevation);
    }

    private List<Line> contours() {
      List<Line> lines = new ArrayList<>();
      List<Point> points = new ArrayList<>();
      for (int i = 0; i <= QUARTER; i++) {
        double e = i * STEP;
        boolean in = range(e) > 0;
        if (in && points.isEmpty() && i > 0) {
          points.add(at(edge(e, (i - 1) * STEP)));
        }
        if (in) {
          points.add(at(e));
        } else if (!points.isEmpty()) {
          points.add(at(edge((i - 1) * STEP, e)));
          lines.add(new Line(sought.probability(), List.copyOf(points)));
          points.clear();
        }
      }
      if (!points.isEmpty()) {
        lines.add(new Line(sought.probability(), List.copyOf(points)));
      }
      return List.copyOf(lines);
    }

    /// The last elevation in the field of view between one in it and one outside.
    private double edge(double in, double out) {
      double a = in;
      double b = out;
      while (Math.abs(b - a) > FINE) {
        double m = 0.5 * (a + b);
        if (range(m) > 0) {
          a = m;
        } else {
          b = m;
        }
      }
      return a;
    }

    private Point at(double elevation) {
      return point(elevation, range(elevation));
    }

    private Point point(double elevation, double range) {
      Geodetic g = Frames.toGeodetic(new Ecef(sight.along(azimuth, elevation, range)));
      return new Point(elevation, range, Geodesics.distance(site, g), g.height());
    }

    private Line ray(double elevation) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i <= ALONG; i++) {
        points.add(point(elevation, reach * i / ALONG));
      }
      return new Line(elevation, List.copyOf(points));
    }

    /// A ray above the horizontal climbs all the way, so that it meets a height once.
    private Line level(double height) {
      List<Point> points = new ArrayList<>();
      for (int i = 0; i <= QUARTER; i++) {
        double e = i * STEP;
        DoubleUnaryOperator above = r -> Frames.height(sight.along(azimuth, e, r)) - height;
        if (above.applyAsDouble(reach) >= 0 && above.applyAsDouble(0) < 0) {
          points.add(point(e, crossing(above)));
        }
      }
      return new Line(height, List.copyOf(points));
    }

    private double crossing(DoubleUnaryOperator above) {
      double low = 0;
      double high = reach;
      while (high - low > 1) { // [m]
        double m = 0.5 * (low + high);
        if (above.applyAsDouble(m) < 0) {
          low = m;
        } else {
          high = m;
        }
      }
      return high;
    }
  }
}
