package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RangeEquation;
import org.openemd.world.Fluctuation;

/// Over which ground a radar watches bodies of a stated altitude, on a sphere.
final class Coverage {
  private static final double EARTH = 6_371_000; // [m]
  private static final int STEPS = 72; // around a full circle [1]
  private static final int RINGS = 500; // from the site to the horizon, for a tilted face [1]
  private static final double EVEN = 0.5; // chance of detection in one look [1]

  private final Radar radar;
  private final double altitude;
  private final DoubleUnaryOperator slant; // range [m] by cosine of the scan angle

  private Coverage(Radar radar, double altitude, DoubleUnaryOperator slant) {
    this.radar = radar;
    this.altitude = altitude;
    this.slant = slant;
  }

  /// By field of view, horizon and instrumented range alone; outlines on the ground, one a face, and for a steered radar one ring.
  static List<List<Vec3>> field(Radar radar, double altitude) {
    return new Coverage(radar, altitude, cos -> radar.instrumentedRange()).outlines();
  }

  /// Where, of that, one scan in two detects a body of mean cross section `rcs` (m2) that fluctuates so.
  /// Power falls with the cosine of the scan angle, on transmission and on reception, as in the simulation.
  static List<List<Vec3>> detection(
      Radar radar, double altitude, double rcs, Fluctuation fluctuation) {
    double far = evenRange(radar, rcs, fluctuation);
    DoubleUnaryOperator slant =
        cos -> Math.min(radar.instrumentedRange(), far * Math.sqrt(Math.max(0, cos)));
    return new Coverage(radar, altitude, slant).outlines();
  }

  /// The range (m) on boresight at which one scan in two detects.
  static double evenRange(Radar radar, double rcs, Fluctuation fluctuation) {
    double snr =
        DetectionStatistics.required(
            fluctuation, EVEN, radar.falseAlarmProbability(), radar.integratedLooks());
    return RangeEquation.of(radar).range(rcs, snr);
  }

  private List<List<Vec3>> outlines() {
    List<List<Vec3>> outlines = new ArrayList<>();
    for (Radar.Face f : radar.faces()) {
      if (f.tilted() && !radar.steered()) {
        outlines.add(tilted(f));
        continue;
      }
      double half = radar.steered() ? StrictMath.PI : Math.min(f.halfWidth(), StrictMath.PI);
      outlines.add(sector(f.azimuth(), half));
      if (radar.steered()) {
        break;
      }
    }
    return outlines;
  }

  /// The farthest angle at the Earth's centre (rad) from which a body at `altitude` stands at `elevation` or higher.
  static double reach(double elevation, double altitude) {
    double c = EARTH * StrictMath.cos(elevation) / (EARTH + altitude);
    return StrictMath.acos(Math.clamp(c, -1, 1)) - elevation;
  }

  /// The angle at the Earth's centre (rad) of a body at the altitude and a slant range, no more than the horizon lets; 0 when out of range.
  private double far(double slantRange) {
    double r = EARTH + altitude;
    double c = (EARTH * EARTH + r * r - slantRange * slantRange) / (2 * EARTH * r);
    double angle = StrictMath.acos(Math.clamp(c, -1, 1));
    return Math.min(reach(radar.minElevation(), altitude), angle);
  }

  private List<Vec3> sector(double azimuth, double half) {
    boolean whole = half > StrictMath.PI - 1e-6;
    int n = Math.max(8, (int) Math.ceil(STEPS * half / StrictMath.PI));
    List<Vec3> points = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      double off = half * (2.0 * i / n - 1);
      points.add(along(radar.site(), azimuth + off, farAt(off)));
    }
    for (int i = n; i >= 0 && !whole; i--) {
      double off = half * (2.0 * i / n - 1);
      double near = Math.min(reach(radar.maxElevation(), altitude), farAt(off));
      points.add(along(radar.site(), azimuth + off, near));
    }
    return points;
  }

  /// In each direction around the site from the farthest point in view back to the nearest; good to a part in {@link #RINGS}.
  private List<Vec3> tilted(Radar.Face face) {
    List<Vec3> far = new ArrayList<>();
    List<Vec3> near = new ArrayList<>();
    double horizon = reach(radar.minElevation(), altitude);
    for (int i = 0; i <= 2 * STEPS; i++) {
      double off = StrictMath.PI * ((double) i / STEPS - 1);
      double azimuth = face.azimuth() + off;
      for (int ring = RINGS; ring >= 0; ring--) {
        double angle = horizon * ring / RINGS;
        if (inView(face, off, angle)) {
          far.add(along(radar.site(), azimuth, angle));
          break;
        }
      }
      for (int ring = 0; ring <= RINGS; ring++) {
        double angle = horizon * ring / RINGS;
        if (inView(face, off, angle)) {
          near.addFirst(along(radar.site(), azimuth, angle));
          break;
        }
      }
    }
    far.addAll(near);
    return far;
  }

  /// Whether a tilted face sees a body at the altitude, at an angle at the Earth's centre, so far in azimuth off its boresight.
  boolean inView(Radar.Face face, double off, double angle) {
    double r = EARTH + altitude;
    double up = r * StrictMath.cos(angle) - EARTH;
    double level = r * StrictMath.sin(angle);
    double range = Math.sqrt(up * up + level * level);
    double cos =
        StrictMath.cos(face.tilt()) * StrictMath.cos(off) * level / range
            + StrictMath.sin(face.tilt()) * up / range;
    return up >= range * StrictMath.sin(radar.minElevation()) - 1e-6 * range
        && up <= range * StrictMath.sin(radar.maxElevation())
        && cos >= StrictMath.cos(face.halfWidth())
        && range <= slant.applyAsDouble(cos);
  }

  /// A steered radar turns its boresight to whatever it looks at.
  private double farAt(double off) {
    return far(slant.applyAsDouble(radar.steered() ? 1 : StrictMath.cos(off)));
  }

  /// The direction of the point at an angle from a site along an azimuth.
  static Vec3 along(Geodetic site, double azimuth, double angle) {
    Vec3 up = Borders.direction(site.latitudeDegrees(), site.longitudeDegrees());
    Vec3 side = new Vec3(0, 0, 1).cross(up);
    Vec3 east = side.norm() < 1e-9 ? new Vec3(0, 1, 0) : side.unit();
    Vec3 north = up.cross(east);
    Vec3 heading = north.times(StrictMath.cos(azimuth)).plus(StrictMath.sin(azimuth), east);
    return up.times(StrictMath.cos(angle)).plus(StrictMath.sin(angle), heading);
  }
}
