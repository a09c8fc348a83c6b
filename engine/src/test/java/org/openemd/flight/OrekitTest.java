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
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.flight.batch.ArcPhysics;
import org.openemd.flight.batch.Arcs;
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

  private static final int COUNT = 1_000;

  /// From 120 km, 2.5 to 7.2 km/s, 20 to 60 degrees up, 3,000 to 12,000 kg/m2, to the ground: half a metre is what the
  /// ballistics promise. The worst seen is 0.11 m step by step and 0.15 m by the arc kernel, which refuses none.
  @Test
  void aThousandArcsToTheGroundAgreeWithOrekitWithinHalfAMetre() {
    RandomStream random = RandomStream.of(1, 0, "orekit", "arcs");
    ArcKernel kernel = ArcKernels.scalar();
    double worstPath = 0;
    double worstKernel = 0;
    int refused = 0;
    for (int i = 0; i < COUNT; i++) {
      EcefState start = burnout(random);
      double beta = random.uniform(3_000, 12_000);
      Trajectory t = Ballistics.coast(start, 0, 8_000, beta, Environment.STANDARD);
      assertThat(t.end()).isBetween(200.0, 6_000.0);
      EcefState judge = orekit(start, beta, t.end());
      worstPath = Math.max(worstPath, judge.position().distance(t.position(t.end())));
      Arcs arc = flown(kernel, start, beta);
      if (Double.isNaN(arc.time[0])) {
        refused++;
      } else {
        worstKernel = Math.max(worstKernel, difference(arc, judge, t.end()));
      }
    }
    assertThat(worstPath).isLessThan(0.5);
    assertThat(worstKernel).isLessThan(0.5);
    assertThat(refused).isLessThan(COUNT / 50);
  }

  private static Arcs flown(ArcKernel kernel, EcefState start, double beta) {
    double[] y = new double[6];
    PathBuilder.fill(start, y);
    Arcs arc = new Arcs(1);
    arc.set(0, y, beta);
    arc.size = 1;
    kernel.fly(
        arc,
        new ArcPhysics(Wgs84.GM, Wgs84.J2, Wgs84.J3, Wgs84.J4, Wgs84.OMEGA, Wgs84.A, Wgs84.E2, 1));
    return arc;
  }

  /// Between the kernel's impact and the judge, which is a split second away, moved there along its velocity.
  private static double difference(Arcs arc, EcefState judge, double time) {
    double[] y = new double[6];
    arc.impact(0, y);
    double dt = arc.time[0] - time;
    assertThat(Math.abs(dt)).isLessThan(1e-3);
    return judge.position().plus(dt, judge.velocity()).distance(new Vec3(y[0], y[1], y[2]));
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

  private static EcefState orekit(EcefState start, double beta, double dt) {
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
    p.addForceModel(new DragForce(new Air(), new IsotropicDrag(1_000 / beta, 1)));
    p.setInitialState(new SpacecraftState(orbit).withMass(1_000));
    PVCoordinates pv = p.propagate(EPOCH.shiftedBy(dt)).getPVCoordinates(EARTH);
    return new EcefState(vector(pv.getPosition()), vector(pv.getVelocity()));
  }

  private static Vec3 vector(Vector3D v) {
    return new Vec3(v.getX(), v.getY(), v.getZ());
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
