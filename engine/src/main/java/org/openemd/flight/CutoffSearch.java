package org.openemd.flight;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.openemd.earth.Geodetic;
import org.openemd.math.Interpolation;

/// Searches the plans that meet a loft with the end of thrust they need.
///
/// Between the bounds that {@link CutoffScan} finds, a grid of azimuths, steepnesses and ends of thrust is flown; where on it the loft is met is smoothed.
final class CutoffSearch {
  private static final int AZIMUTHS = 9;
  private static final int POINTS = 11; // of the steepness
  private static final int ALONG = 13;
  private static final int STENCIL = 5;
  private static final int HALVINGS = 40;
  static final double ROUGH = 2; // steps, as Targeting's searches take them
  private static final int TRIES = 10;
  private static final double NARROWER = 0.03;
  private static final double BEYOND = 2.5; // points
  private static final int DEGREE = 6;
  private static final int WAVES = 3;

  private final Vehicle vehicle;
  private final Boosts boosts;
  private final double[] seen = new double[2];

  private final CutoffScan scan;
  private double least;
  private double[] most = new double[1];

  CutoffSearch(Vehicle vehicle, Geodetic launch, Environment environment) {
    this.vehicle = vehicle;
    boosts = new Boosts(vehicle, launch, environment).inSteps(ROUGH);
    scan = new CutoffScan(boosts);
  }

  PlanFamily leastSpeed() {
    look(boosts::speed, (angle, _) -> CutoffScan.peak(angle));
    return fit(boosts::speed, this::bends, DEGREE);
  }

  PlanFamily lofted(LoftMeasure measure, double wanted) {
    DoubleSupplier rough =
        switch (measure) {
          case ANGLE -> () -> wanted - boosts.angle();
          case APOGEE -> () -> wanted - boosts.ellipseApogee();
        };
    look(rough, (_, value) -> CutoffScan.zero(value));
    DoubleSupplier fine =
        switch (measure) {
          case ANGLE -> rough;
          case APOGEE -> () -> wanted - boosts.apogee();
        };
    return fit(fine, (_, _, value) -> value, ALONG - 1);
  }

  private void look(DoubleSupplier value, CutoffScan.Choice choice) {
    if (!scan.look(value, choice)) {
      throw none();
    }
    least = scan.first;
    most = scan.last.clone();
  }

  /// What is zero where the loft is met and negative on the steep side, from energy, bearing and value by azimuth, steepness and end of thrust.
  @FunctionalInterface
  private interface Condition {
    double[][][] of(double[][][] energy, double[][][] bearing, double[][][] value);
  }

  /// Narrows the ends of thrust until the loft is met at all of them and at every azimuth.
  private PlanFamily fit(DoubleSupplier value, Condition condition, int degree) {
    for (int i = 0; i < TRIES; i++) {
      double[][] q = steepnesses(value, condition);
      int failed = failed(q);
      if (failed < 0) {
        smooth(q, degree);
        return new PlanFamily(q, least, most);
      }
      double step = NARROWER * (most[0] - least);
      least += 2 * failed < ALONG ? step : 0;
      for (int k = 0; k < most.length; k++) {
        most[k] -= 2 * failed < ALONG ? 0 : step;
      }
    }
    throw none();
  }

  /// The flights of a loft change slowly; what does not is the search's own.
  private static void smooth(double[][] q, int degree) {
    for (double[] row : q) {
      Interpolation.smooth(row, degree);
    }
    double[] around = new double[q.length];
    for (int j = 0; j < q[0].length; j++) {
      for (int i = 0; i < around.length; i++) {
        around[i] = q[i][j];
      }
      Interpolation.smoothPeriodic(around, WAVES);
      for (int i = 0; i < around.length; i++) {
        q[i][j] = around[i];
      }
    }
  }

  private IllegalArgumentException none() {
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "%s has no flights with this loft", vehicle.id()));
  }

  private static int failed(double[][] q) {
    for (double[] row : q) {
      for (int j = 0; j < row.length; j++) {
        if (Double.isNaN(row[j])) {
          return j;
        }
      }
    }
    return -1;
  }

  private double[][] steepnesses(DoubleSupplier value, Condition condition) {
    double[][][] energy = new double[AZIMUTHS][POINTS][ALONG];
    double[][][] bearing = new double[AZIMUTHS][POINTS][ALONG];
    double[][][] values = new double[AZIMUTHS][POINTS][ALONG];
    double[] around = Interpolation.periodicNodes(AZIMUTHS);
    double[] along = Interpolation.chebyshevNodes(ALONG);
    for (int i = 0; i < AZIMUTHS; i++) {
      double last = PlanFamily.last(around[i], most);
      for (int k = 0; k < POINTS; k++) {
        boolean flies = boosts.fly(around[i], point(k));
        for (int j = 0; j < ALONG; j++) {
          boosts.cut(PlanFamily.cutoff(least, last, along[j]));
          boolean lands = flies && boosts.land(around[i], seen) && seen[0] < StrictMath.PI;
          energy[i][k][j] = lands ? energy(seen[0]) : Double.NaN;
          bearing[i][k][j] = seen[1];
          values[i][k][j] = lands ? value.getAsDouble() : Double.NaN;
        }
      }
    }
    double[][][] off = condition.of(energy, bearing, values);
    double[][] q = new double[AZIMUTHS][ALONG];
    for (int i = 0; i < AZIMUTHS; i++) {
      for (int j = 0; j < ALONG; j++) {
        double[] line = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
          line[k] = off[i][k][j];
        }
        q[i][j] = root(line);
      }
    }
    return q;
  }

  private double point(int k) {
    return scan.steepest + (scan.flattest - scan.steepest) * k / (POINTS - 1);
  }

  /// What grows with the angle along the ground as evenly as the energy does: the least square of speed that flies so far, in circular ones.
  static double energy(double angle) {
    double s = StrictMath.sin(0.5 * Math.min(angle, StrictMath.PI));
    return 2 * s / (1 + s);
  }

  /// The volume that the gradients of speed, energy and bearing span: negative on the steep side.
  private double[][][] bends(double[][][] energy, double[][][] bearing, double[][][] speed) {
    double[][][] off = new double[AZIMUTHS][POINTS][ALONG];
    double[] points = new double[POINTS];
    Arrays.setAll(points, this::point);
    double[] nodes = Interpolation.chebyshevNodes(ALONG);
    double[] turn = new double[AZIMUTHS];
    double[] steep = new double[POINTS];
    double[] along = new double[ALONG];
    for (int i = 0; i < AZIMUTHS; i++) {
      Interpolation.periodicSlope(i, turn);
      for (int k = 0; k < POINTS; k++) {
        for (int j = 0; j < ALONG; j++) {
          Interpolation.slope(nodes, j, STENCIL, along);
          off[i][k][j] = Double.NaN;
          for (int n = STENCIL; n > 1 && Double.isNaN(off[i][k][j]); n -= 2) {
            Interpolation.slope(points, k, n, steep);
            double[] v = gradient(speed, turn, steep, along, i, k, j);
            double[] r = gradient(energy, turn, steep, along, i, k, j);
            double[] b = gradient(bearing, turn, steep, along, i, k, j);
            off[i][k][j] = volume(v, r, b);
          }
        }
      }
    }
    return off;
  }

  private static double volume(double[] v, double[] r, double[] b) {
    double turn = 1 + b[0]; // the bearing from north is counted from the azimuth
    return v[0] * (r[1] * b[2] - r[2] * b[1])
        + v[1] * (r[2] * turn - r[0] * b[2])
        + v[2] * (r[0] * b[1] - r[1] * turn);
  }

  private static double[] gradient(
      double[][][] f, double[] turn, double[] steep, double[] along, int i, int k, int j) {
    double[] g = new double[3];
    for (int m = 0; m < turn.length; m++) {
      g[0] += turn[m] * f[m][k][j];
    }
    for (int m = 0; m < steep.length; m++) {
      g[1] += steep[m] == 0 ? 0 : steep[m] * f[i][m][j];
    }
    for (int m = 0; m < along.length; m++) {
      g[2] += along[m] == 0 ? 0 : along[m] * f[i][k][m];
    }
    return g;
  }

  /// The first steepness at which what is negative on the steep side turns positive, by the cubic around it; NaN if there is none.
  private double root(double[] line) {
    for (int k = 1; k < POINTS; k++) {
      if (line[k - 1] <= 0 && line[k] > 0) {
        int from = Math.max(0, Math.min(POINTS - 4, k - 2));
        boolean whole = !Double.isNaN(line[from] + line[from + 3]);
        return whole ? cubic(line, from, k) : chord(line, k);
      }
    }
    return beyond(line);
  }

  /// Near the farthest, flights flatter than the sought one go round the Earth, and the sign is not seen to turn.
  private double beyond(double[] line) {
    int k = POINTS - 1;
    while (k > 0 && Double.isNaN(line[k])) {
      k--;
    }
    boolean turns = k > 0 && k < POINTS - 1 && line[k] > line[k - 1] && line[k] < 0;
    double off = turns ? -line[k] / (line[k] - line[k - 1]) : Double.NaN;
    return off < BEYOND ? point(k) + off * (point(1) - point(0)) : Double.NaN;
  }

  private double chord(double[] line, int k) {
    double share = line[k - 1] / (line[k - 1] - line[k]);
    return point(k - 1) + share * (point(k) - point(k - 1));
  }

  private double cubic(double[] line, int from, int k) {
    double a = k - 1;
    double b = k;
    for (int h = 0; h < HALVINGS; h++) {
      double m = 0.5 * (a + b);
      double x = m - from;
      double value =
          -line[from] * (x - 1) * (x - 2) * (x - 3) / 6
              + line[from + 1] * x * (x - 2) * (x - 3) / 2
              - line[from + 2] * x * (x - 1) * (x - 3) / 2
              + line[from + 3] * x * (x - 1) * (x - 2) / 6;
      if (value <= 0) {
        a = m;
      } else {
        b = m;
      }
    }
    return scan.steepest + (scan.flattest - scan.steepest) * a / (POINTS - 1);
  }
}
