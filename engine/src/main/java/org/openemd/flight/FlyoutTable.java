package org.openemd.flight;

import java.util.Arrays;
import java.util.Optional;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// The fastest time in which one interceptor, from one site, reaches a point of space, and the plan that does it.
///
/// Boosts of many lofts along four azimuths are integrated and coasted, in vacuum if the boost lasts 100 s or the flattest ends above 90 km, else with drag; their paths are taken as harmonic in
/// azimuth (mean, first harmonic, and the second's part symmetric about the meridian), laid out for twelve azimuths and inverted onto a grid of ground
/// range and altitude, the fastest of the lofts at each node. A look-up is bilinear in range and
/// altitude and harmonic in azimuth.
///
/// Limits: at least the given flight-path angle at burnout, at most the given flight time, points up to 2,000 km
/// high, none before burnout. A point whose neighbours in the grid are mostly out of reach counts as out of reach: the edge is
/// good to about half a cell (15 km of range near the site, 45 km beyond 1,200 km; 10 km of altitude below 400 km; less in proportion for what flies less than 2,400 km and 1,900 km high). Against
/// integration (flights to 900 s): median 0.1 s, nine in ten within 1.5 s, up to 10 s beside the flattest flights.
public final class FlyoutTable {
  static final int SECTORS = 12;
  static final int LEVELS = 41;
  static final double NEAR = 1_200e3; // fine cells up to this chord [m]
  static final double NEAR_STEP = 30e3; // [m]
  static final double FAR_STEP = 90e3; // [m]
  private static final double LOW = 400e3; // fine cells up to this altitude [m]
  private static final double LOW_STEP = 20e3; // [m]
  private static final double HIGH_STEP = 80e3; // [m]
  private static final double WHOLE = 2_400e3; // reach from which on cells are whole [m]
  private static final double TOP = 1_900e3; // the same of the height [m]
  private static final double STEP = 2 * StrictMath.PI / SECTORS; // [rad]
  private static final double TAN_15 = 2 - Math.sqrt(3);
  private static final double[] COS = new double[SECTORS];
  private static final double[] SIN = new double[SECTORS];

  static {
    for (int i = 0; i < SECTORS; i++) {
      COS[i] = StrictMath.cos(i * STEP);
      SIN[i] = StrictMath.sin(i * STEP);
    }
  }

  private static final double ENOUGH = 0.6; // weight of three neighbours within reach
  private static final double PLENTY = 0.85; // weight of fewer

  private final Site site;
  private final double scale; // of the cells
  private final int columns;
  private final double[] time; // by sector, level, column; NaN out of reach
  private final double[] pitch;
  private final double[] drift; // azimuth of the point less azimuth of the launch
  private final double burnout;
  private final double maxRange;
  private final double maxHeight;

  FlyoutTable(
      Site site,
      double scale,
      int columns,
      double[] time,
      double[] pitch,
      double[] drift,
      double burnout,
      double maxRange,
      double maxHeight) {
    this.site = site;
    this.scale = scale;
    this.columns = columns;
    this.time = time;
    this.pitch = pitch;
    this.drift = drift;
    this.burnout = burnout;
    this.maxRange = maxRange;
    this.maxHeight = maxHeight;
  }

  /// Builds the table of an interceptor at a site.
  ///
  /// @param minFlightPathAngle flattest flight path at burnout (rad)
  /// @param maxFlightTime longest flight (s)
  public static FlyoutTable of(
      Vehicle interceptor, Geodetic site, double minFlightPathAngle, double maxFlightTime) {
    return new FlyoutSurface(interceptor, site, minFlightPathAngle, maxFlightTime).table();
  }

  /// Time from launch to burnout.
  @Unit("s")
  public double burnout() {
    return burnout;
  }

  /// Farthest ground range at any altitude of the table.
  @Unit("m")
  public double maxRange() {
    return maxRange;
  }

  /// Highest that any of its flights gets.
  @Unit("m")
  public double maxHeight() {
    return maxHeight;
  }

  /// Fastest time of flight (s) to a point; NaN when it is out of reach.
  public double timeOfFlight(Ecef point) {
    Vec3 p = point.position();
    return timeOfFlight(p.x(), p.y(), p.z());
  }

  /// As above, allocating nothing.
  public double timeOfFlight(double x, double y, double z) {
    return look(time, x, y, z);
  }

  /// The plan of the fastest flight to a point, good to some kilometres; empty when the point is out of reach.
  public Optional<LaunchPlan> planTo(Ecef point) {
    Vec3 p = point.position();
    double east = site.east(p.x(), p.y(), p.z());
    double north = site.north(p.x(), p.y(), p.z());
    double kick = look(pitch, p.x(), p.y(), p.z());
    double azimuth = StrictMath.atan2(east, north) - look(drift, p.x(), p.y(), p.z());
    if (Double.isNaN(kick) || Double.isNaN(azimuth)) {
      return Optional.empty();
    }
    double turn = 2 * StrictMath.PI;
    return Optional.of(
        new LaunchPlan(azimuth - turn * Math.floor(azimuth / turn), kick, Double.NaN));
  }

  private double look(double[] grid, double x, double y, double z) {
    double u = column(site.chord(x, y, z) / scale);
    double w = level(Frames.height(x, y, z) / scale);
    if (!(u < columns - 1 && w >= 0 && w < LEVELS - 1)) {
      return Double.NaN;
    }
    double east = site.east(x, y, z);
    double north = site.north(x, y, z);
    double flat = Math.sqrt(east * east + north * north);
    int k = sector(east, north);
    double cosine = flat == 0 ? 1 : (north * COS[k] + east * SIN[k]) / flat;
    double sine = flat == 0 ? 0 : (east * COS[k] - north * SIN[k]) / flat;
    double here = bilinear(grid, k, u, w);
    double next = bilinear(grid, k == SECTORS - 1 ? 0 : k + 1, u, w);
    double last = bilinear(grid, k == 0 ? SECTORS - 1 : k - 1, u, w);
    return around(last, here, next, cosine, sine);
  }

  /// The sector whose azimuth is nearest, by comparing slopes with those of 15, 45 and 75 degrees.
  private static int sector(double east, double north) {
    double e = Math.abs(east);
    double n = Math.abs(north);
    int k = e < TAN_15 * n ? 0 : e < n ? 1 : TAN_15 * e < n ? 2 : 3;
    int half = north < 0 ? 6 - k : k;
    return east < 0 && half > 0 ? SECTORS - half : half;
  }

  /// Between three neighbouring azimuths, exact for a mean and a first harmonic; linear where one is out of reach.
  private static double around(double last, double here, double next, double cosine, double sine) {
    double sum = (1 - cosine) / (1 - COS[1]);
    double difference = sine / SIN[1];
    double value =
        (1 - sum) * here + 0.5 * (sum + difference) * next + 0.5 * (sum - difference) * last;
    if (!Double.isNaN(value)) {
      return value;
    }
    return here + Math.abs(sine) / STEP * ((sine < 0 ? last : next) - here);
  }

  private double bilinear(double[] grid, int sector, double u, double w) {
    int i = (int) u;
    int j = (int) w;
    double fu = u - i;
    double fw = w - j;
    int at = (sector * LEVELS + j) * columns + i;
    double a = grid[at];
    double b = grid[at + 1];
    double c = grid[at + columns];
    double d = grid[at + columns + 1];
    double plain = (1 - fw) * (a + fu * (b - a)) + fw * (c + fu * (d - c));
    return Double.isNaN(plain) ? partial(a, b, c, d, fu, fw) : plain;
  }

  /// With one neighbour out of reach the plane of the other three, with more their mean; if those within weigh enough.
  private static double partial(double a, double b, double c, double d, double fu, double fw) {
    double weight = 0;
    double sum = 0;
    int missing = 0;
    double[] value = {a, b, c, d};
    for (int i = 0; i < 4; i++) {
      double share = ((i & 1) == 0 ? 1 - fu : fu) * (i < 2 ? 1 - fw : fw);
      boolean out = Double.isNaN(value[i]);
      // Opposite corners are i and 3 - i.
      double plane = out ? value[i ^ 1] + value[i ^ 2] - value[3 - i] : value[i];
      missing += out ? 1 : 0;
      weight += out ? 0 : share;
      sum += missing > 1 && out ? 0 : share * plane;
    }
    if (missing == 1) {
      return weight >= ENOUGH ? sum : Double.NaN;
    }
    return weight >= PLENTY ? mean(value, fu, fw) : Double.NaN;
  }

  private static double mean(double[] value, double fu, double fw) {
    double weight = 0;
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      if (!Double.isNaN(value[i])) {
        double share = ((i & 1) == 0 ? 1 - fu : fu) * (i < 2 ? 1 - fw : fw);
        weight += share;
        sum += share * value[i];
      }
    }
    return sum / weight;
  }

  /// Cells of short and low flights are smaller in proportion, down to a fiftieth.
  static double scale(double farthest, double highest) {
    return Math.max(0.02, Math.min(1, Math.max(farthest / WHOLE, highest / TOP)));
  }

  static double column(double chord) {
    return chord < NEAR ? chord / NEAR_STEP : NEAR / NEAR_STEP + (chord - NEAR) / FAR_STEP;
  }

  static double level(double height) {
    return height < LOW ? height / LOW_STEP : LOW / LOW_STEP + (height - LOW) / HIGH_STEP;
  }

  /// Chord of a column (m).
  static double chord(int column) {
    double near = NEAR / NEAR_STEP;
    return column < near ? column * NEAR_STEP : NEAR + (column - near) * FAR_STEP;
  }

  /// Altitude of a level (m).
  static double height(int level) {
    double low = LOW / LOW_STEP;
    return level < low ? level * LOW_STEP : LOW + (level - low) * HIGH_STEP;
  }

  static double[] blank(int columns) {
    double[] grid = new double[SECTORS * LEVELS * columns];
    Arrays.fill(grid, Double.NaN);
    return grid;
  }

  /// Chord and direction as seen from the site on the mean sphere: in place of ground range and azimuth, since they
  /// need no trigonometry.
  static final class Site {
    final LocalFrame frame;
    private final Vec3 out;

    Site(Geodetic place) {
      frame = LocalFrame.at(place);
      out = frame.position().position().unit();
    }

    /// Chord (m) between the directions of the site and of a point, on the mean sphere.
    double chord(double x, double y, double z) {
      double k = 1 / Math.sqrt(x * x + y * y + z * z);
      double dx = k * x - out.x();
      double dy = k * y - out.y();
      double dz = k * z - out.z();
      return Wgs84.MEAN_RADIUS * Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    double east(double x, double y, double z) {
      return x * frame.east().x() + y * frame.east().y() + z * frame.east().z();
    }

    /// Along the meridian, less what the point's height adds.
    double north(double x, double y, double z) {
      double k = x * out.x() + y * out.y() + z * out.z();
      Vec3 n = frame.north();
      return (x - k * out.x()) * n.x() + (y - k * out.y()) * n.y() + (z - k * out.z()) * n.z();
    }

    /// Ground range (m) of a chord.
    static double arc(double chord) {
      return 2 * Wgs84.MEAN_RADIUS * StrictMath.asin(Math.min(1, chord / (2 * Wgs84.MEAN_RADIUS)));
    }
  }
}
