package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Atmosphere;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.EciState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.orekit.forces.drag.DragForce;
import org.orekit.forces.drag.IsotropicDrag;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.potential.GravityFieldFactory;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.frames.Transform;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.PVCoordinates;

/// Free flight judged by Orekit's numerical propagator with the same forces, its own frames, gravity and integrator.
@Tag("law")
class OrekitTest {
  private static final AbsoluteDate EPOCH = AbsoluteDate.J2000_EPOCH;
  private static final Frame INERTIAL = FramesFactory.getGCRF();
  private static final Frame EARTH = new Frame(INERTIAL, new Turning(), "turning Earth", true);
  private static final double BETA = 7_000; // [kg/m2]

  /// From 120 km, 2.5 to 7.2 km/s, 20 to 60 degrees up, to the ground; the worst seen is 0.38 m, from
  /// the kinks of the air between its layers.
  @Test
  void aHundredArcsToTheGroundAgreeWithOrekitWithinHalfAMetre() {
    RandomStream random = RandomStream.of(1, 0, "orekit", "arcs");
    double worst = 0;
    for (int i = 0; i < 100; i++) {
      EcefState start = burnout(random);
      Trajectory t = Ballistics.coast(start, 0, 8_000, BETA, Environment.STANDARD);
      assertThat(t.end()).isBetween(200.0, 6_000.0);
      worst = Math.max(worst, orekit(start, t.end()).distance(t.position(t.end())));
    }
    assertThat(worst).isLessThan(0.5);
  }

  private static EcefState burnout(RandomStream random) {
    Geodetic g =
        new Geodetic(StrictMath.asin(random.uniform(-1, 1)), random.uniform(-3.14, 3.14), 120e3);
    LocalFrame frame = LocalFrame.at(g);
    Vec3 v =
        frame
            .direction(random.uniform(0, 6.28), StrictMath.toRadians(random.uniform(20, 60)))
            .times(random.uniform(2_500, 7_200));
    return new EcefState(Frames.toEcef(g).position(), v);
  }

  private static Vec3 orekit(EcefState start, double dt) {
    EciState s = Frames.toEci(start, 0);
    CartesianOrbit orbit =
        new CartesianOrbit(
            new PVCoordinates(vector(s.position()), vector(s.velocity())),
            INERTIAL,
            EPOCH,
            Wgs84.GM);
    NumericalPropagator p =
        new NumericalPropagator(new DormandPrince853Integrator(1e-4, 30, 1e-5, 1e-11));
    p.setOrbitType(OrbitType.CARTESIAN);
    double[][] c = {
      {1},
      {0, 0},
      {-Wgs84.J2 / Math.sqrt(5), 0, 0},
      {-Wgs84.J3 / Math.sqrt(7), 0, 0, 0},
      {-Wgs84.J4 / 3, 0, 0, 0, 0}
    };
    double[][] zero = {{0}, {0, 0}, {0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0, 0}};
    p.addForceModel(
        new HolmesFeatherstoneAttractionModel(
            EARTH,
            GravityFieldFactory.getNormalizedProvider(
                Wgs84.A, Wgs84.GM, TideSystem.UNKNOWN, c, zero)));
    p.addForceModel(new DragForce(new Air(), new IsotropicDrag(1_000 / BETA, 1)));
    p.setInitialState(new SpacecraftState(orbit).withMass(1_000));
    Vector3D r = p.propagate(EPOCH.shiftedBy(dt)).getPVCoordinates(EARTH).getPosition();
    return new Vec3(r.getX(), r.getY(), r.getZ());
  }

  private static Vector3D vector(Vec3 v) {
    return new Vector3D(v.x(), v.y(), v.z());
  }

  /// The Earth turning at a constant rate about the inertial z axis, aligned at the epoch.
  private static final class Turning implements org.orekit.frames.TransformProvider {
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
    public <T extends CalculusFieldElement<T>> org.orekit.frames.FieldTransform<T> getTransform(
        FieldAbsoluteDate<T> date) {
      throw new UnsupportedOperationException("this test needs no derivatives");
    }
  }

  /// Our air, in Orekit's place for it.
  private static final class Air implements org.orekit.models.earth.atmosphere.Atmosphere {
    @Override
    public Frame getFrame() {
      return EARTH;
    }

    @Override
    public double getDensity(AbsoluteDate date, Vector3D position, Frame frame) {
      Vector3D p = frame.getTransformTo(EARTH, date).transformPosition(position);
      double height = Frames.toGeodetic(new Ecef(new Vec3(p.getX(), p.getY(), p.getZ()))).height();
      return Atmosphere.density(Math.max(-1e3, height));
    }

    @Override
    public <T extends CalculusFieldElement<T>> T getDensity(
        FieldAbsoluteDate<T> date, FieldVector3D<T> position, Frame frame) {
      throw new UnsupportedOperationException("this test needs no derivatives");
    }
  }
}
