package org.openemd.flight.batch;

/// Arcs that fly together, a row of lanes for each quantity. An integrator's buffer.
final class Block {
  /// Rows of the state: x y z vx vy vz and the time since the start.
  static final int ROWS = 7;

  /// The row of the time.
  static final int TIME = 6;

  final int lanes;

  /// State, row after row.
  final double[] state;

  /// Half over the ballistic coefficient (m2/kg).
  final double[] drag;

  /// Altitude above the ground (m), where a leg has set it.
  final double[] altitude;

  /// Step of the leg under way: seconds in the arch, metres of altitude in the air.
  final double[] step;

  /// Seconds until the return to the top of the air.
  final double[] left;

  /// Whether the climb through the air changes the orbit so much that its return must be found again.
  final boolean[] bent;

  /// Which arc flies in each lane.
  final int[] arc;

  int size;

  Block(int lanes) {
    this.lanes = lanes;
    state = new double[ROWS * lanes];
    drag = new double[lanes];
    altitude = new double[lanes];
    step = new double[lanes];
    left = new double[lanes];
    bent = new boolean[lanes];
    arc = new int[lanes];
  }

  boolean isFull() {
    return size == lanes;
  }

  /// Puts an arc into the next free lane.
  void add(Arcs arcs, int i, double air, double untilReturn) {
    int lane = size++;
    arc[lane] = i;
    state[lane] = arcs.x[i];
    state[lanes + lane] = arcs.y[i];
    state[2 * lanes + lane] = arcs.z[i];
    state[3 * lanes + lane] = arcs.vx[i];
    state[4 * lanes + lane] = arcs.vy[i];
    state[5 * lanes + lane] = arcs.vz[i];
    state[TIME * lanes + lane] = 0;
    drag[lane] = air * 0.5 / arcs.beta[i];
    left[lane] = untilReturn;
    bent[lane] = false;
  }

  /// Fills the free lanes with copies of the last one, so that all lanes fly something.
  void pad() {
    int last = size - 1;
    for (int lane = size; lane < lanes; lane++) {
      for (int row = 0; row < ROWS; row++) {
        state[row * lanes + lane] = state[row * lanes + last];
      }
      drag[lane] = drag[last];
      left[lane] = left[last];
      bent[lane] = bent[last];
    }
  }

  /// Whether any lane has a step to take.
  boolean moves() {
    for (double s : step) {
      if (s != 0) {
        return true;
      }
    }
    return false;
  }

  /// Marks the lanes that start below an altitude.
  void bend(double below) {
    for (int lane = 0; lane < lanes; lane++) {
      bent[lane] = altitude[lane] < below;
    }
  }

  /// Tells the closed form a lane's state.
  void orbit(int lane, KeplerReturn kepler) {
    kepler.orbit(
        state[lane],
        state[lanes + lane],
        state[2 * lanes + lane],
        state[3 * lanes + lane],
        state[4 * lanes + lane],
        state[5 * lanes + lane]);
  }

  /// Rate of climb along the radius (m/s).
  double climb(int lane) {
    double x = state[lane];
    double y = state[lanes + lane];
    double z = state[2 * lanes + lane];
    double dot =
        x * state[3 * lanes + lane] + y * state[4 * lanes + lane] + z * state[5 * lanes + lane];
    return dot / Math.sqrt(x * x + y * y + z * z);
  }

  /// Hands a lane's result over.
  void copy(int lane, Arcs arcs) {
    int i = arc[lane];
    for (int row = 0; row < 6; row++) {
      arcs.impact[row][i] = state[row * lanes + lane];
    }
    arcs.time[i] = state[TIME * lanes + lane];
  }
}
