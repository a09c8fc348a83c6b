package org.openemd.bench.flight;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.DenseOutputModel;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/// Hipparchus' Dormand-Prince 8(5,3) on the bare equations, the ground as an event.
public final class HipparchusWay implements Way {
  private final BareEquations equations;
  private final ODEIntegrator integrator;

  private HipparchusWay(BareEquations equations, ODEIntegrator integrator, double found) {
    this.equations = equations;
    this.integrator = integrator;
    integrator.addEventDetector(new GroundDetector(found));
  }

  /// At a tolerance in metres, and in thousandths of it a second.
  static HipparchusWay within(double metres, BareEquations equations) {
    double v = 1e-3 * metres;
    double[] absolute = {metres, metres, metres, v, v, v};
    return new HipparchusWay(
        equations, new DormandPrince853Integrator(1e-3, 1_000, absolute, new double[6]), 1e-5);
  }

  /// At a tolerance of a metre.
  public static HipparchusWay ofAMetre() {
    return within(1, new BareEquations(Ways.AIR, Ways.TOP));
  }

  /// The judge of all: relative tolerance 1e-13.
  static HipparchusWay judge(BareEquations equations) {
    return new HipparchusWay(
        equations, new DormandPrince853Integrator(1e-9, 20, 1e-7, 1e-13), 1e-9);
  }

  @Override
  public double fly(double[] start, double beta, double[] end) {
    equations.beta(beta);
    ODEStateAndDerivative last = integrator.integrate(equations, new ODEState(0, start), 20_000);
    System.arraycopy(last.getPrimaryState(), 0, end, 0, 6);
    return last.getTime();
  }

  /// Flies to the ground and keeps the way.
  public DenseOutputModel path(double[] start, double beta) {
    DenseOutputModel path = new DenseOutputModel();
    integrator.addStepHandler(path);
    fly(start, beta, new double[6]);
    integrator.clearStepHandlers();
    return path;
  }

  /// Stops at height zero.
  private record GroundDetector(BracketedUnivariateSolver<UnivariateFunction> solver)
      implements ODEEventDetector {

    GroundDetector(double found) {
      this(new BracketingNthOrderBrentSolver(0, found, 0, 5));
    }

    @Override
    public AdaptableInterval getMaxCheckInterval() {
      return AdaptableInterval.of(1_000);
    }

    @Override
    public int getMaxIterationCount() {
      return 100;
    }

    @Override
    public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
      return solver;
    }

    @Override
    public ODEEventHandler getHandler() {
      return (s, detector, increasing) -> Action.STOP;
    }

    @Override
    public double g(ODEStateAndDerivative s) {
      return BareEquations.height(s.getPrimaryState());
    }
  }
}
