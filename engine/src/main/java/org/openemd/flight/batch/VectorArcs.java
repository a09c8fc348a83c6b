package org.openemd.flight.batch;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Many arcs at a time in the processor's vectors; the twin of {@link ScalarArcs}: the same operations in the same order,
/// so the same bits in every lane, whatever the width.
///
/// A block is a few vectors wide, so that each coefficient is fetched once for all of them and one vector's division
/// hides behind the next one's sums. No method here holds more than some seventy vector operations: beyond about 150 the
/// compiler silently gives up.
final class VectorArcs extends SplitScheme {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();
  private static final int LANES = 32;
  private static final int GROUP = 4; // vectors that share a fetched weight
  private static final int STRIDE = Block.ROWS * LANES;

  private final double[] stage = new double[6 * LANES];
  private final double[] k = new double[Tableau.SIZE * STRIDE];
  // Of the distance from the centre [1/m2]
  private final double[] inverseSquare = new double[LANES];
  private final double[] height = new double[LANES]; // of the stage [m]
  // Half the density over the ballistic coefficient [1/m]
  private final double[] drag = new double[LANES];

  private AirStep layer = Route.ALL[0].down().steps[0]; // of the air, under way

  // Called through one place in the program, which sees more kinds of part than the compiler
  // inlines: together they would be too large for it, and fall to a third of their speed.
  private final Part[] outside = {(i, b, t) -> stage(i, b), (i, b, t) -> vacuum(i, t)};

  private final Part[] inside = {
    outside[0],
    (i, b, t) -> density(i, b, layer),
    outside[1],
    (i, b, t) -> drag(i),
    (i, b, t) -> perMetre(i, t)
  };

  /// What is computed of a stage at a time.
  @FunctionalInterface
  private interface Part {
    void run(int row, Block b, Terms t);
  }

  VectorArcs() {
    super(LANES);
  }

  /// Whether the processor has four lanes or more; with two the scalar kernel is as fast.
  static boolean isWorthIt() {
    return WIDTH >= 4;
  }

  @Override
  void altitudes(Block b, Terms t) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector x = load(b.state, o);
      DoubleVector y = load(b.state, LANES + o);
      altitude(x.fma(x, y.mul(y)), load(b.state, 2 * LANES + o), t).intoArray(b.altitude, o);
    }
  }

  /// From the squared distance to the axis and the height above the equator; see {@link Altitude}.
  private static DoubleVector altitude(DoubleVector p2, DoubleVector z, Terms t) {
    DoubleVector r2 = z.fma(z, p2);
    DoubleVector s2 = z.mul(z).div(r2);
    DoubleVector n = curvature(s2, t);
    DoubleVector h = r2.sqrt().sub(s2.mul(-t.e2).fma(n, n));
    DoubleVector p = p2.sqrt();
    DoubleVector c = p.mul(n.fma(of(t.oneLessE2), h));
    DoubleVector s = z.mul(n.add(h));
    DoubleVector scale = of(1).div(c.fma(c, s.mul(s)).sqrt());
    c = c.mul(scale);
    s = s.mul(scale);
    DoubleVector root = s.mul(s).fma(of(-t.e2), of(1)).sqrt();
    return p.fma(c, z.mul(s)).sub(root.mul(t.a));
  }

  private static DoubleVector curvature(DoubleVector s2, Terms t) {
    return s2.fma(s2.fma(of(t.n2), of(t.n1)), of(t.n0));
  }

  @Override
  void coast(Block b, Terms t) {
    fly(outside, b, t);
    finish(b, 6 * LANES);
  }

  @Override
  void air(Block b, Terms t, AirStep air) {
    layer = air;
    fly(inside, b, t);
    finish(b, STRIDE);
  }

  private static void fly(Part[] parts, Block b, Terms t) {
    for (int i = 0; i < Tableau.SIZE; i++) {
      for (Part part : parts) {
        part.run(i, b, t);
      }
    }
  }

  /// State of a stage from the rates so far.
  private void stage(int row, Block b) {
    if (row == 0) {
      System.arraycopy(b.state, 0, stage, 0, stage.length);
      return;
    }
    int[] from = Tableau.STAGES[row];
    double[] weights = Tableau.WEIGHTS[row];
    for (int o = 0; o < stage.length; o += GROUP * WIDTH) {
      int lane = o % LANES;
      DoubleVector s0 = load(k, o).mul(weights[0]);
      DoubleVector s1 = load(k, o + WIDTH).mul(weights[0]);
      DoubleVector s2 = load(k, o + 2 * WIDTH).mul(weights[0]);
      DoubleVector s3 = load(k, o + 3 * WIDTH).mul(weights[0]);
      for (int j = 1; j < from.length; j++) {
        DoubleVector w = of(weights[j]);
        int at = from[j] * STRIDE + o;
        s0 = w.fma(load(k, at), s0);
        s1 = w.fma(load(k, at + WIDTH), s1);
        s2 = w.fma(load(k, at + 2 * WIDTH), s2);
        s3 = w.fma(load(k, at + 3 * WIDTH), s3);
      }
      load(b.step, lane).fma(s0, load(b.state, o)).intoArray(stage, o);
      load(b.step, lane + WIDTH).fma(s1, load(b.state, o + WIDTH)).intoArray(stage, o + WIDTH);
      load(b.step, lane + 2 * WIDTH)
          .fma(s2, load(b.state, o + 2 * WIDTH))
          .intoArray(stage, o + 2 * WIDTH);
      load(b.step, lane + 3 * WIDTH)
          .fma(s3, load(b.state, o + 3 * WIDTH))
          .intoArray(stage, o + 3 * WIDTH);
    }
  }

  /// State after the step, where there is one.
  private void finish(Block b, int length) {
    int[] from = Tableau.STAGES[Tableau.SIZE];
    double[] weights = Tableau.WEIGHTS[Tableau.SIZE];
    for (int o = 0; o < length; o += WIDTH) {
      DoubleVector s = load(k, o).mul(weights[0]);
      for (int j = 1; j < from.length; j++) {
        s = of(weights[j]).fma(load(k, from[j] * STRIDE + o), s);
      }
      DoubleVector h = load(b.step, o % LANES);
      DoubleVector before = load(b.state, o);
      VectorMask<Double> moves = h.compare(VectorOperators.NE, 0);
      before.blend(h.fma(s, before), moves).intoArray(b.state, o);
    }
  }

  /// Velocity and acceleration without air, in the turning frame.
  private void vacuum(int row, Terms t) {
    int at = row * STRIDE;
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector x = load(stage, o);
      DoubleVector y = load(stage, LANES + o);
      DoubleVector z = load(stage, 2 * LANES + o);
      DoubleVector u = of(1).div(x.fma(x, y.fma(y, z.mul(z))));
      DoubleVector s2 = z.mul(z).mul(u);
      DoubleVector q2 = u.mul(t.harmonicRadius2);
      DoubleVector p2 = s2.fma(of(7.5), of(-1.5));
      DoubleVector p3 = s2.fma(of(17.5), of(-7.5));
      DoubleVector p4 = s2.fma(s2.fma(of(39.375), of(-26.25)), of(1.875));
      DoubleVector j4 = q2.mul(t.j4);
      DoubleVector j3 = z.mul(u).mul(t.j3Radius);
      DoubleVector radial = q2.mul(p2.fma(of(t.j2), j3.fma(p3, j4.mul(p4))));
      DoubleVector axial = q2.mul(z.fma(j4.fma(p3, of(t.threeJ2)), p2.mul(t.j3Radius)));
      DoubleVector g = u.mul(-t.gm).mul(u.sqrt());
      DoubleVector central = g.mul(of(1).sub(radial));
      DoubleVector outward = central.add(t.omega2);
      DoubleVector vx = load(stage, 3 * LANES + o);
      DoubleVector vy = load(stage, 4 * LANES + o);
      vx.intoArray(k, at + o);
      vy.intoArray(k, at + LANES + o);
      load(stage, 5 * LANES + o).intoArray(k, at + 2 * LANES + o);
      outward.fma(x, vy.mul(t.twoOmega)).intoArray(k, at + 3 * LANES + o);
      outward.fma(y, vx.mul(-t.twoOmega)).intoArray(k, at + 4 * LANES + o);
      central.fma(z, g.mul(axial)).intoArray(k, at + 5 * LANES + o);
      u.intoArray(inverseSquare, o);
    }
  }

  /// Height of the stage and the air there; see {@link AirStep#density} and {@link Exponential}.
  private void density(int row, Block b, AirStep air) {
    double[] c = air.polynomial;
    double[] taylor = Exponential.TAYLOR;
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector h = load(b.step, o).fma(of(Tableau.NODES[row]), load(b.altitude, o));
      DoubleVector u = h.fma(of(air.scale), of(air.shift));
      DoubleVector p = of(c[AirStep.DEGREE]);
      for (int i = AirStep.DEGREE - 1; i >= 0; i--) {
        p = p.fma(u, of(c[i]));
      }
      DoubleVector e = of(taylor[Exponential.DEGREE]);
      for (int i = Exponential.DEGREE - 1; i >= 0; i--) {
        e = e.fma(p, of(taylor[i]));
      }
      e = e.mul(e);
      e = e.mul(e);
      e = e.mul(e);
      h.intoArray(height, o);
      e.mul(air.density).mul(load(b.drag, o)).intoArray(drag, o);
    }
  }

  private void drag(int row) {
    int at = row * STRIDE;
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector vx = load(stage, 3 * LANES + o);
      DoubleVector vy = load(stage, 4 * LANES + o);
      DoubleVector vz = load(stage, 5 * LANES + o);
      DoubleVector v = vx.fma(vx, vy.fma(vy, vz.mul(vz))).sqrt();
      DoubleVector d = load(drag, o).mul(v).neg();
      int ax = at + 3 * LANES + o;
      int ay = at + 4 * LANES + o;
      int az = at + 5 * LANES + o;
      d.fma(vx, load(k, ax)).intoArray(k, ax);
      d.fma(vy, load(k, ay)).intoArray(k, ay);
      d.fma(vz, load(k, az)).intoArray(k, az);
    }
  }

  /// From rates per second to rates per metre of altitude.
  private void perMetre(int row, Terms t) {
    int at = row * STRIDE;
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector z = load(stage, 2 * LANES + o);
      DoubleVector h = load(height, o);
      DoubleVector c2 = z.mul(z).mul(load(inverseSquare, o));
      DoubleVector m = h.fma(of(t.m1), of(t.m0));
      DoubleVector mc2 = m.mul(c2);
      DoubleVector n = curvature(m.fma(c2, c2).mul(mc2.fma(mc2.sub(1), of(1))), t);
      DoubleVector across = n.add(h);
      DoubleVector along = n.fma(of(t.oneLessE2), h);
      DoubleVector vz = load(stage, 5 * LANES + o);
      DoubleVector y = load(stage, LANES + o).mul(load(stage, 4 * LANES + o));
      DoubleVector level = load(stage, o).fma(load(stage, 3 * LANES + o), y);
      DoubleVector w = across.mul(along).div(level.fma(along, across.mul(z.mul(vz))));
      for (int p = at + o; p < at + Block.TIME * LANES; p += LANES) {
        load(k, p).mul(w).intoArray(k, p);
      }
      w.intoArray(k, at + Block.TIME * LANES + o);
    }
  }

  private static DoubleVector load(double[] a, int i) {
    return DoubleVector.fromArray(SPECIES, a, i);
  }

  private static DoubleVector of(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }
}
