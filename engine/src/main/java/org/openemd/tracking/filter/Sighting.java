package org.openemd.tracking.filter;

import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;

/// A body seen from a place: the direction (two angles), with it the range, with that the range rate.
///
/// The angles are those between the measured and the expected direction along two axes across the latter, so that there is no singular direction; azimuth and elevation are this when the error of the azimuth is
/// that across the line of sight divided by the cosine of the elevation, as a radar's is. They are kept as distances (m): the range of the state from which one looks times the tangent. Range
/// and rate are seen from the state to which the angles have led, with mean and variance of their second-order terms (Gaussian second-order filter; Bar-Shalom, Li & Kirubarajan, Estimation with Applications to
/// Tracking and Navigation, 2001, 10.3.2), without which a coarse beam with a fine range cell is overconfident. The term of the range hardly changes from look to look, for the errors across hardly do: besides, it is
/// taken as part of the source's constant error of the range, which does not average away, and its white part is four times its variance for its slope and bend (that number was settled
/// among 1 to 10 on every class of radar; see `docs/validation/tracking-consistency.md`). The angles are taken to first order: an error along times one across, over the range, must be small beside the deviation
/// across, which a first fix has to see to. The states begin with position and velocity. The place does not move.
public final class Sighting implements Measurement {
  private static final double RETURNING = 4;
  private static final double[] NOTHING = new double[Considered.EACH];

  // What was measured.
  private int size;
  private double sx;
  private double sy;
  private double sz;
  private double mx;
  private double my;
  private double mz;
  private double acrossVariance;
  private double angleVariance;
  private double range;
  private double rangeVariance;
  private double rate;
  private double rateVariance;

  // Constant errors.
  private @Nullable String source;
  private final double[] across = new double[3 * Considered.EACH];
  private final double[] along = new double[Considered.EACH];
  private final double[] effectE = new double[Considered.EACH];
  private final double[] effectF = new double[Considered.EACH];
  private final double[] effectU = new double[Considered.EACH];

  private final LineOfSight sight = new LineOfSight();
  private final RateCurvature curvature = new RateCurvature();
  private final double[] gradient = new double[6];
  private int reach = 3;
  private double returning; // variance of the range's second-order term, but once
  private double innovation;
  private double variance;

  /// A direction from a place, and nothing else.
  ///
  /// @param site the place, Earth-fixed (m)
  /// @param direction measured, unit
  /// @param angleVariance of each angle (rad2)
  public Sighting direction(Vec3 site, Vec3 direction, double angleVariance) {
    sx = site.x();
    sy = site.y();
    sz = site.z();
    mx = direction.x();
    my = direction.y();
    mz = direction.z();
    this.angleVariance = angleVariance;
    source = null;
    size = 2;
    return this;
  }

  /// With it a range.
  ///
  /// @param range measured (m)
  /// @param variance of the range (m2); the deviation across is that of the angles times the measured range
  public Sighting range(double range, double variance) {
    this.range = range;
    rangeVariance = variance;
    acrossVariance = range * range * angleVariance;
    size = 3;
    return this;
  }

  /// With these a range rate.
  ///
  /// @param rate measured (m/s)
  /// @param variance of the rate (m2/s2)
  public Sighting rate(double rate, double variance) {
    if (size != 3) {
      throw new IllegalStateException("a range rate needs a range beside it");
    }
    this.rate = rate;
    rateVariance = variance;
    size = 4;
    return this;
  }

  /// With constant errors: how far one standard deviation of each moves what is measured.
  ///
  /// @param source whose errors they are
  /// @param error which of its errors
  /// @param across moves the position across the line of sight (m)
  /// @param along moves the range (m)
  public void constantError(String source, int error, Vec3 across, double along) {
    this.source = source;
    this.across[3 * error] = across.x();
    this.across[3 * error + 1] = across.y();
    this.across[3 * error + 2] = across.z();
    this.along[error] = along;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int together() {
    return 2;
  }

  @Override
  public @Nullable String source() {
    return source;
  }

  @Override
  public void aim(double[] x, double[] p) {
    sight.look(x, sx, sy, sz);
    returning = 0;
    if (size > 2) {
      sight.spread(p, x.length);
      bend();
    }
    if (size == 2) {
      acrossVariance = sight.range * sight.range * angleVariance;
    }
    if (source != null) {
      for (int k = 0; k < Considered.EACH; k++) {
        int i = 3 * k;
        effectE[k] = across[i] * sight.ex + across[i + 1] * sight.ey + across[i + 2] * sight.ez;
        effectF[k] = across[i] * sight.fx + across[i + 1] * sight.fy + across[i + 2] * sight.fz;
      }
    }
  }

  /// Shares the second-order term of the range out between the source's constant error and the white one.
  private void bend() {
    if (source == null) {
      return;
    }
    double round = sight.roundness();
    System.arraycopy(along, 0, effectU, 0, Considered.EACH);
    double zero = along[Considered.RANGE];
    effectU[Considered.RANGE] = Math.sqrt(zero * zero + round);
    returning = (RETURNING - 1) * round;
  }

  @Override
  public void see(int i, double[] x, double[] p) {
    if (i != 1) {
      aim(x, p);
    }
    switch (i) {
      case 0 -> {
        innovation = measured(0);
        take(sight.ex, sight.ey, sight.ez, acrossVariance);
      }
      case 1 -> { // from where the first has moved the state, on the same axes
        innovation = measured(1) - sight.movedAlongF(x);
        take(sight.fx, sight.fy, sight.fz, acrossVariance);
      }
      case 2 -> {
        innovation = range - sight.range - 0.5 * (sight.pee + sight.pff) / sight.range;
        take(sight.ux, sight.uy, sight.uz, rangeVariance + returning + sight.roundness());
      }
      default -> seeRate(x, p);
    }
  }

  private void take(double gx, double gy, double gz, double v) {
    gradient[0] = gx;
    gradient[1] = gy;
    gradient[2] = gz;
    variance = v;
    reach = 3;
  }

  private void seeRate(double[] x, double[] p) {
    curvature.of(sight, x, p);
    innovation = rate - curvature.rate - curvature.mean;
    take(curvature.wx, curvature.wy, curvature.wz, rateVariance + curvature.variance);
    gradient[3] = sight.ux;
    gradient[4] = sight.uy;
    gradient[5] = sight.uz;
    reach = 6;
  }

  @Override
  public double innovation() {
    return innovation;
  }

  @Override
  public double variance() {
    return variance;
  }

  @Override
  public double[] gradient() {
    return gradient;
  }

  @Override
  public int reach() {
    return reach;
  }

  @Override
  public double measured(int i) {
    if (i > 1) {
      return i == 2 ? range : rate;
    }
    double k = sight.range / (mx * sight.ux + my * sight.uy + mz * sight.uz);
    return i == 0
        ? k * (mx * sight.ex + my * sight.ey + mz * sight.ez)
        : k * (mx * sight.fx + my * sight.fy + mz * sight.fz);
  }

  @Override
  public double ownVariance(int i) {
    return i < 2 ? acrossVariance : i == 2 ? rangeVariance + returning : rateVariance;
  }

  @Override
  public void expected(double[] x, int first, int end, double[] out) {
    double dx = x[0] - sx;
    double dy = x[1] - sy;
    double dz = x[2] - sz;
    if (first < 2) {
      double k = sight.range / (dx * sight.ux + dy * sight.uy + dz * sight.uz);
      out[0] = k * (dx * sight.ex + dy * sight.ey + dz * sight.ez);
      out[1] = k * (dx * sight.fx + dy * sight.fy + dz * sight.fz);
    }
    if (end > 2) {
      out[2] = Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
    if (end > 3) {
      out[3] = (dx * x[3] + dy * x[4] + dz * x[5]) / out[2];
    }
  }

  @Override
  public double[] effects(int i) {
    if (source == null) {
      return NOTHING;
    }
    return switch (i) {
      case 0 -> effectE;
      case 1 -> effectF;
      case 2 -> effectU;
      default -> NOTHING;
    };
  }
}
