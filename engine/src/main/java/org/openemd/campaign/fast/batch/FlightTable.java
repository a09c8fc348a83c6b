package org.openemd.campaign.fast.batch;

import java.util.Arrays;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Boosts;
import org.openemd.flight.Environment;
import org.openemd.flight.Ground;
import org.openemd.flight.PlanFamily;
import org.openemd.flight.Vehicle;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.Arcs;
import org.openemd.math.Interpolation;
import org.openemd.math.Vec3;

/// The flights of one vehicle from one place with one loft, by azimuth and by one number along ({@link PlanFamily}), from a few that are flown.
///
/// Flown are a few hundred boosts and their arcs. Trigonometric and Chebyshev polynomials through them fill a table, between whose entries cubics suffice. States are kept along the launch's azimuth, to its right and up, so that little of them depends on the azimuth.
final class FlightTable {
  private final int azimuths;

  private final int alongs;

  /// Entries around and along.
  static final int AROUND = 72;

  static final int OUT = 72;

  /// Numbers in an entry: release state with and without air, time to impact, angle along the ground, how far right of the azimuth, time of release.
  static final int NUMBERS = 16;

  static final int WITHOUT_AIR = 6;
  static final int FALL = 12;
  static final int ANGLE = 13;
  static final int RIGHT = 14;
  static final int RELEASE = 15;

  private static final double ABOVE_AIR = 130e3; // [m]
  private static final double LONGEST_CLIMB = 240; // [s]
  private static final double LONGEST = 20_000; // [s]

  /// Where the pad is.
  final LocalFrame frame;

  /// Axes of what a bearing is: the geocentric vertical, east, and north between them.
  final Vec3 up;

  final Vec3 east;
  final Vec3 north;

  /// Ballistic coefficient (kg/m2); infinite for none.
  final double beta;

  /// First and last of the entries along which the angle grows at every azimuth.
  final int first;

  final int last;

  /// The longest fall from release to impact (s).
  final double longest;

  /// When the boosts pass 10 km, on average (s after launch).
  final double emergence;

  // By entry around, from one before north to two beyond it, by entry along, by number
  private final double[] entries;

  /// @param azimuths that are flown; odd
  /// @param alongs that are flown
  FlightTable(
      Vehicle vehicle,
      Geodetic launch,
      PlanFamily family,
      int azimuths,
      int alongs,
      ArcKernel kernel,
      Sharing sharing) {
    this.azimuths = azimuths;
    this.alongs = alongs;
    frame = LocalFrame.at(launch);
    up = frame.position().position().unit();
    east = frame.east();
    north = up.cross(east);
    double b = vehicle.payload().ballisticCoefficient();
    beta = b > 0 ? b : Double.POSITIVE_INFINITY;
    Flown flown = new Flown(vehicle, launch, family, kernel, sharing);
    entries = spread(flown.numbers);
    emergence = flown.emergence / (azimuths * alongs);
    int[] range = growing();
    first = range[0];
    last = range[1];
    double most = 0;
    for (int i = 0; i < AROUND; i++) {
      for (int j = first; j <= last; j++) {
        most = Math.max(most, entries[at(i, j) + FALL]);
      }
    }
    longest = most;
  }

  /// Where the entry begins.
  static int at(int around, int along) {
    return ((around + 1) * (OUT + 1) + along) * NUMBERS;
  }

  double angle(int around, int along) {
    return entries[at(around, along) + ANGLE];
  }

  /// The flights that are flown: numbers by azimuth and place along.
  private final class Flown {
    final double[][][] numbers = new double[azimuths][alongs][NUMBERS];
    double emergence;

    private final double[] around = Interpolation.periodicNodes(azimuths);
    private final double[] along = Interpolation.chebyshevNodes(alongs);
    private final double[][] emerging = new double[azimuths][alongs];
    private final Arcs arcs = new Arcs(azimuths * alongs);

    Flown(Vehicle vehicle, Geodetic launch, PlanFamily family, ArcKernel kernel, Sharing sharing) {
      Environment environment = Environment.STANDARD;
      arcs.size = azimuths * alongs;
      sharing.each(azimuths, i -> boost(new Boosts(vehicle, launch, environment), family, i));
      for (double[] row : emerging) {
        for (double t : row) {
          emergence += t;
        }
      }
      kernel.fly(arcs, Ground.arcPhysics(environment));
      Ballistics.Propagator slow = Ballistics.propagator(environment, beta);
      Boosts boosts = new Boosts(vehicle, launch, environment);
      double[] impact = new double[6];
      double[] seen = new double[2];
      for (int i = 0; i < azimuths; i++) {
        for (int j = 0; j < alongs; j++) {
          double[] n = numbers[i][j];
          n[FALL] = land(arcs, i * alongs + j, slow, impact);
          boosts.seen(around[i], impact[0], impact[1], impact[2], seen);
          n[ANGLE] = seen[0];
          n[RIGHT] = seen[1];
        }
      }
    }

    // All boosts of one azimuth.
    private void boost(Boosts boosts, PlanFamily family, int i) {
      double[] release = new double[6];
      double[] without = new double[6];
      for (int j = 0; j < alongs; j++) {
        boosts.fly(around[i], family.steepness(around[i], along[j]));
        boosts.cut(family.cutoff(around[i], along[j]));
        emerging[i][j] = boosts.passes(10e3);
        boosts.release(release);
        boosts.releaseWithoutAir(ABOVE_AIR, LONGEST_CLIMB, without);
        arcs.set(i * alongs + j, release, beta);
        double[] n = numbers[i][j];
        turn(around[i], release, n, 0);
        turn(around[i], without, n, WITHOUT_AIR);
        n[RELEASE] = boosts.releaseTime();
      }
    }
  }

  /// Writes the state at impact of an arc, by the kernel or where that refuses it step by step; returns the time of flight (s).
  static double land(Arcs arcs, int i, Ballistics.Propagator slow, double[] impact) {
    if (arcs.landed(i)) {
      arcs.impact(i, impact);
      return arcs.time[i];
    }
    impact[0] = arcs.x[i];
    impact[1] = arcs.y[i];
    impact[2] = arcs.z[i];
    impact[3] = arcs.vx[i];
    impact[4] = arcs.vy[i];
    impact[5] = arcs.vz[i];
    return slow.fall(impact, 0, LONGEST);
  }

  /// Components along the azimuth, to its right, and up.
  private void turn(double azimuth, double[] state, double[] to, int at) {
    double s = StrictMath.sin(azimuth);
    double c = StrictMath.cos(azimuth);
    for (int k = 0; k < 6; k += 3) {
      Vec3 v = frame.rotateToEnu(new Vec3(state[k], state[k + 1], state[k + 2]));
      to[at + k] = s * v.x() + c * v.y();
      to[at + k + 1] = c * v.x() - s * v.y();
      to[at + k + 2] = v.z();
    }
  }

  /// From what was flown to all entries.
  private double[] spread(double[][][] flown) {
    double[][][] lines = new double[azimuths][OUT + 1][NUMBERS];
    double[] w = new double[alongs];
    for (int j = 0; j <= OUT; j++) {
      Interpolation.chebyshev((double) j / OUT, w);
      for (int i = 0; i < azimuths; i++) {
        for (int k = 0; k < alongs; k++) {
          add(w[k], flown[i][k], lines[i][j], 0);
        }
      }
    }
    double[] all = new double[(AROUND + 4) * (OUT + 1) * NUMBERS];
    double[] v = new double[azimuths];
    for (int i = -1; i < AROUND + 3; i++) {
      Interpolation.periodic(2 * StrictMath.PI * i / AROUND, v);
      for (int j = 0; j <= OUT; j++) {
        for (int k = 0; k < azimuths; k++) {
          add(v[k], lines[k][j], all, at(i, j));
        }
      }
    }
    return all;
  }

  private static void add(double w, double[] from, double[] to, int at) {
    for (int k = 0; k < NUMBERS; k++) {
      to[at + k] = Math.fma(w, from[k], to[at + k]);
    }
  }

  /// Whether there is anything in it.
  boolean isEmpty() {
    return last <= first;
  }

  private int[] growing() {
    int far = OUT;
    for (int i = 0; i < AROUND; i++) {
      while (far > 0 && !(angle(i, far) > angle(i, far - 1))) {
        far--;
      }
    }
    int near = 0;
    for (int i = 0; i < AROUND; i++) {
      for (int j = far; j > near; j--) {
        if (!(angle(i, j) > angle(i, j - 1))) {
          near = j;
        }
      }
    }
    return new int[] {near, far};
  }

  /// Writes angle, its slopes around (per rad) and along (per entry), and the same of what lies right.
  void aim(Spot s, double[] six) {
    double r = 0;
    double ra = 0;
    double ro = 0;
    double b = 0;
    double ba = 0;
    double bo = 0;
    for (int i = 0; i < 4; i++) {
      double lr = 0;
      double lro = 0;
      double lb = 0;
      double lbo = 0;
      int row = s.at + i * (OUT + 1) * NUMBERS;
      for (int j = 0; j < 4; j++) {
        double angle = entries[row + j * NUMBERS + ANGLE];
        double right = entries[row + j * NUMBERS + RIGHT];
        lr = Math.fma(s.out[j], angle, lr);
        lro = Math.fma(s.outSlope[j], angle, lro);
        lb = Math.fma(s.out[j], right, lb);
        lbo = Math.fma(s.outSlope[j], right, lbo);
      }
      r = Math.fma(s.across[i], lr, r);
      ra = Math.fma(s.acrossSlope[i], lr, ra);
      ro = Math.fma(s.across[i], lro, ro);
      b = Math.fma(s.across[i], lb, b);
      ba = Math.fma(s.acrossSlope[i], lb, ba);
      bo = Math.fma(s.across[i], lbo, bo);
    }
    double scale = AROUND / (2 * StrictMath.PI);
    six[0] = r;
    six[1] = ra * scale;
    six[2] = ro;
    six[3] = b;
    six[4] = ba * scale;
    six[5] = bo;
  }

  /// Writes all numbers.
  void read(Spot s, double[] numbers) {
    Arrays.fill(numbers, 0);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double w = s.across[i] * s.out[j];
        int from = s.at + (i * (OUT + 1) + j) * NUMBERS;
        for (int k = 0; k < NUMBERS; k++) {
          numbers[k] = Math.fma(w, entries[from + k], numbers[k]);
        }
      }
    }
  }

  /// Earth-fixed position and velocity from components along an azimuth, to its right, and up.
  void fixed(double azimuth, double[] numbers, int at, double[] state) {
    double s = StrictMath.sin(azimuth);
    double c = StrictMath.cos(azimuth);
    for (int k = 0; k < 6; k += 3) {
      double e = s * numbers[at + k] + c * numbers[at + k + 1];
      double n = c * numbers[at + k] - s * numbers[at + k + 1];
      double u = numbers[at + k + 2];
      state[k] = e * frame.east().x() + n * frame.north().x() + u * frame.up().x();
      state[k + 1] = e * frame.east().y() + n * frame.north().y() + u * frame.up().y();
      state[k + 2] = e * frame.east().z() + n * frame.north().z() + u * frame.up().z();
    }
  }

  /// The state at release, for tests.
  EcefState release(double azimuth, double along) {
    Spot s = new Spot();
    s.take(azimuth, along * OUT);
    double[] n = new double[NUMBERS];
    read(s, n);
    double[] y = new double[6];
    fixed(azimuth, n, 0, y);
    return new EcefState(new Vec3(y[0], y[1], y[2]), new Vec3(y[3], y[4], y[5]));
  }
}
