package org.openemd.flight;

import java.util.Arrays;

/// From which patch of a surface of flights (between two lines and two times) to look for a point: for each cell of chord and altitude, in each octant of azimuth, the patch whose middle is nearest among those that come near the
/// cell. One on the way out, one that has turned back.
final class FlyoutStarts {
  static final int NONE = -1;
  static final int SHEETS = 2; // flights on their way out; flights that have turned back
  private static final int AZIMUTHS = 12; // of launch, closer together than octants
  private static final int OCTANTS = 8;
  private static final int CELLS = 40; // of chord, and of altitude
  private static final double MARGIN = 0.3; // what a patch may bulge [cells]
  private static final double SOONER = 1.01; // between azimuths
  private static final int PATCHES = (FlyoutSurface.LINES - 1) * FlyoutSurface.TIMES;

  private final short[] patch = new short[OCTANTS * CELLS * CELLS * SHEETS];
  private final double[] distance = new double[patch.length]; // squared, of that patch [cells2]
  private final double width;
  private final double depth;
  private double maxChord;
  private double maxHeight;
  private final double[] farthest = new double[FlyoutSurface.TIMES]; // until then [m]
  private final double[] highest = new double[CELLS];
  private final byte[] soonest = new byte[CELLS];
  private int firstBack = FlyoutSurface.TIMES - 1;

  FlyoutStarts(FlyoutSurface surface) {
    Fan[] fans = new Fan[AZIMUTHS];
    for (int i = 0; i < AZIMUTHS; i++) {
      fans[i] = new Fan(surface, 2 * StrictMath.PI * i / AZIMUTHS);
      maxChord = Math.max(maxChord, fans[i].maxChord);
      maxHeight = Math.max(maxHeight, fans[i].maxHeight);
      fans[i].reach(farthest);
    }
    width = maxChord / (CELLS - 1); // the last column for what lies between azimuths
    depth = maxHeight / (CELLS - 1);
    soonest();
    Arrays.fill(patch, (short) NONE);
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    for (int i = 0; i < AZIMUTHS; i++) {
      for (int k = 0; k < PATCHES; k++) {
        if ((k + 1) % FlyoutSurface.TIMES != 0) {
          drop(k, fans[i], fans[(i + 1) % AZIMUTHS]);
        }
      }
    }
    highest();
  }

  double maxChord() {
    return maxChord;
  }

  double maxHeight() {
    return maxHeight;
  }

  /// Above this (m) no flight comes near places as far away as a chord (m), or farther.
  double highest(double chord) {
    return highest[(int) Math.min(CELLS - 1.0, Math.max(0, chord / width))];
  }

  // The last column's tops, and then the higher ones of the columns before.
  private void highest() {
    double top = 0;
    for (int i = CELLS - 1; i >= 0; i--) {
      for (int j = 0; j < CELLS; j++) {
        for (int o = 0; o < OCTANTS; o++) {
          int k = cell(o, i, j);
          boolean some = patch[k] != NONE || patch[k + 1] != NONE;
          top = some ? Math.max(top, (j + 1) * depth) : top;
        }
      }
      highest[i] = top;
    }
  }

  /// A time of the surface before which no flight is above ground as far away as a chord (m).
  int beatBefore(double chord) {
    return soonest[(int) Math.min(CELLS - 1.0, chord / width)];
  }

  // Until a column is come to.
  private void soonest() {
    for (int i = 0, j = 0; i < CELLS; i++) {
      while (j + 1 < farthest.length && SOONER * farthest[j + 1] < i * width) {
        j++;
      }
      soonest[i] = (byte) j;
    }
  }

  /// The time of the surface before which no flight has turned back.
  int firstBack() {
    return firstBack;
  }

  /// The first line and time of the patch to start from, as line times {@link FlyoutSurface#TIMES} plus time, or `NONE`.
  int at(FlyoutTable.Seen point, int sheet) {
    int column = (int) (point.chord() / width);
    int level = (int) (point.height() / depth);
    return column < CELLS && level < CELLS && point.height() >= 0
        ? patch[cell(octant(point.east(), point.north()), column, level) + sheet]
        : NONE;
  }

  private static int octant(double east, double north) {
    return (east < 0 ? 4 : 0) + (north < 0 ? 2 : 0) + (Math.abs(east) < Math.abs(north) ? 1 : 0);
  }

  private static int cell(int octant, int column, int level) {
    return ((octant * CELLS + level) * CELLS + column) * SHEETS;
  }

  /// Enters a patch, between two azimuths of launch, in the cells that it comes near.
  private void drop(int k, Fan a, Fan b) {
    double left = Math.min(a.least(a.chord, k), b.least(b.chord, k)) / width;
    double right = Math.max(a.most(a.chord, k), b.most(b.chord, k)) / width;
    double low = Math.min(a.least(a.height, k), b.least(b.height, k)) / depth;
    double high = Math.max(a.most(a.height, k), b.most(b.height, k)) / depth;
    int octants = a.octants(k) | b.octants(k);
    boolean out = a.out(k) || b.out(k);
    boolean back = a.back(k) || b.back(k);
    if (back && high > 0) {
      firstBack = Math.min(firstBack, k % FlyoutSurface.TIMES);
    }
    for (int j = first(low); j <= last(high); j++) {
      for (int i = first(left); i <= last(right); i++) {
        double x = i + 0.5 - 0.5 * (left + right);
        double y = j + 0.5 - 0.5 * (low + high);
        for (int o = 0; o < OCTANTS; o++) {
          if ((octants >> o & 1) != 0) {
            enter(k, cell(o, i, j), out, back, x * x + y * y);
          }
        }
      }
    }
  }

  private static int first(double from) {
    return (int) Math.max(0, from - MARGIN);
  }

  private static int last(double to) {
    return (int) Math.min(CELLS - 1.0, Math.floor(to + MARGIN));
  }

  private void enter(int k, int cell, boolean out, boolean back, double far) {
    if (out && far < distance[cell]) {
      distance[cell] = far;
      patch[cell] = (short) k;
    }
    if (back && far < distance[cell + 1]) {
      distance[cell + 1] = far;
      patch[cell + 1] = (short) k;
    }
  }

  /// The flights of one azimuth of launch.
  private static final class Fan {
    private static final int[] CORNERS = {0, 1, FlyoutSurface.TIMES, FlyoutSurface.TIMES + 1};

    final double[] chord = new double[FlyoutSurface.LINES * FlyoutSurface.TIMES];
    final double[] height = new double[chord.length];
    final double maxChord; // above the ground
    final double maxHeight;
    private final byte[] octant = new byte[chord.length];

    Fan(FlyoutSurface surface, double azimuth) {
      double c = StrictMath.cos(azimuth);
      double s = StrictMath.sin(azimuth);
      double most = 0;
      double top = 0;
      for (int k = 0; k < chord.length; k++) {
        double a = surface.field(k, FlyoutSurface.AHEAD, c, s);
        double r = surface.field(k, FlyoutSurface.RIGHT, c, s);
        chord[k] = Math.sqrt(a * a + r * r);
        height[k] = surface.field(k, FlyoutSurface.HEIGHT, c, s);
        octant[k] = (byte) (1 << octant(a * s + r * c, a * c - r * s));
        most = height[k] > 0 ? Math.max(most, chord[k]) : most;
        top = Math.max(top, height[k]);
      }
      maxChord = most;
      maxHeight = top;
    }

    void reach(double[] far) {
      for (int k = 0; k < chord.length; k++) {
        int j = k % FlyoutSurface.TIMES;
        far[j] = height[k] > 0 ? Math.max(far[j], chord[k]) : far[j];
      }
      for (int j = 1; j < far.length; j++) {
        far[j] = Math.max(far[j], far[j - 1]);
      }
    }

    double least(double[] f, int k) {
      int n = FlyoutSurface.TIMES;
      return Math.min(Math.min(f[k], f[k + 1]), Math.min(f[k + n], f[k + n + 1]));
    }

    double most(double[] f, int k) {
      int n = FlyoutSurface.TIMES;
      return Math.max(Math.max(f[k], f[k + 1]), Math.max(f[k + n], f[k + n + 1]));
    }

    int octants(int k) {
      int bits = 0;
      for (int i : CORNERS) {
        bits |= octant[k + i] & 0xff;
      }
      return bits;
    }

    boolean out(int k) {
      return turn(k, k) > 0 || turn(k + 1, k + FlyoutSurface.TIMES) > 0;
    }

    boolean back(int k) {
      return turn(k, k) < 0 || turn(k + 1, k + FlyoutSurface.TIMES) < 0;
    }

    /// From a step of loft to a step of time.
    private double turn(int line, int time) {
      int next = line + FlyoutSurface.TIMES;
      return (chord[next] - chord[line]) * (height[time + 1] - height[time])
          - (height[next] - height[line]) * (chord[time + 1] - chord[time]);
    }
  }
}
