package org.openemd.tracking.batch;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Many tracks at a time in the processor's vectors; the twin of {@link ScalarTracks}: the same operations in the same order,
/// so the same bits in every lane, whatever the width.
///
/// No method here holds more than about a hundred vector operations: beyond about 150 the compiler silently gives up.
final class VectorTracks extends BlockFilter {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();
  private static final int LANES = Rows.LANES;

  /// Whether the processor has four lanes or more; with two the scalar kernel is as fast.
  static boolean isWorthIt() {
    return WIDTH >= 4;
  }

  @Override
  void gradient(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      int at = base + o;
      DoubleVector h = work(Rows.STEP, o);
      DoubleVector half = h.mul(0.5);
      DoubleVector x = half.fma(load(a, at + 3 * LANES), load(a, at));
      DoubleVector y = half.fma(load(a, at + 4 * LANES), load(a, at + LANES));
      DoubleVector z = half.fma(load(a, at + 5 * LANES), load(a, at + 2 * LANES));
      DoubleVector u = of(1).div(x.fma(x, y.fma(y, z.mul(z))));
      DoubleVector g = u.mul(GM).mul(u.sqrt());
      DoubleVector t = u.mul(g).mul(3);
      DoubleVector level = of(W2).sub(g);
      DoubleVector tx = t.mul(x);
      DoubleVector ty = t.mul(y);
      DoubleVector xx = tx.fma(x, level);
      DoubleVector yy = ty.fma(y, level);
      DoubleVector zz = t.mul(z).fma(z, g.neg());
      DoubleVector xy = tx.mul(y);
      DoubleVector xz = tx.mul(z);
      DoubleVector yz = ty.mul(z);
      keep(xx, Rows.GRADIENT + 0, o);
      keep(yy, Rows.GRADIENT + 1, o);
      keep(zz, Rows.GRADIENT + 2, o);
      keep(xy, Rows.GRADIENT + 3, o);
      keep(xz, Rows.GRADIENT + 4, o);
      keep(yz, Rows.GRADIENT + 5, o);
    }
  }

  @Override
  void force() {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector h = work(Rows.STEP, o);
      DoubleVector xx = work(Rows.GRADIENT + 0, o);
      DoubleVector yy = work(Rows.GRADIENT + 1, o);
      DoubleVector zz = work(Rows.GRADIENT + 2, o);
      DoubleVector xy = work(Rows.GRADIENT + 3, o);
      DoubleVector xz = work(Rows.GRADIENT + 4, o);
      DoubleVector yz = work(Rows.GRADIENT + 5, o);
      DoubleVector s = h.mul(0.5).mul(h);
      DoubleVector sd = s.mul(D);
      DoubleVector back = sd.neg();
      keep(h.fma(xx, sd.mul(xy)), Rows.KICK, o);
      keep(h.fma(xy, sd.mul(yy)), Rows.KICK + 1, o);
      keep(h.fma(xz, sd.mul(yz)), Rows.KICK + 2, o);
      keep(h.fma(xy, back.mul(xx)), Rows.KICK + 3, o);
      keep(h.fma(yy, back.mul(xy)), Rows.KICK + 4, o);
      keep(h.fma(yz, back.mul(xz)), Rows.KICK + 5, o);
      keep(h.mul(xz), Rows.KICK + 6, o);
      keep(h.mul(yz), Rows.KICK + 7, o);
      keep(h.mul(zz), Rows.KICK + 8, o);
      keep(sd.fma(of(-D), of(1)), Rows.TURN, o);
      keep(h.mul(D), Rows.TURN + 1, o);
    }
  }

  @Override
  void stage(double[] a, int base, double node) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector c = work(Rows.STEP, o).mul(node);
      for (int k = 0; k < 3; k++) {
        int p = base + k * LANES + o;
        int speed = Rows.SPEED + k;
        keep(c.fma(work(speed, o), load(a, p)), Rows.PLACE + k, o);
        keep(c.fma(work(Rows.PULL + k, o), load(a, p + 3 * LANES)), speed, o);
      }
    }
  }

  @Override
  void pull() {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector x = work(Rows.PLACE, o);
      DoubleVector y = work(Rows.PLACE + 1, o);
      DoubleVector z = work(Rows.PLACE + 2, o);
      DoubleVector u = of(1).div(x.fma(x, y.fma(y, z.mul(z))));
      DoubleVector flat = u.mul(J2);
      DoubleVector g = u.mul(-GM).mul(u.sqrt());
      DoubleVector sine2 = z.mul(z).mul(u);
      DoubleVector k = g.mul(flat.mul(sine2.fma(of(-7.5), of(1.5))).add(1));
      DoubleVector level = k.add(W2);
      DoubleVector ax = level.fma(x, work(Rows.SPEED + 1, o).mul(D));
      DoubleVector ay = level.fma(y, work(Rows.SPEED, o).mul(-D));
      DoubleVector az = g.mul(3).fma(flat, k).mul(z);
      keep(ax, Rows.PULL, o);
      keep(ay, Rows.PULL + 1, o);
      keep(az, Rows.PULL + 2, o);
    }
  }

  @Override
  void sum(double toPosition, double toVelocity) {
    for (int o = 0; o < LANES; o += WIDTH) {
      for (int k = 0; k < 3; k++) {
        DoubleVector pull = work(Rows.PULL + k, o);
        keep(pull.fma(of(toPosition), work(Rows.TO_POSITION + k, o)), Rows.TO_POSITION + k, o);
        keep(pull.fma(of(toVelocity), work(Rows.TO_VELOCITY + k, o)), Rows.TO_VELOCITY + k, o);
      }
    }
  }

  @Override
  void advance(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector h = work(Rows.STEP, o);
      DoubleVector sixth = h.mul(1 / 6.0);
      for (int k = 0; k < 3; k++) {
        int p = base + k * LANES + o;
        int v = p + 3 * LANES;
        DoubleVector speed = load(a, v);
        DoubleVector mean = sixth.fma(work(Rows.TO_POSITION + k, o), speed);
        h.fma(mean, load(a, p)).intoArray(a, p);
        sixth.fma(work(Rows.TO_VELOCITY + k, o), speed).intoArray(a, v);
      }
    }
  }

  @Override
  void drift(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      int at = base + o;
      DoubleVector g = work(Rows.STEP, o).mul(0.5);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          int cross = at + Rows.covariance(i, 3 + j);
          DoubleVector was = load(a, cross);
          DoubleVector is = g.fma(load(a, at + Rows.covariance(3 + i, 3 + j)), was);
          is.intoArray(a, cross);
          int position = at + Rows.covariance(i, j);
          // Of the two halves of a diagonal entry each is taken; of the others each once.
          g.fma(i == j ? was.add(is) : i < j ? is : was, load(a, position)).intoArray(a, position);
        }
        int parameter = at + Rows.covariance(i, 6);
        g.fma(load(a, at + Rows.covariance(3 + i, 6)), load(a, parameter)).intoArray(a, parameter);
      }
    }
  }

  @Override
  void pass(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      int at = base + o;
      for (int i = 0; i < 3; i++) {
        DoubleVector p0 = load(a, at + Rows.covariance(0, 3 + i));
        DoubleVector p1 = load(a, at + Rows.covariance(1, 3 + i));
        DoubleVector p2 = load(a, at + Rows.covariance(2, 3 + i));
        DoubleVector v0 = load(a, at + Rows.covariance(3 + i, 3));
        DoubleVector v1 = load(a, at + Rows.covariance(3 + i, 4));
        DoubleVector v2 = load(a, at + Rows.covariance(3 + i, 5));
        int row = Rows.PASSING + 3 * i;
        DoubleVector c = work(Rows.TURN, o);
        DoubleVector s = work(Rows.TURN + 1, o);
        keep(kicked(p0, p1, p2, 0, c.fma(v0, s.mul(v1)), o), row, o);
        keep(kicked(p0, p1, p2, 1, c.fma(v1, s.neg().mul(v0)), o), row + 1, o);
        keep(kicked(p0, p1, p2, 2, v2, o), row + 2, o);
      }
    }
  }

  /// Adds to `to` what a kick of row `row` makes of three covariances with positions.
  private DoubleVector kicked(
      DoubleVector p0, DoubleVector p1, DoubleVector p2, int row, DoubleVector to, int o) {
    int m = Rows.KICK + 3 * row;
    return work(m, o).fma(p0, work(m + 1, o).fma(p1, work(m + 2, o).fma(p2, to)));
  }

  @Override
  void cross(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      int at = base + o;
      for (int i = 0; i < 3; i++) {
        DoubleVector p0 = load(a, at + Rows.covariance(i, 0));
        DoubleVector p1 = load(a, at + Rows.covariance(i, 1));
        DoubleVector p2 = load(a, at + Rows.covariance(i, 2));
        int to = at + Rows.covariance(i, 3);
        DoubleVector v0 = load(a, to);
        DoubleVector v1 = load(a, to + LANES);
        DoubleVector v2 = load(a, to + 2 * LANES);
        DoubleVector c = work(Rows.TURN, o);
        DoubleVector s = work(Rows.TURN + 1, o);
        kicked(p0, p1, p2, 0, c.fma(v0, s.mul(v1)), o).intoArray(a, to);
        kicked(p0, p1, p2, 1, c.fma(v1, s.neg().mul(v0)), o).intoArray(a, to + LANES);
        kicked(p0, p1, p2, 2, v2, o).intoArray(a, to + 2 * LANES);
      }
    }
  }

  @Override
  void kick(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector c = work(Rows.TURN, o);
      DoubleVector s = work(Rows.TURN + 1, o);
      for (int j = 0; j < 4; j++) {
        int at = base + o;
        int column = 3 + j;
        DoubleVector p0 = load(a, at + Rows.covariance(0, column));
        DoubleVector p1 = load(a, at + Rows.covariance(1, column));
        DoubleVector p2 = load(a, at + Rows.covariance(2, column));
        int v = at + Rows.covariance(3, column);
        DoubleVector t0 = j < 3 ? work(Rows.PASSING + j, o) : load(a, v);
        DoubleVector t1 =
            j < 3 ? work(Rows.PASSING + 3 + j, o) : load(a, at + Rows.covariance(4, column));
        kicked(p0, p1, p2, 0, c.fma(t0, s.mul(t1)), o).intoArray(a, v);
        if (j > 0) {
          kicked(p0, p1, p2, 1, c.fma(t1, s.neg().mul(t0)), o)
              .intoArray(a, at + Rows.covariance(4, column));
        }
        if (j > 1) {
          int last = at + Rows.covariance(5, column);
          DoubleVector t2 = j < 3 ? work(Rows.PASSING + 6 + j, o) : load(a, last);
          kicked(p0, p1, p2, 2, t2, o).intoArray(a, last);
        }
      }
    }
  }

  @Override
  void grow(double[] a, int base, ProcessNoise noise) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector h = work(Rows.STEP, o);
      DoubleVector speed = h.mul(noise.acceleration());
      DoubleVector cross = speed.mul(h).mul(0.5);
      DoubleVector position = cross.mul(h).mul(2 / 3.0);
      for (int i = 0; i < 3; i++) {
        add(position, a, base + Rows.covariance(i, i) + o);
        add(cross, a, base + Rows.covariance(i, 3 + i) + o);
        add(speed, a, base + Rows.covariance(3 + i, 3 + i) + o);
      }
      add(h.mul(noise.parameter()), a, base + Rows.covariance(6, 6) + o);
    }
  }

  private static void add(DoubleVector v, double[] a, int at) {
    load(a, at).add(v).intoArray(a, at);
  }

  @Override
  void sineCosine(double[] angles, int first, int doublings, int row) {
    double[] sine = SineCosine.SINE;
    double[] cosine = SineCosine.COSINE;
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector x = load(angles, first + o).mul(SineCosine.part(doublings));
      DoubleVector u = x.mul(x);
      DoubleVector s = of(sine[SineCosine.DEGREE]);
      DoubleVector c = of(cosine[SineCosine.DEGREE]);
      for (int i = SineCosine.DEGREE - 1; i >= 0; i--) {
        s = s.fma(u, of(sine[i]));
        c = c.fma(u, of(cosine[i]));
      }
      s = s.mul(x);
      for (int i = 0; i < doublings; i++) {
        DoubleVector twice = s.add(s);
        DoubleVector doubled = twice.mul(c);
        c = twice.neg().fma(s, of(1));
        s = doubled;
      }
      keep(s, row, o);
      keep(c, row + 1, o);
    }
  }

  @Override
  void measured() {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector level = work(Rows.SINE + 3, o);
      DoubleVector east = level.mul(work(Rows.SINE, o));
      DoubleVector north = level.mul(work(Rows.SINE + 1, o));
      DoubleVector up = work(Rows.SINE + 2, o);
      for (int k = 0; k < 3; k++) {
        DoubleVector e = load(site, (3 + k) * LANES + o);
        DoubleVector n = load(site, (6 + k) * LANES + o);
        DoubleVector u = load(site, (9 + k) * LANES + o);
        keep(east.fma(e, north.fma(n, up.mul(u))), Rows.MEASURED + k, o);
      }
    }
  }

  @Override
  void sight(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      int at = base + o;
      DoubleVector x = load(a, at).sub(load(site, o));
      DoubleVector y = load(a, at + LANES).sub(load(site, LANES + o));
      DoubleVector z = load(a, at + 2 * LANES).sub(load(site, 2 * LANES + o));
      DoubleVector r = x.fma(x, y.fma(y, z.mul(z))).sqrt();
      DoubleVector inverse = of(1).div(r);
      keep(x.mul(inverse), Rows.SIGHT, o);
      keep(y.mul(inverse), Rows.SIGHT + 1, o);
      keep(z.mul(inverse), Rows.SIGHT + 2, o);
      keep(r, Rows.DISTANCE, o);
    }
  }

  @Override
  void beside() {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector x = work(Rows.SIGHT, o);
      DoubleVector y = work(Rows.SIGHT + 1, o);
      DoubleVector z = work(Rows.SIGHT + 2, o);
      DoubleVector sign = of(1).blend(of(-1), z.compare(VectorOperators.LT, 0));
      DoubleVector q = of(-1).div(sign.add(z));
      DoubleVector xq = x.mul(q);
      DoubleVector b = xq.mul(y);
      DoubleVector ex = sign.mul(xq).fma(x, of(1));
      DoubleVector ey = sign.mul(b);
      DoubleVector ez = sign.mul(x).neg();
      DoubleVector fy = y.mul(q).fma(y, sign);
      DoubleVector fz = y.neg();
      keep(ex, Rows.ACROSS, o);
      keep(ey, Rows.ACROSS + 1, o);
      keep(ez, Rows.ACROSS + 2, o);
      keep(b, Rows.OTHER, o);
      keep(fy, Rows.OTHER + 1, o);
      keep(fz, Rows.OTHER + 2, o);
      DoubleVector mx = work(Rows.MEASURED, o);
      DoubleVector my = work(Rows.MEASURED + 1, o);
      DoubleVector mz = work(Rows.MEASURED + 2, o);
      DoubleVector k = work(Rows.DISTANCE, o).div(x.fma(mx, y.fma(my, z.mul(mz))));
      keep(k.mul(ex.fma(mx, ey.fma(my, ez.mul(mz)))), Rows.INNOVATION, o);
      keep(k.mul(b.fma(mx, fy.fma(my, fz.mul(mz)))), Rows.INNOVATION + 1, o);
    }
  }

  @Override
  void gains(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      for (int i = 0; i < Rows.STATES; i++) {
        DoubleVector p0 = load(a, base + Rows.covariance(i, 0) + o);
        DoubleVector p1 = load(a, base + Rows.covariance(i, 1) + o);
        DoubleVector p2 = load(a, base + Rows.covariance(i, 2) + o);
        keep(along(p0, p1, p2, Rows.ACROSS, o), Rows.GAIN_ACROSS + i, o);
        keep(along(p0, p1, p2, Rows.OTHER, o), Rows.GAIN_OTHER + i, o);
      }
    }
  }

  /// The sum of three numbers times those of a direction.
  private DoubleVector along(DoubleVector x, DoubleVector y, DoubleVector z, int direction, int o) {
    return x.fma(work(direction, o), y.fma(work(direction + 1, o), z.mul(work(direction + 2, o))));
  }

  /// The sum of the first three of a gain times those of a direction.
  private DoubleVector along(int gain, int direction, int o) {
    return along(work(gain, o), work(gain + 1, o), work(gain + 2, o), direction, o);
  }

  @Override
  void part(Plots plots, int first) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector sigma = load(plots.range, first + o).mul(load(plots.sigmaAngle, first + o));
      DoubleVector variance = sigma.mul(sigma);
      DoubleVector scale = of(-1).div(along(Rows.GAIN_ACROSS, Rows.ACROSS, o).add(variance));
      DoubleVector shared = along(Rows.GAIN_ACROSS, Rows.OTHER, o).mul(scale);
      for (int i = 0; i < Rows.STATES; i++) {
        keep(
            shared.fma(work(Rows.GAIN_ACROSS + i, o), work(Rows.GAIN_OTHER + i, o)),
            Rows.GAIN_OTHER + i,
            o);
      }
      DoubleVector other = of(-1).div(along(Rows.GAIN_OTHER, Rows.OTHER, o).add(variance));
      keep(scale, Rows.SCALE, o);
      keep(other, Rows.SCALE + 1, o);
      keep(
          shared.fma(work(Rows.INNOVATION, o), work(Rows.INNOVATION + 1, o)),
          Rows.INNOVATION + 1,
          o);
    }
  }

  @Override
  void across(double[] a, int base, Plots plots, int first) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector ye = work(Rows.INNOVATION, o);
      DoubleVector yf = work(Rows.INNOVATION + 1, o);
      DoubleVector be = ye.mul(work(Rows.SCALE, o));
      DoubleVector bf = yf.mul(work(Rows.SCALE + 1, o));
      be.fma(ye, bf.mul(yf)).neg().intoArray(plots.innovation, first + o);
      for (int i = 0; i < Rows.STATES; i++) {
        int x = base + i * LANES + o;
        DoubleVector moved =
            be.fma(work(Rows.GAIN_ACROSS + i, o), bf.mul(work(Rows.GAIN_OTHER + i, o)));
        load(a, x).sub(moved).intoArray(a, x);
      }
    }
  }

  @Override
  void gainAlong(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector e = along(Rows.GAIN_ACROSS, Rows.SIGHT, o).mul(work(Rows.SCALE, o));
      DoubleVector f = along(Rows.GAIN_OTHER, Rows.SIGHT, o).mul(work(Rows.SCALE + 1, o));
      for (int i = 0; i < Rows.STATES; i++) {
        DoubleVector p0 = load(a, base + Rows.covariance(i, 0) + o);
        DoubleVector p1 = load(a, base + Rows.covariance(i, 1) + o);
        DoubleVector p2 = load(a, base + Rows.covariance(i, 2) + o);
        DoubleVector g = along(p0, p1, p2, Rows.SIGHT, o);
        g = f.fma(work(Rows.GAIN_OTHER + i, o), g);
        keep(e.fma(work(Rows.GAIN_ACROSS + i, o), g), Rows.GAIN_ALONG + i, o);
      }
    }
  }

  @Override
  void roundness(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector trace = of(0);
      DoubleVector squares = of(0);
      for (int i = 0; i < 3; i++) {
        DoubleVector e = work(Rows.GAIN_ACROSS + i, o).mul(work(Rows.SCALE, o));
        DoubleVector f = work(Rows.GAIN_OTHER + i, o).mul(work(Rows.SCALE + 1, o));
        for (int j = i; j < 3; j++) {
          DoubleVector p = load(a, base + Rows.covariance(i, j) + o);
          p = f.fma(work(Rows.GAIN_OTHER + j, o), p);
          p = e.fma(work(Rows.GAIN_ACROSS + j, o), p);
          squares = p.mul(i == j ? 1 : 2).fma(p, squares);
          trace = i == j ? trace.add(p) : trace;
        }
      }
      keep(trace, Rows.ROUND, o);
      keep(squares, Rows.ROUND + 1, o);
    }
  }

  @Override
  void along(double[] a, int base, Plots plots, int first) {
    for (int o = 0; o < LANES; o += WIDTH) {
      DoubleVector gx = work(Rows.GAIN_ALONG, o);
      DoubleVector gy = work(Rows.GAIN_ALONG + 1, o);
      DoubleVector gz = work(Rows.GAIN_ALONG + 2, o);
      DoubleVector uu = along(gx, gy, gz, Rows.SIGHT, o);
      DoubleVector r = work(Rows.DISTANCE, o);
      DoubleVector half = of(0.5).div(r);
      DoubleVector mean = half.mul(work(Rows.ROUND, o).sub(uu));
      DoubleVector y = load(plots.range, first + o).sub(r).sub(mean);
      DoubleVector crossed = gx.fma(gx, gy.fma(gy, gz.mul(gz)));
      DoubleVector form = crossed.fma(of(-2), uu.fma(uu, work(Rows.ROUND + 1, o)));
      DoubleVector sigma = load(plots.sigmaRange, first + o);
      DoubleVector total = half.mul(half).mul(2).fma(form, sigma.fma(sigma, uu));
      DoubleVector scale = of(-1).div(total);
      DoubleVector b = y.mul(scale);
      keep(scale, Rows.SCALE + 2, o);
      load(plots.innovation, first + o).sub(b.mul(y)).intoArray(plots.innovation, first + o);
      for (int i = 0; i < Rows.STATES; i++) {
        int x = base + i * LANES + o;
        load(a, x).sub(b.mul(work(Rows.GAIN_ALONG + i, o))).intoArray(a, x);
      }
    }
  }

  @Override
  void shrink(double[] a, int base) {
    for (int o = 0; o < LANES; o += WIDTH) {
      for (int i = 0; i < Rows.STATES; i++) {
        DoubleVector e = work(Rows.GAIN_ACROSS + i, o).mul(work(Rows.SCALE, o));
        DoubleVector f = work(Rows.GAIN_OTHER + i, o).mul(work(Rows.SCALE + 1, o));
        DoubleVector u = work(Rows.GAIN_ALONG + i, o).mul(work(Rows.SCALE + 2, o));
        for (int j = i; j < Rows.STATES; j++) {
          int at = base + Rows.covariance(i, j) + o;
          DoubleVector p = f.fma(work(Rows.GAIN_OTHER + j, o), load(a, at));
          p = e.fma(work(Rows.GAIN_ACROSS + j, o), p);
          u.fma(work(Rows.GAIN_ALONG + j, o), p).intoArray(a, at);
        }
      }
    }
  }

  private DoubleVector work(int row, int o) {
    return load(work, row * LANES + o);
  }

  private void keep(DoubleVector v, int row, int o) {
    v.intoArray(work, row * LANES + o);
  }

  private static DoubleVector load(double[] a, int i) {
    return DoubleVector.fromArray(SPECIES, a, i);
  }

  private static DoubleVector of(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }
}
