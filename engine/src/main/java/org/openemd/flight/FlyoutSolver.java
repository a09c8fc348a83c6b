package org.openemd.flight;

/// One look-up: the launch (azimuth, loft) and the time at which a flight of a surface passes through a point.
///
/// Newton's method in tilt, along and across the launch azimuth, and time, on the quadratic through the six nodes of the surface about the nearest. Tilt is a vector, so that straight up is no special
/// case. Where flights turn back its determinant changes sign: it tells the two flights through a point apart, the one on its way out and the one that comes later.
final class FlyoutSolver {
  private static final int STEPS = 8;
  private static final double CLOSE = 0.2; // last step of the tilt [lines]
  private static final double SOON = 0.05; // last step of the time [beats]
  private static final double BEYOND = 3; // what a step may overshoot [lines, beats]
  static final double EDGE = 1e-6; // what the answer may [lines, beats]
  private static final double UPRIGHT = 1e-3; // least tilt, so that it has an azimuth [lines]
  private static final double LAST_LINE = FlyoutSurface.LINES - 1.0;
  private static final double LAST_BEAT = FlyoutSurface.TIMES - 1.0;
  private static final int LINE = FlyoutSurface.at(1, 0);
  private static final int BEAT = FlyoutSurface.at(0, 1);

  private final double[] nodes;

  // Tilt and time in steps of the surface, and the launch azimuth.
  private double line;
  private double beat;
  private double cosine;
  private double sine;
  private double cosine2; // of twice that
  private double sine2;

  // The last step.
  private double along;
  private double across;
  private double later;

  // How that step would change with the point [lines/m, beats/m], and the point with a beat [m].
  private double alongEast;
  private double alongNorth;
  private double alongHeight;
  private double laterEast;
  private double laterNorth;
  private double laterHeight;
  private double easting;
  private double northing;
  private double climb;

  // The nearest node, where between nodes, and a field there.
  private int nearest;
  private double u;
  private double v;
  private double value;
  private double byLine;
  private double byBeat;
  private double byTurn;

  FlyoutSolver(FlyoutSurface surface) {
    nodes = surface.nodes;
  }

  double line() {
    return line;
  }

  double beat() {
    return beat;
  }

  double azimuth() {
    double a = StrictMath.atan2(sine, cosine);
    return a < 0 ? a + 2 * StrictMath.PI : a;
  }

  /// How the time to a point changes as the point moves (beats), by the derivatives before the last step.
  double later(double east, double north, double height) {
    return laterEast * east + laterNorth * north + laterHeight * height;
  }

  /// How the tilt does (lines).
  double along(double east, double north, double height) {
    return alongEast * east + alongNorth * north + alongHeight * height;
  }

  /// How fast the flight passes the point, as the site sees it (m a beat).
  double easting() {
    return easting;
  }

  double northing() {
    return northing;
  }

  double climb() {
    return climb;
  }

  /// Whether a flight passes through a point; if so it is what {@link #line}, {@link #beat} and {@link #azimuth} say.
  ///
  /// @param patch to start from, as {@link FlyoutStarts} has it
  /// @param sheet 1 for flights on their way out, -1 for those that have turned back
  boolean solve(int patch, int sheet, FlyoutTable.Seen point) {
    return solve(patch, sheet, point, EDGE);
  }

  /// As above, for a flight that may lie a little beyond the surface.
  boolean solve(int patch, int sheet, FlyoutTable.Seen point, double beyond) {
    int first = patch / FlyoutSurface.TIMES;
    line = first + 0.5;
    beat = patch - first * FlyoutSurface.TIMES + 0.5;
    cosine = point.chord() == 0 ? 1 : point.north() / point.chord();
    sine = point.chord() == 0 ? 0 : point.east() / point.chord();
    for (int i = 0; i < STEPS; i++) {
      if (!(newton(point.east(), point.north(), point.height()) * sheet > 0)) {
        return false;
      }
      tilt();
      beat += later;
      if (Math.abs(later) < SOON && Math.abs(along) < CLOSE && Math.abs(across) < CLOSE) {
        return within(beyond);
      }
      if (!within(BEYOND)) {
        return false;
      }
    }
    return false;
  }

  /// How far inside the surface's edges the flight is (lines or beats); negative beyond them.
  double margin() {
    return Math.min(LAST_LINE - line, Math.min(beat, LAST_BEAT - beat));
  }

  /// How that changes as the point moves.
  double marginChange(double east, double north, double height) {
    double m = margin();
    if (m == LAST_LINE - line) {
      return -along(east, north, height);
    }
    double l = later(east, north, height);
    return m == beat ? l : -l;
  }

  private boolean within(double margin) {
    return line <= LAST_LINE + margin && beat >= -margin && beat <= LAST_BEAT + margin;
  }

  /// Sets the step; returns the determinant. Cramer's rule.
  private double newton(double east, double north, double height) {
    center();
    double perLine = 1 / line;
    cosine2 = cosine * cosine - sine * sine;
    sine2 = 2 * sine * cosine;
    field(FlyoutSurface.AHEAD);
    double da = north * cosine + east * sine - value;
    double ahead = value;
    double a1 = byLine;
    double a2 = byTurn;
    double a3 = byBeat;
    field(FlyoutSurface.RIGHT);
    double dr = east * cosine - north * sine - value;
    double r1 = byLine;
    double r2 = (byTurn + ahead) * perLine;
    double r3 = byBeat;
    a2 = (a2 - value) * perLine;
    field(FlyoutSurface.HEIGHT);
    double dh = height - value;
    double h1 = byLine;
    double h2 = byTurn * perLine;
    double h3 = byBeat;
    double c1 = r2 * h3 - r3 * h2;
    double c2 = r3 * h1 - r1 * h3;
    double c3 = r1 * h2 - r2 * h1;
    double determinant = a1 * c1 + a2 * c2 + a3 * c3;
    double per = 1 / determinant;
    double c4 = a3 * h2 - a2 * h3;
    double c7 = a2 * r3 - a3 * r2;
    along = (da * c1 + dr * c4 + dh * c7) * per;
    across = (da * c2 + dr * (a1 * h3 - a3 * h1) + dh * (a3 * r1 - a1 * r3)) * per;
    double c6 = a2 * h1 - a1 * h2;
    double c9 = a1 * r2 - a2 * r1;
    later = (da * c3 + dr * c6 + dh * c9) * per;
    laterEast = (sine * c3 + cosine * c6) * per;
    laterNorth = (cosine * c3 - sine * c6) * per;
    laterHeight = c9 * per;
    alongEast = (sine * c1 + cosine * c4) * per;
    alongNorth = (cosine * c1 - sine * c4) * per;
    alongHeight = c7 * per;
    easting = a3 * sine + r3 * cosine;
    northing = a3 * cosine - r3 * sine;
    climb = h3;
    return determinant;
  }

  /// Lengthens and turns the tilt by the step.
  private void tilt() {
    double c = (line + along) * cosine - across * sine;
    double s = (line + along) * sine + across * cosine;
    double length = Math.sqrt(c * c + s * s);
    line = length < UPRIGHT ? UPRIGHT : length;
    cosine = length == 0 ? 1 : c / length;
    sine = length == 0 ? 0 : s / length;
  }

  private void center() {
    int i = inside((int) (line + 0.5), FlyoutSurface.LINES);
    int j = inside((int) (beat + 0.5), FlyoutSurface.TIMES);
    u = line - i;
    v = beat - j;
    nearest = FlyoutSurface.at(i, j);
  }

  private static int inside(int i, int size) {
    return i < 1 ? 1 : i > size - 2 ? size - 2 : i;
  }

  /// A field and its derivatives: the quadratic through the nearest node, the four beside it and the one across the corner.
  private void field(int field) {
    int k = nearest + field;
    double here = node(k);
    double flatter = node(k + LINE);
    double steeper = node(k - LINE);
    double after = node(k + BEAT);
    double before = node(k - BEAT);
    boolean flat = u >= 0;
    boolean late = v >= 0;
    double corner = node(k + (flat ? LINE : -LINE) + (late ? BEAT : -BEAT));
    double mixed = corner - (flat ? flatter : steeper) - (late ? after : before) + here;
    mixed = flat == late ? mixed : -mixed;
    double u1 = 0.5 * (flatter - steeper);
    double u2 = flatter - 2 * here + steeper;
    double v1 = 0.5 * (after - before);
    double v2 = after - 2 * here + before;
    value = here + u * (u1 + 0.5 * u * u2) + v * (v1 + 0.5 * v * v2) + u * v * mixed;
    byLine = u1 + u * u2 + v * mixed;
    byBeat = v1 + v * v2 + u * mixed;
    byTurn =
        (cosine * nodes[k + 2] - sine * nodes[k + 1])
            + 2 * (cosine2 * nodes[k + 4] - sine2 * nodes[k + 3]);
  }

  private double node(int k) {
    return nodes[k]
        + (cosine * nodes[k + 1] + sine * nodes[k + 2])
        + (cosine2 * nodes[k + 3] + sine2 * nodes[k + 4]);
  }
}
