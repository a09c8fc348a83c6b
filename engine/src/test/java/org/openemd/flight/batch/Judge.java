package org.openemd.flight.batch;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;

/// The slow, obvious way: Hipparchus' adaptive Dormand-Prince 8(5,3) at 1e-13, the ground found as an event.
final class Judge {
  private static final double TOLERANCE = 1e-13;
  private static final double AIR_TOP = 300e3; // [m]

  private final ArcPhysics physics;
  private final DoubleUnaryOperator density;

  Judge(ArcPhysics physics, DoubleUnaryOperator density) {
    this.physics = physics;
    this.density = density;
  }

  /// State at impact, then the time.
  double[] fly(Arcs arcs, int i) {
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(1e-9, 30, TOLERANCE * 6e6, TOLERANCE);
    integrator.addEventDetector(new OnGround());
    double[] y = {arcs.x[i], arcs.y[i], arcs.z[i], arcs.vx[i], arcs.vy[i], arcs.vz[i]};
    ODEStateAndDerivative end =
        integrator.integrate(new Motion(arcs.beta[i]), new ODEState(0, y), 30_000);
    double[] result = new double[7];
    System.arraycopy(end.getPrimaryState(), 0, result, 0, 6);
    result[6] = end.getTime();
    return result;
  }

  private double altitude(double[] y) {
    return physics.eccentricitySquared() == 0
        ? Math.sqrt(y[0] * y[0] + y[1] * y[1] + y[2] * y[2]) - physics.radius()
        : Frames.height(y[0], y[1], y[2]);
  }

  private final class Motion implements OrdinaryDifferentialEquation {
    private final double beta;

    Motion(double beta) {
      this.beta = beta;
    }

    @Override
    public int getDimension() {
      return 6;
    }

    @Override
    public double[] computeDerivatives(double time, double[] y) {
      double[] g = new double[3];
      gravity(y[0], y[1], y[2], g);
      double w = physics.omega();
      double h = altitude(y);
      double v = Math.sqrt(y[3] * y[3] + y[4] * y[4] + y[5] * y[5]);
      double air = h < AIR_TOP ? physics.air() * density.applyAsDouble(Math.max(h, -1e3)) : 0;
      double d = 0.5 * air * v / beta;
      return new double[] {
        y[3],
        y[4],
        y[5],
        g[0] + w * w * y[0] + 2 * w * y[4] - d * y[3],
        g[1] + w * w * y[1] - 2 * w * y[3] - d * y[4],
        g[2] - d * y[5]
      };
    }
  }

  /// As in Vallado, section 8.7, by the gradient in z and the radius; written apart from the engine's.
  private void gravity(double x, double y, double z, double[] g) {
    double r = Math.sqrt(x * x + y * y + z * z);
    double s = z / r;
    double q = Wgs84.A / r;
    double[] j = {physics.j2() * q * q, physics.j3() * q * q * q, physics.j4() * q * q * q * q};
    double[] p = {
      1.5 * s * s - 0.5, s * (2.5 * s * s - 1.5), (35 * s * s * s * s - 30 * s * s + 3) / 8
    };
    double[] dp = {3 * s, 7.5 * s * s - 1.5, s * (17.5 * s * s - 7.5)};
    double alongRadius = 1;
    double alongSine = 0;
    for (int n = 0; n < 3; n++) {
      alongRadius -= (n + 3) * j[n] * p[n];
      alongSine -= j[n] * dp[n];
    }
    double mu = physics.gm() / (r * r);
    double radial = -mu * alongRadius - mu * alongSine * s;
    g[0] = radial * x / r;
    g[1] = radial * y / r;
    g[2] = radial * z / r + mu * alongSine;
  }

  private final class OnGround implements ODEEventDetector {
    @Override
    public AdaptableInterval getMaxCheckInterval() {
      return (state, forward) -> 20;
    }

    @Override
    public int getMaxIterationCount() {
      return 200;
    }

    @Override
    public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
      return new BracketingNthOrderBrentSolver(0, 1e-9, 0, 5);
    }

    @Override
    public ODEEventHandler getHandler() {
      return (state, detector, increasing) -> Action.STOP;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
      return altitude(state.getPrimaryState());
    }
  }
}
