package org.openemd.bench.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Estimate;
import org.openemd.tracking.filter.ExtendedFilter;
import org.openemd.tracking.filter.Sighting;

/// A scan as the book says: every track against every plot, then the Hungarian method on the full table (Kuhn; Munkres), with the tracker's own filter.
final class NaiveScan {
  private static final double GATE = 20;
  private static final double OUTSIDE = 1e6;
  private static final Vec3 SITE = Crowd.FRAME.position().position();

  private final ExtendedFilter filter = new ExtendedFilter(new BallisticMotion(1e-3));
  private final Sighting sighting = new Sighting();
  private final List<Estimate> tracks = new ArrayList<>();

  NaiveScan(Crowd crowd) {
    for (double[] b : crowd.truth) {
      EcefState s = new EcefState(new Vec3(b[0], b[1], b[2]), new Vec3(b[3], b[4], b[5]));
      tracks.add(new Estimate(Crowd.FIRST, s, Matrix.diagonal(4e4, 4e4, 4e4, 400, 400, 400)));
    }
  }

  /// Takes one scan; how many tracks took a plot.
  int process(List<Detection> plots) {
    double[][] cost = new double[tracks.size()][Math.max(tracks.size(), plots.size())];
    for (int i = 0; i < tracks.size(); i++) {
      Arrays.fill(cost[i], OUTSIDE);
      for (int j = 0; j < plots.size(); j++) {
        Detection.RadarPlot z = (Detection.RadarPlot) plots.get(j);
        filter.predict(tracks.get(i), z.time());
        double d = filter.innovation(tracks.get(i), sighting(z));
        cost[i][j] = d <= GATE ? d + filter.logDeterminant() : OUTSIDE;
      }
    }
    int[] of = assign(cost);
    int taken = 0;
    for (int i = 0; i < of.length; i++) {
      if (cost[i][of[i]] < OUTSIDE) {
        filter.update(tracks.get(i), sighting((Detection.RadarPlot) plots.get(of[i])));
        taken++;
      }
    }
    return taken;
  }

  private Sighting sighting(Detection.RadarPlot z) {
    double angle = z.sigmaAngle() * z.sigmaAngle();
    sighting.direction(SITE, Crowd.FRAME.direction(z.azimuth(), z.elevation()), angle);
    return sighting.range(z.range(), z.sigmaRange() * z.sigmaRange());
  }

  /// The column of each row, by shortest augmenting paths with potentials.
  private static int[] assign(double[][] cost) {
    int n = cost.length;
    int m = cost[0].length;
    double[] u = new double[n + 1];
    double[] v = new double[m + 1];
    int[] row = new int[m + 1];
    int[] way = new int[m + 1];
    for (int i = 1; i <= n; i++) {
      row[0] = i;
      int last = augment(cost, u, v, row, way);
      while (last != 0) {
        row[last] = row[way[last]];
        last = way[last];
      }
    }
    int[] column = new int[n];
    for (int j = 1; j <= m; j++) {
      if (row[j] > 0) {
        column[row[j] - 1] = j - 1;
      }
    }
    return column;
  }

  private static int augment(double[][] cost, double[] u, double[] v, int[] row, int[] way) {
    int m = v.length - 1;
    double[] least = new double[m + 1];
    boolean[] used = new boolean[m + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    int at = 0;
    while (row[at] != 0) {
      used[at] = true;
      int next = 0;
      double delta = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= m; j++) {
        if (!used[j]) {
          double c = cost[row[at] - 1][j - 1] - u[row[at]] - v[j];
          if (c < least[j]) {
            least[j] = c;
            way[j] = at;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= m; j++) {
        if (used[j]) {
          u[row[j]] += delta;
          v[j] -= delta;
        } else {
          least[j] -= delta;
        }
      }
      at = next;
    }
    return at;
  }
}
