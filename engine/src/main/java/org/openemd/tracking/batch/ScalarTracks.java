package org.openemd.tracking.batch;

/// One track after the other; the twin of {@link VectorTracks}, which does the same operations in the same order. What looks repeated is written out on purpose: line by line beside the other, and in loops that the
/// compiler keeps in registers.
final class ScalarTracks extends BlockFilter {
  private static final int LANES = Rows.LANES;

  @Override
  void gradient(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      int at = base + o;
      double h = work(Rows.STEP, o);
      double half = h * 0.5;
      double x = Math.fma(half, a[at + 3 * LANES], a[at]);
      double y = Math.fma(half, a[at + 4 * LANES], a[at + LANES]);
      double z = Math.fma(half, a[at + 5 * LANES], a[at + 2 * LANES]);
      double u = 1 / Math.fma(x, x, Math.fma(y, y, z * z));
      double g = u * GM * Math.sqrt(u);
      double t = u * g * 3;
      double level = W2 - g;
      double tx = t * x;
      double ty = t * y;
      double xx = Math.fma(tx, x, level);
      double yy = Math.fma(ty, y, level);
      double zz = Math.fma(t * z, z, -g);
      double xy = tx * y;
      double xz = tx * z;
      double yz = ty * z;
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
    for (int o = 0; o < used; o++) {
      double h = work(Rows.STEP, o);
      double xx = work(Rows.GRADIENT + 0, o);
      double yy = work(Rows.GRADIENT + 1, o);
      double zz = work(Rows.GRADIENT + 2, o);
      double xy = work(Rows.GRADIENT + 3, o);
      double xz = work(Rows.GRADIENT + 4, o);
      double yz = work(Rows.GRADIENT + 5, o);
      double s = h * 0.5 * h;
      double sd = s * D;
      double back = -sd;
      keep(Math.fma(h, xx, sd * xy), Rows.KICK, o);
      keep(Math.fma(h, xy, sd * yy), Rows.KICK + 1, o);
      keep(Math.fma(h, xz, sd * yz), Rows.KICK + 2, o);
      keep(Math.fma(h, xy, back * xx), Rows.KICK + 3, o);
      keep(Math.fma(h, yy, back * xy), Rows.KICK + 4, o);
      keep(Math.fma(h, yz, back * xz), Rows.KICK + 5, o);
      keep(h * xz, Rows.KICK + 6, o);
      keep(h * yz, Rows.KICK + 7, o);
      keep(h * zz, Rows.KICK + 8, o);
      keep(Math.fma(sd, -D, 1), Rows.TURN, o);
      keep(h * D, Rows.TURN + 1, o);
    }
  }

  @Override
  void stage(double[] a, int base, double node) {
    for (int o = 0; o < used; o++) {
      double c = work(Rows.STEP, o) * node;
      for (int k = 0; k < 3; k++) {
        int p = base + k * LANES + o;
        int speed = Rows.SPEED + k;
        keep(Math.fma(c, work(speed, o), a[p]), Rows.PLACE + k, o);
        keep(Math.fma(c, work(Rows.PULL + k, o), a[p + 3 * LANES]), speed, o);
      }
    }
  }

  @Override
  void pull() {
    for (int o = 0; o < used; o++) {
      double x = work(Rows.PLACE, o);
      double y = work(Rows.PLACE + 1, o);
      double z = work(Rows.PLACE + 2, o);
      double u = 1 / Math.fma(x, x, Math.fma(y, y, z * z));
      double flat = u * J2;
      double g = u * -GM * Math.sqrt(u);
      double sine2 = z * z * u;
      double k = g * (flat * Math.fma(sine2, -7.5, 1.5) + 1);
      double level = k + W2;
      double ax = Math.fma(level, x, work(Rows.SPEED + 1, o) * D);
      double ay = Math.fma(level, y, work(Rows.SPEED, o) * -D);
      double az = Math.fma(g * 3, flat, k) * z;
      keep(ax, Rows.PULL, o);
      keep(ay, Rows.PULL + 1, o);
      keep(az, Rows.PULL + 2, o);
    }
  }

  @Override
  void sum(double toPosition, double toVelocity) {
    for (int o = 0; o < used; o++) {
      for (int k = 0; k < 3; k++) {
        double pull = work(Rows.PULL + k, o);
        keep(Math.fma(pull, toPosition, work(Rows.TO_POSITION + k, o)), Rows.TO_POSITION + k, o);
        keep(Math.fma(pull, toVelocity, work(Rows.TO_VELOCITY + k, o)), Rows.TO_VELOCITY + k, o);
      }
    }
  }

  @Override
  void advance(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      double h = work(Rows.STEP, o);
      double sixth = h * (1 / 6.0);
      for (int k = 0; k < 3; k++) {
        int p = base + k * LANES + o;
        int v = p + 3 * LANES;
        double speed = a[v];
        double mean = Math.fma(sixth, work(Rows.TO_POSITION + k, o), speed);
        a[p] = Math.fma(h, mean, a[p]);
        a[v] = Math.fma(sixth, work(Rows.TO_VELOCITY + k, o), speed);
      }
    }
  }

  @Override
  void drift(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      int at = base + o;
      double g = work(Rows.STEP, o) * 0.5;
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          int cross = at + Rows.covariance(i, 3 + j);
          double was = a[cross];
          double is = Math.fma(g, a[at + Rows.covariance(3 + i, 3 + j)], was);
          a[cross] = is;
          int position = at + Rows.covariance(i, j);
          a[position] = Math.fma(g, i == j ? was + is : i < j ? is : was, a[position]);
        }
        int parameter = at + Rows.covariance(i, 6);
        a[parameter] = Math.fma(g, a[at + Rows.covariance(3 + i, 6)], a[parameter]);
      }
    }
  }

  @Override
  void pass(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      int at = base + o;
      double c = work(Rows.TURN, o);
      double s = work(Rows.TURN + 1, o);
      for (int i = 0; i < 3; i++) {
        double p0 = a[at + Rows.covariance(0, 3 + i)];
        double p1 = a[at + Rows.covariance(1, 3 + i)];
        double p2 = a[at + Rows.covariance(2, 3 + i)];
        double v0 = a[at + Rows.covariance(3 + i, 3)];
        double v1 = a[at + Rows.covariance(3 + i, 4)];
        double v2 = a[at + Rows.covariance(3 + i, 5)];
        int row = Rows.PASSING + 3 * i;
        keep(kicked(p0, p1, p2, 0, Math.fma(c, v0, s * v1), o), row, o);
        keep(kicked(p0, p1, p2, 1, Math.fma(c, v1, -s * v0), o), row + 1, o);
        keep(kicked(p0, p1, p2, 2, v2, o), row + 2, o);
      }
    }
  }

  /// Adds to `to` what a kick of row `row` makes of three covariances with positions.
  private double kicked(double p0, double p1, double p2, int row, double to, int o) {
    int m = Rows.KICK + 3 * row;
    return Math.fma(work(m, o), p0, Math.fma(work(m + 1, o), p1, Math.fma(work(m + 2, o), p2, to)));
  }

  @Override
  void cross(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      int at = base + o;
      double c = work(Rows.TURN, o);
      double s = work(Rows.TURN + 1, o);
      for (int i = 0; i < 3; i++) {
        double p0 = a[at + Rows.covariance(i, 0)];
        double p1 = a[at + Rows.covariance(i, 1)];
        double p2 = a[at + Rows.covariance(i, 2)];
        int to = at + Rows.covariance(i, 3);
        double v0 = a[to];
        double v1 = a[to + LANES];
        double v2 = a[to + 2 * LANES];
        a[to] = kicked(p0, p1, p2, 0, Math.fma(c, v0, s * v1), o);
        a[to + LANES] = kicked(p0, p1, p2, 1, Math.fma(c, v1, -s * v0), o);
        a[to + 2 * LANES] = kicked(p0, p1, p2, 2, v2, o);
      }
    }
  }

  @Override
  void kick(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      int at = base + o;
      double c = work(Rows.TURN, o);
      double s = work(Rows.TURN + 1, o);
      for (int j = 0; j < 4; j++) {
        int column = 3 + j;
        double p0 = a[at + Rows.covariance(0, column)];
        double p1 = a[at + Rows.covariance(1, column)];
        double p2 = a[at + Rows.covariance(2, column)];
        int v = at + Rows.covariance(3, column);
        double t0 = j < 3 ? work(Rows.PASSING + j, o) : a[v];
        double t1 = j < 3 ? work(Rows.PASSING + 3 + j, o) : a[at + Rows.covariance(4, column)];
        a[v] = kicked(p0, p1, p2, 0, Math.fma(c, t0, s * t1), o);
        if (j > 0) {
          a[at + Rows.covariance(4, column)] = kicked(p0, p1, p2, 1, Math.fma(c, t1, -s * t0), o);
        }
        if (j > 1) {
          int last = at + Rows.covariance(5, column);
          double t2 = j < 3 ? work(Rows.PASSING + 6 + j, o) : a[last];
          a[last] = kicked(p0, p1, p2, 2, t2, o);
        }
      }
    }
  }

  @Override
  void grow(double[] a, int base, ProcessNoise noise) {
    for (int o = 0; o < used; o++) {
      double h = work(Rows.STEP, o);
      double speed = h * noise.acceleration();
      double cross = speed * h * 0.5;
      double position = cross * h * (2 / 3.0);
      for (int i = 0; i < 3; i++) {
        a[base + Rows.covariance(i, i) + o] += position;
        a[base + Rows.covariance(i, 3 + i) + o] += cross;
        a[base + Rows.covariance(3 + i, 3 + i) + o] += speed;
      }
      a[base + Rows.covariance(6, 6) + o] += h * noise.parameter();
    }
  }

  @Override
  void sineCosine(double[] angles, int first, int doublings, int row) {
    double[] sine = SineCosine.SINE;
    double[] cosine = SineCosine.COSINE;
    for (int o = 0; o < used; o++) {
      double x = angles[first + o] * SineCosine.part(doublings);
      double u = x * x;
      double s = sine[SineCosine.DEGREE];
      double c = cosine[SineCosine.DEGREE];
      for (int i = SineCosine.DEGREE - 1; i >= 0; i--) {
        s = Math.fma(s, u, sine[i]);
        c = Math.fma(c, u, cosine[i]);
      }
      s *= x;
      for (int i = 0; i < doublings; i++) {
        double twice = s + s;
        double doubled = twice * c;
        c = Math.fma(-twice, s, 1);
        s = doubled;
      }
      keep(s, row, o);
      keep(c, row + 1, o);
    }
  }

  @Override
  void measured() {
    for (int o = 0; o < used; o++) {
      double level = work(Rows.SINE + 3, o);
      double east = level * work(Rows.SINE, o);
      double north = level * work(Rows.SINE + 1, o);
      double up = work(Rows.SINE + 2, o);
      for (int k = 0; k < 3; k++) {
        double e = site[(3 + k) * LANES + o];
        double n = site[(6 + k) * LANES + o];
        double u = site[(9 + k) * LANES + o];
        keep(Math.fma(east, e, Math.fma(north, n, up * u)), Rows.MEASURED + k, o);
      }
    }
  }

  @Override
  void sight(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      int at = base + o;
      double x = a[at] - site[o];
      double y = a[at + LANES] - site[LANES + o];
      double z = a[at + 2 * LANES] - site[2 * LANES + o];
      double r = Math.sqrt(Math.fma(x, x, Math.fma(y, y, z * z)));
      double inverse = 1 / r;
      keep(x * inverse, Rows.SIGHT, o);
      keep(y * inverse, Rows.SIGHT + 1, o);
      keep(z * inverse, Rows.SIGHT + 2, o);
      keep(r, Rows.DISTANCE, o);
    }
  }

  @Override
  void beside() {
    for (int o = 0; o < used; o++) {
      double x = work(Rows.SIGHT, o);
      double y = work(Rows.SIGHT + 1, o);
      double z = work(Rows.SIGHT + 2, o);
      double sign = z < 0 ? -1 : 1;
      double q = -1 / (sign + z);
      double xq = x * q;
      double b = xq * y;
      double ex = Math.fma(sign * xq, x, 1);
      double ey = sign * b;
      double ez = -(sign * x);
      double fy = Math.fma(y * q, y, sign);
      double fz = -y;
      keep(ex, Rows.ACROSS, o);
      keep(ey, Rows.ACROSS + 1, o);
      keep(ez, Rows.ACROSS + 2, o);
      keep(b, Rows.OTHER, o);
      keep(fy, Rows.OTHER + 1, o);
      keep(fz, Rows.OTHER + 2, o);
      double mx = work(Rows.MEASURED, o);
      double my = work(Rows.MEASURED + 1, o);
      double mz = work(Rows.MEASURED + 2, o);
      double k = work(Rows.DISTANCE, o) / Math.fma(x, mx, Math.fma(y, my, z * mz));
      keep(k * Math.fma(ex, mx, Math.fma(ey, my, ez * mz)), Rows.INNOVATION, o);
      keep(k * Math.fma(b, mx, Math.fma(fy, my, fz * mz)), Rows.INNOVATION + 1, o);
    }
  }

  @Override
  void gains(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      for (int i = 0; i < Rows.STATES; i++) {
        double p0 = a[base + Rows.covariance(i, 0) + o];
        double p1 = a[base + Rows.covariance(i, 1) + o];
        double p2 = a[base + Rows.covariance(i, 2) + o];
        keep(along(p0, p1, p2, Rows.ACROSS, o), Rows.GAIN_ACROSS + i, o);
        keep(along(p0, p1, p2, Rows.OTHER, o), Rows.GAIN_OTHER + i, o);
      }
    }
  }

  /// The sum of three numbers times those of a direction.
  private double along(double x, double y, double z, int direction, int o) {
    return Math.fma(
        x, work(direction, o), Math.fma(y, work(direction + 1, o), z * work(direction + 2, o)));
  }

  /// The sum of the first three of a gain times those of a direction.
  private double along(int gain, int direction, int o) {
    return along(work(gain, o), work(gain + 1, o), work(gain + 2, o), direction, o);
  }

  @Override
  void part(Plots plots, int first) {
    for (int o = 0; o < used; o++) {
      double sigma = plots.range[first + o] * plots.sigmaAngle[first + o];
      double variance = sigma * sigma;
      double scale = -1 / (along(Rows.GAIN_ACROSS, Rows.ACROSS, o) + variance);
      double shared = along(Rows.GAIN_ACROSS, Rows.OTHER, o) * scale;
      for (int i = 0; i < Rows.STATES; i++) {
        int row = Rows.GAIN_OTHER + i;
        keep(Math.fma(shared, work(Rows.GAIN_ACROSS + i, o), work(row, o)), row, o);
      }
      double other = -1 / (along(Rows.GAIN_OTHER, Rows.OTHER, o) + variance);
      keep(scale, Rows.SCALE, o);
      keep(other, Rows.SCALE + 1, o);
      keep(
          Math.fma(shared, work(Rows.INNOVATION, o), work(Rows.INNOVATION + 1, o)),
          Rows.INNOVATION + 1,
          o);
    }
  }

  @Override
  void across(double[] a, int base, Plots plots, int first) {
    for (int o = 0; o < used; o++) {
      double ye = work(Rows.INNOVATION, o);
      double yf = work(Rows.INNOVATION + 1, o);
      double be = ye * work(Rows.SCALE, o);
      double bf = yf * work(Rows.SCALE + 1, o);
      plots.innovation[first + o] = -Math.fma(be, ye, bf * yf);
      for (int i = 0; i < Rows.STATES; i++) {
        double moved =
            Math.fma(be, work(Rows.GAIN_ACROSS + i, o), bf * work(Rows.GAIN_OTHER + i, o));
        a[base + i * LANES + o] -= moved;
      }
    }
  }

  @Override
  void gainAlong(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      double e = along(Rows.GAIN_ACROSS, Rows.SIGHT, o) * work(Rows.SCALE, o);
      double f = along(Rows.GAIN_OTHER, Rows.SIGHT, o) * work(Rows.SCALE + 1, o);
      for (int i = 0; i < Rows.STATES; i++) {
        double p0 = a[base + Rows.covariance(i, 0) + o];
        double p1 = a[base + Rows.covariance(i, 1) + o];
        double p2 = a[base + Rows.covariance(i, 2) + o];
        double g = along(p0, p1, p2, Rows.SIGHT, o);
        g = Math.fma(f, work(Rows.GAIN_OTHER + i, o), g);
        keep(Math.fma(e, work(Rows.GAIN_ACROSS + i, o), g), Rows.GAIN_ALONG + i, o);
      }
    }
  }

  @Override
  void roundness(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      double trace = 0;
      double squares = 0;
      for (int i = 0; i < 3; i++) {
        double e = work(Rows.GAIN_ACROSS + i, o) * work(Rows.SCALE, o);
        double f = work(Rows.GAIN_OTHER + i, o) * work(Rows.SCALE + 1, o);
        for (int j = i; j < 3; j++) {
          double p = a[base + Rows.covariance(i, j) + o];
          p = Math.fma(f, work(Rows.GAIN_OTHER + j, o), p);
          p = Math.fma(e, work(Rows.GAIN_ACROSS + j, o), p);
          squares = Math.fma(p * (i == j ? 1 : 2), p, squares);
          trace = i == j ? trace + p : trace;
        }
      }
      keep(trace, Rows.ROUND, o);
      keep(squares, Rows.ROUND + 1, o);
    }
  }

  @Override
  void along(double[] a, int base, Plots plots, int first) {
    for (int o = 0; o < used; o++) {
      double gx = work(Rows.GAIN_ALONG, o);
      double gy = work(Rows.GAIN_ALONG + 1, o);
      double gz = work(Rows.GAIN_ALONG + 2, o);
      double uu = along(gx, gy, gz, Rows.SIGHT, o);
      double r = work(Rows.DISTANCE, o);
      double half = 0.5 / r;
      double mean = half * (work(Rows.ROUND, o) - uu);
      double y = plots.range[first + o] - r - mean;
      double crossed = Math.fma(gx, gx, Math.fma(gy, gy, gz * gz));
      double form = Math.fma(crossed, -2, Math.fma(uu, uu, work(Rows.ROUND + 1, o)));
      double sigma = plots.sigmaRange[first + o];
      double total = Math.fma(half * half * 2, form, Math.fma(sigma, sigma, uu));
      double scale = -1 / total;
      double b = y * scale;
      keep(scale, Rows.SCALE + 2, o);
      plots.innovation[first + o] -= b * y;
      for (int i = 0; i < Rows.STATES; i++) {
        a[base + i * LANES + o] -= b * work(Rows.GAIN_ALONG + i, o);
      }
    }
  }

  @Override
  void shrink(double[] a, int base) {
    for (int o = 0; o < used; o++) {
      for (int i = 0; i < Rows.STATES; i++) {
        double e = work(Rows.GAIN_ACROSS + i, o) * work(Rows.SCALE, o);
        double f = work(Rows.GAIN_OTHER + i, o) * work(Rows.SCALE + 1, o);
        double u = work(Rows.GAIN_ALONG + i, o) * work(Rows.SCALE + 2, o);
        for (int j = i; j < Rows.STATES; j++) {
          int at = base + Rows.covariance(i, j) + o;
          double p = Math.fma(f, work(Rows.GAIN_OTHER + j, o), a[at]);
          p = Math.fma(e, work(Rows.GAIN_ACROSS + j, o), p);
          a[at] = Math.fma(u, work(Rows.GAIN_ALONG + j, o), p);
        }
      }
    }
  }

  private double work(int row, int o) {
    return work[row * LANES + o];
  }

  private void keep(double v, int row, int o) {
    work[row * LANES + o] = v;
  }
}
