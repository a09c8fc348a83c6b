package org.openemd.flight.batch;

/// One arc at a time, the twin of the vector kernel: the same operations in the same order.
final class ScalarArcs extends SplitScheme {
  private static final int ROWS = Block.ROWS;

  private final double[] stage = new double[6];
  private final double[] k = new double[Tableau.SIZE * ROWS];
  private double inverseSquare; // of the distance from the centre [1/m2]

  ScalarArcs() {
    super(1);
  }

  @Override
  void altitudes(Block b, Terms t) {
    double[] y = b.state;
    b.altitude[0] = Altitude.above(y[0], y[1], y[2], t);
  }

  @Override
  void coast(Block b, Terms t) {
    double h = b.step[0];
    if (h == 0) {
      return;
    }
    for (int i = 0; i < Tableau.SIZE; i++) {
      combine(i, h, b.state, stage);
      vacuum(i * ROWS, t);
    }
    combine(Tableau.SIZE, h, b.state, b.state);
  }

  @Override
  void air(Block b, Terms t, AirStep air) {
    double h = b.step[0];
    if (h == 0) {
      return;
    }
    for (int i = 0; i < Tableau.SIZE; i++) {
      combine(i, h, b.state, stage);
      double altitude = Math.fma(Tableau.NODES[i], h, b.altitude[0]);
      vacuum(i * ROWS, t);
      drag(i * ROWS, b.drag[0] * air.density(altitude));
      perMetre(i * ROWS, altitude, t);
    }
    combine(Tableau.SIZE, h, b.state, b.state);
    b.state[Block.TIME] = Math.fma(h, sum(Block.TIME), b.state[Block.TIME]);
  }

  /// State of a stage, or after the step, from the rates so far.
  private void combine(int row, double h, double[] y, double[] to) {
    if (row == 0) {
      System.arraycopy(y, 0, to, 0, 6);
      return;
    }
    int[] from = Tableau.STAGES[row];
    double[] weights = Tableau.WEIGHTS[row];
    double w = weights[0];
    double s0 = w * k[0];
    double s1 = w * k[1];
    double s2 = w * k[2];
    double s3 = w * k[3];
    double s4 = w * k[4];
    double s5 = w * k[5];
    for (int j = 1; j < from.length; j++) {
      w = weights[j];
      int at = from[j] * ROWS;
      s0 = Math.fma(w, k[at], s0);
      s1 = Math.fma(w, k[at + 1], s1);
      s2 = Math.fma(w, k[at + 2], s2);
      s3 = Math.fma(w, k[at + 3], s3);
      s4 = Math.fma(w, k[at + 4], s4);
      s5 = Math.fma(w, k[at + 5], s5);
    }
    to[0] = Math.fma(h, s0, y[0]);
    to[1] = Math.fma(h, s1, y[1]);
    to[2] = Math.fma(h, s2, y[2]);
    to[3] = Math.fma(h, s3, y[3]);
    to[4] = Math.fma(h, s4, y[4]);
    to[5] = Math.fma(h, s5, y[5]);
  }

  /// Mean rate of a component over the step.
  private double sum(int component) {
    int[] from = Tableau.STAGES[Tableau.SIZE];
    double[] weights = Tableau.WEIGHTS[Tableau.SIZE];
    double s = weights[0] * k[component];
    for (int j = 1; j < from.length; j++) {
      s = Math.fma(weights[j], k[from[j] * ROWS + component], s);
    }
    return s;
  }

  /// Velocity and acceleration without air, in the turning frame.
  private void vacuum(int at, Terms t) {
    double x = stage[0];
    double y = stage[1];
    double z = stage[2];
    double u = 1 / Math.fma(x, x, Math.fma(y, y, z * z));
    double s2 = z * z * u;
    double q2 = t.harmonicRadius2 * u;
    double p2 = Math.fma(7.5, s2, -1.5);
    double p3 = Math.fma(17.5, s2, -7.5);
    double p4 = Math.fma(s2, Math.fma(39.375, s2, -26.25), 1.875);
    double j4 = t.j4 * q2;
    double j3 = t.j3Radius * (z * u);
    double radial = q2 * Math.fma(t.j2, p2, Math.fma(j3, p3, j4 * p4));
    double axial = q2 * Math.fma(z, Math.fma(j4, p3, t.threeJ2), t.j3Radius * p2);
    double g = -(t.gm * u) * Math.sqrt(u);
    double central = g * (1 - radial);
    double outward = central + t.omega2;
    k[at] = stage[3];
    k[at + 1] = stage[4];
    k[at + 2] = stage[5];
    k[at + 3] = Math.fma(outward, x, t.twoOmega * stage[4]);
    k[at + 4] = Math.fma(outward, y, -t.twoOmega * stage[3]);
    k[at + 5] = Math.fma(central, z, g * axial);
    inverseSquare = u;
  }

  private void drag(int at, double halfDensityOverBeta) {
    double vx = stage[3];
    double vy = stage[4];
    double vz = stage[5];
    double d = -(halfDensityOverBeta * Math.sqrt(Math.fma(vx, vx, Math.fma(vy, vy, vz * vz))));
    k[at + 3] = Math.fma(d, vx, k[at + 3]);
    k[at + 4] = Math.fma(d, vy, k[at + 4]);
    k[at + 5] = Math.fma(d, vz, k[at + 5]);
  }

  /// From rates per second to rates per metre of altitude.
  private void perMetre(int at, double altitude, Terms t) {
    double z = stage[2];
    double c2 = z * z * inverseSquare;
    double m = Math.fma(altitude, t.m1, t.m0);
    double mc2 = m * c2;
    double s2 = Math.fma(m, c2, c2) * Math.fma(mc2, mc2 - 1, 1);
    double n = Math.fma(s2, Math.fma(s2, t.n2, t.n1), t.n0);
    double across = n + altitude;
    double along = Math.fma(n, t.oneLessE2, altitude);
    double level = Math.fma(stage[0], stage[3], stage[1] * stage[4]);
    double w = across * along / Math.fma(level, along, across * (z * stage[5]));
    for (int c = 0; c < 6; c++) {
      k[at + c] *= w;
    }
    k[at + Block.TIME] = w;
  }
}
