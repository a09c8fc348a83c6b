package org.openemd.bench.flight;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.openemd.earth.Frames;
import org.openemd.earth.Gravity;
import org.openemd.earth.Wgs84;

/// An arc as plain differential equations in the turning frame: gravity to J4, centrifugal, Coriolis, drag.
final class BareEquations implements OrdinaryDifferentialEquation {
  private final DoubleUnaryOperator density;
  private final double top;
  private double beta = Double.POSITIVE_INFINITY;

  /// @param density of height (m)
  /// @param top of the air that counts (m)
  BareEquations(DoubleUnaryOperator density, double top) {
    this.density = density;
    this.top = top;
  }

  void beta(double value) {
    beta = value;
  }

  static double height(double[] y) {
    return Frames.height(y[0], y[1], y[2]);
  }

  @Override
  public int getDimension() {
    return 6;
  }

  @Override
  public double[] computeDerivatives(double t, double[] y) {
    double[] d = new double[6];
    rates(y, d);
    return d;
  }

  void rates(double[] y, double[] d) {
    double w = Wgs84.OMEGA;
    double drag = drag(y);
    Gravity.J4.acceleration(y[0], y[1], y[2], d, 3);
    d[0] = y[3];
    d[1] = y[4];
    d[2] = y[5];
    d[3] += w * w * y[0] + 2 * w * y[4] - drag * y[3];
    d[4] += w * w * y[1] - 2 * w * y[3] - drag * y[4];
    d[5] -= drag * y[5];
  }

  private double drag(double[] y) {
    double reach = Wgs84.A + top;
    if (y[0] * y[0] + y[1] * y[1] + y[2] * y[2] > reach * reach) {
      return 0;
    }
    double h = height(y);
    double speed = Math.sqrt(y[3] * y[3] + y[4] * y[4] + y[5] * y[5]);
    return h > top ? 0 : 0.5 / beta * density.applyAsDouble(h) * speed;
  }
}
