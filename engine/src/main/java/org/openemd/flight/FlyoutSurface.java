package org.openemd.flight;

import java.util.Arrays;
import java.util.Locale;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;

/// The paths behind a fly-out table: positions over (azimuth, loft, time), and their inversion onto its grid.
final class FlyoutSurface {
  private static final int AZIMUTHS = 4;
  private static final int LOFTS = 16;
  private static final int FINER = 3; // lofts interpolated between two integrated ones
  private static final int LINES = (LOFTS - 1) * FINER + 1;
  private static final double QUICK = 100; // a longer boost has left the air [s]
  private static final double SPACE = 90e3; // what burns out above it coasts as in a vacuum [m]
  private static final double LONG = 600; // a coast from which on steps are the longest [s]
  private static final double DEEP = -100e3; // where falling paths are frozen [m]

  private final FlyoutTable.Site site;
  private final Ascent ascent;
  private final FreeFall vacuum = new FreeFall(Environment.STANDARD, Double.NaN);
  private final FreeFall air;
  private final boolean low; // burns out in the air, and so flies on in it
  private final double flattest;
  private final double[] times;
  private final double burnout;

  // By azimuth, line, time: along the launch azimuth and to its right as chords, altitude (m).
  private final double[] ahead;
  private final double[] right;
  private final double[] height;

  FlyoutSurface(Vehicle interceptor, Geodetic place, double minAngle, double maxTime) {
    site = new FlyoutTable.Site(place);
    ascent = new Ascent(interceptor, place, Environment.STANDARD);
    burnout = ascent.fullBurnout();
    if (!(maxTime > burnout)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a flight time limit of %.1f s ends before burnout at %.1f s",
              maxTime,
              burnout));
    }
    times = times(burnout, maxTime);
    air = new FreeFall(Environment.STANDARD, interceptor.payload().ballisticCoefficient());
    flattest = new BurnoutAngle(ascent, 0).pitchFor(minAngle, 0.5);
    low = burnout < QUICK && lowestBurnout() < SPACE;
    ahead = new double[AZIMUTHS * LINES * times.length];
    right = new double[AZIMUTHS * LINES * times.length];
    height = new double[AZIMUTHS * LINES * times.length];
  }

  private double lowestBurnout() {
    ascent.fly(0, flattest, burnout, false);
    double[] y = ascent.state();
    return Frames.height(y[0], y[1], y[2]);
  }

  // Short flights in short steps.
  private static double[] times(double from, double to) {
    double[] t = new double[400];
    int n = 0;
    double now = from;
    double scale = Math.min(1, (to - from) / LONG);
    while (now < to && n < t.length - 1) {
      t[n++] = now;
      double since = now - from;
      now += since < 100 * scale ? 10 * scale : since < 600 * scale ? 20 * scale : 30 * scale;
    }
    t[n++] = to;
    return Arrays.copyOf(t, n);
  }

  /// Pitch of a line, steep to flat.
  private double pitch(int line) {
    boolean kick = ascent.vehicle.steering() instanceof Steering.GravityTurn;
    double u = line / (LINES - 1.0);
    double steepest = kick ? 0 : StrictMath.toRadians(89);
    return steepest + u * (flattest - steepest);
  }

  FlyoutTable table() {
    for (int a = 0; a < AZIMUTHS; a++) {
      for (int l = 0; l < LINES; l += FINER) {
        fly(a, l);
      }
      refine(ahead, a);
      refine(right, a);
      refine(height, a);
    }
    return new Inversion().table();
  }

  private int at(int azimuth, int line) {
    return (azimuth * LINES + line) * times.length;
  }

  private void fly(int azimuth, int line) {
    double angle = 2 * StrictMath.PI * azimuth / AZIMUTHS;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double t = ascent.fly(angle, pitch(line), burnout, false);
    double[] y = new double[6];
    System.arraycopy(ascent.state(), 0, y, 0, 6);
    double parted = part(t, y);
    int k = at(azimuth, line);
    for (int j = 0; j < times.length; j++) {
      if (j > 0) {
        coast(y, Math.max(parted, times[j - 1]), times[j], height[k + j - 1]);
      }
      double chord = site.chord(y[0], y[1], y[2]);
      double e = site.east(y[0], y[1], y[2]);
      double n = site.north(y[0], y[1], y[2]);
      double scale = chord / Math.max(1e-9, Math.sqrt(e * e + n * n));
      ahead[k + j] = scale * (n * cos + e * sin);
      right[k + j] = scale * (e * cos - n * sin);
      height[k + j] = Frames.height(y[0], y[1], y[2]);
    }
  }

  // In a vacuum it does not count when the payload comes free; in the air the whole loses less.
  private double part(double t, double[] y) {
    if (low) {
      return FlightSimulator.separate(ascent, t, y, new double[6]);
    }
    FlightSimulator.part(ascent, t, y, new double[6]);
    return t;
  }

  private void coast(double[] y, double from, double to, double height) {
    if (low) {
      air.fly(y, from, to, null);
    } else if (height > DEEP) {
      vacuum.propagate(y, to - from);
    }
  }

  /// Cubic interpolation (Lagrange, four lofts) of the lines between the integrated ones.
  private void refine(double[] f, int azimuth) {
    for (int line = 0; line < LINES; line++) {
      if (line % FINER == 0) {
        continue;
      }
      int first = Math.max(0, Math.min(LOFTS - 4, line / FINER - 1));
      double u = line / (double) FINER - first;
      double w0 = -(u - 1) * (u - 2) * (u - 3) / 6;
      double w1 = u * (u - 2) * (u - 3) / 2;
      double w2 = -u * (u - 1) * (u - 3) / 2;
      double w3 = u * (u - 1) * (u - 2) / 6;
      int to = at(azimuth, line);
      int k0 = at(azimuth, first * FINER);
      int next = FINER * times.length;
      for (int j = 0; j < times.length; j++) {
        int k = k0 + j;
        f[to + j] = w0 * f[k] + w1 * f[k + next] + w2 * f[k + 2 * next] + w3 * f[k + 3 * next];
      }
    }
  }

  /// Rasterizes the surface of each azimuth onto the grid, keeping the fastest.
  private final class Inversion {
    private final int n = LINES * times.length;
    private final double[] u = new double[n];
    private final double[] w = new double[n];
    private final double[] chords = new double[n];
    private final double[] altitude = new double[n];
    private final double[] turned = new double[n];
    private final int columns;
    private final double scale;
    private final double maxRange;
    private final double maxHeight;
    private final double[] time;
    private final double[] pitch;
    private final double[] drift;

    Inversion() {
      double most = 0;
      double top = 0;
      for (int k = 0; k < ahead.length; k++) {
        most = height[k] > 0 ? Math.max(most, ahead[k]) : most;
        top = Math.max(top, height[k]);
      }
      maxRange = FlyoutTable.Site.arc(most);
      maxHeight = top;
      scale = FlyoutTable.scale(most, top);
      columns = (int) FlyoutTable.column(1.05 * most / scale) + 3;
      time = FlyoutTable.blank(columns);
      pitch = FlyoutTable.blank(columns);
      drift = FlyoutTable.blank(columns);
    }

    FlyoutTable table() {
      for (int s = 0; s < FlyoutTable.SECTORS; s++) {
        place(2 * StrictMath.PI * s / FlyoutTable.SECTORS);
        for (int l = 0; l < LINES - 1; l++) {
          for (int j = 0; j < times.length - 1; j++) {
            int a = l * times.length + j;
            int b = a + times.length;
            fill(s, a, a + 1, b);
            fill(s, b, a + 1, b + 1);
          }
        }
      }
      return new FlyoutTable(
          site, scale, columns, time, pitch, drift, burnout, maxRange, maxHeight);
    }

    /// Grid coordinates of the surface whose points lie on one azimuth from the site.
    private void place(double azimuth) {
      double c = StrictMath.cos(azimuth);
      double s = StrictMath.sin(azimuth);
      for (int k = 0; k < n; k++) {
        // The launch azimuth that leads here is this one less the drift, which depends on it a
        // little.
        double c1 = c;
        double s1 = s;
        double d = 0;
        double r = 0;
        for (int i = 0; i < 3; i++) {
          d = harmonic(ahead, k, c1, s1);
          r = harmonic(right, k, c1, s1);
          turned[k] = d > 0 ? Math.max(-0.5, Math.min(0.5, r / d)) : 0;
          double length = 1 / Math.sqrt(1 + turned[k] * turned[k]);
          c1 = (c + s * turned[k]) * length;
          s1 = (s - c * turned[k]) * length;
        }
        chords[k] = d > 0 ? Math.sqrt(d * d + r * r) : d;
        altitude[k] = harmonic(height, k, c1, s1);
        u[k] = FlyoutTable.column(chords[k] / scale);
        w[k] = FlyoutTable.level(altitude[k] / scale);
      }
    }

    /// Mean, first harmonic and cos 2a: the Earth's rotation to first order and, to second order, its flattening
    /// and centrifugal force, which are symmetric about the meridian.
    private double harmonic(double[] f, int k, double cosine, double sine) {
      double north = f[k];
      double east = f[k + n];
      double south = f[k + 2 * n];
      double west = f[k + 3 * n];
      return (north + east + south + west) / 4
          + (north - south) / 2 * cosine
          + (east - west) / 2 * sine
          + (north - east + south - west) / 4 * (cosine * cosine - sine * sine);
    }

    private void fill(int sector, int a, int b, int c) {
      double lowU = Math.min(u[a], Math.min(u[b], u[c]));
      double highU = Math.max(u[a], Math.max(u[b], u[c]));
      double lowW = Math.min(w[a], Math.min(w[b], w[c]));
      double highW = Math.max(w[a], Math.max(w[b], w[c]));
      int firstU = Math.max(0, (int) Math.ceil(lowU));
      int lastU = Math.min(columns - 1, (int) Math.floor(highU));
      int firstW = Math.max(0, (int) Math.ceil(lowW));
      int lastW = Math.min(FlyoutTable.LEVELS - 1, (int) Math.floor(highW));
      if (firstU > lastU || firstW > lastW) {
        return;
      }
      double abx = chords[b] - chords[a];
      double aby = altitude[b] - altitude[a];
      double acx = chords[c] - chords[a];
      double acy = altitude[c] - altitude[a];
      double twice = abx * acy - acx * aby;
      if (Math.abs(twice) < 1) {
        return;
      }
      for (int j = firstW; j <= lastW; j++) {
        double y = scale * FlyoutTable.height(j) - altitude[a];
        for (int i = firstU; i <= lastU; i++) {
          double x = scale * FlyoutTable.chord(i) - chords[a];
          double p = (x * acy - acx * y) / twice;
          double q = (abx * y - x * aby) / twice;
          if (p >= -1e-9 && q >= -1e-9 && p + q <= 1 + 1e-9) {
            keep((sector * FlyoutTable.LEVELS + j) * columns + i, a, b, c, p, q);
          }
        }
      }
    }

    private void keep(int node, int a, int b, int c, double p, double q) {
      double ta = times[a % times.length];
      double t = ta + p * (times[b % times.length] - ta) + q * (times[c % times.length] - ta);
      if (!(t >= time[node])) {
        time[node] = t;
        double pa = pitch(a / times.length);
        pitch[node] = pa + p * (pitch(b / times.length) - pa) + q * (pitch(c / times.length) - pa);
        double tangent = turned[a] + p * (turned[b] - turned[a]) + q * (turned[c] - turned[a]);
        drift[node] = tangent * (1 - tangent * tangent / 3);
      }
    }
  }
}
