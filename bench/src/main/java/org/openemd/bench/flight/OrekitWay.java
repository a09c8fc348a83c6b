package org.openemd.bench.flight;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.forces.drag.DragForce;
import org.orekit.forces.drag.IsotropicDrag;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.potential.GravityFieldFactory;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.frames.FieldTransform;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.frames.Transform;
import org.orekit.frames.TransformProvider;
import org.orekit.models.earth.atmosphere.Atmosphere;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.ToleranceProvider;
import org.orekit.propagation.events.AltitudeDetector;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinates;

/// Orekit's numerical propagator as its tutorials use it: Dormand-Prince 8(5,3) at a position tolerance of a metre, its
/// gravity, its frames (an Earth that turns evenly), its altitude detector; the air is ours.
final class OrekitWay implements Way {
  private static final AbsoluteDate EPOCH = AbsoluteDate.J2000_EPOCH;
  private static final Frame INERTIAL = FramesFactory.getGCRF();
  private static final Frame EARTH = new Frame(INERTIAL, new Turning(), "turning Earth", true);
  private static final double TOLERANCE = 1; // [m]

  private final DoubleUnaryOperator density;
  private final double top;

  OrekitWay(DoubleUnaryOperator density, double top) {
    this.density = density;
    this.top = top;
  }

  @Override
  public double fly(double[] s, double beta, double[] end) {
    Vector3D r = new Vector3D(s[0], s[1], s[2]);
    Vector3D v = new Vector3D(s[3] - Wgs84.OMEGA * s[1], s[4] + Wgs84.OMEGA * s[0], s[5]);
    CartesianOrbit orbit = new CartesianOrbit(new PVCoordinates(r, v), INERTIAL, EPOCH, Wgs84.GM);
    NumericalPropagator p = propagator(orbit);
    // An area of 1 m2 with a coefficient of 1: the mass is the ballistic coefficient.
    p.setInitialState(new SpacecraftState(orbit).withMass(beta));
    TimeStampedPVCoordinates pv = p.propagate(EPOCH.shiftedBy(20_000)).getPVCoordinates(EARTH);
    write(pv, end);
    return pv.getDate().durationFrom(EPOCH);
  }

  private NumericalPropagator propagator(CartesianOrbit orbit) {
    double[][] tolerances =
        ToleranceProvider.getDefaultToleranceProvider(TOLERANCE)
            .getTolerances(orbit, OrbitType.CARTESIAN);
    NumericalPropagator p =
        new NumericalPropagator(
            new DormandPrince853Integrator(1e-3, 300, tolerances[0], tolerances[1]));
    p.setOrbitType(OrbitType.CARTESIAN);
    p.addForceModel(GRAVITY);
    p.addForceModel(new DragForce(new Air(), new IsotropicDrag(1, 1)));
    p.addEventDetector(
        new AltitudeDetector(1_000, 1e-5, 0, new OneAxisEllipsoid(Wgs84.A, Wgs84.F, EARTH)));
    return p;
  }

  private static final HolmesFeatherstoneAttractionModel GRAVITY = gravity();

  private static HolmesFeatherstoneAttractionModel gravity() {
    double[][] c = {
      {1},
      {0, 0},
      {-Wgs84.J2 / Math.sqrt(5), 0, 0},
      {-Wgs84.J3 / Math.sqrt(7), 0, 0, 0},
      {-Wgs84.J4 / 3, 0, 0, 0, 0}
    };
    double[][] s = {{0}, {0, 0}, {0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0, 0}};
    return new HolmesFeatherstoneAttractionModel(
        EARTH,
        GravityFieldFactory.getNormalizedProvider(Wgs84.A, Wgs84.GM, TideSystem.UNKNOWN, c, s));
  }

  private static void write(PVCoordinates pv, double[] end) {
    System.arraycopy(pv.getPosition().toArray(), 0, end, 0, 3);
    System.arraycopy(pv.getVelocity().toArray(), 0, end, 3, 3);
  }

  /// The Earth turning at a constant rate about the inertial z axis, aligned at the epoch.
  private static final class Turning implements TransformProvider {
    private static final long serialVersionUID = 1;

    @Override
    public Transform getTransform(AbsoluteDate date) {
      double angle = Wgs84.OMEGA * date.durationFrom(EPOCH);
      return new Transform(
          date,
          new Rotation(Vector3D.PLUS_K, angle, RotationConvention.FRAME_TRANSFORM),
          new Vector3D(0, 0, Wgs84.OMEGA));
    }

    @Override
    public <T extends CalculusFieldElement<T>> FieldTransform<T> getTransform(
        FieldAbsoluteDate<T> date) {
      throw new UnsupportedOperationException("no derivatives are needed");
    }
  }

  /// Our air in Orekit's place for it.
  private final class Air implements Atmosphere {
    @Override
    public Frame getFrame() {
      return EARTH;
    }

    @Override
    public double getDensity(AbsoluteDate date, Vector3D position, Frame frame) {
      double reach = Wgs84.A + top;
      if (position.getNormSq() > reach * reach) {
        return 0;
      }
      // The height does not depend on how far the Earth has turned.
      double h = Frames.height(position.getX(), position.getY(), position.getZ());
      return h > top ? 0 : density.applyAsDouble(h);
    }

    @Override
    public <T extends CalculusFieldElement<T>> T getDensity(
        FieldAbsoluteDate<T> date, FieldVector3D<T> position, Frame frame) {
      throw new UnsupportedOperationException("no derivatives are needed");
    }
  }
}
