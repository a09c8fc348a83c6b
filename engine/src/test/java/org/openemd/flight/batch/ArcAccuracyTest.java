package org.openemd.flight.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Atmosphere;
import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Wgs84;
import org.openemd.flight.Ballistics;
import org.openemd.flight.DragTable;
import org.openemd.flight.Environment;
import org.openemd.flight.FreeBody;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;

/// The scalar twin judged by an adaptive integrator, and set beside the path that looks for the ground.
@Tag("law")
class ArcAccuracyTest {
  private static final int COUNT = 1_000;
  private static final int FEW = 100;
  private static final double E2 = Wgs84.E2;
  private static final double SOUND = 340.3; // at the ground [m/s]
  private static final DragTable FORDEN = // 2007, as in the catalog
      new DragTable(
          List.of(0.0, 0.85, 1.0, 1.2, 2.0, 4.5), List.of(0.20, 0.20, 0.27, 0.27, 0.20, 0.20));

  /// On the same analytic pieces of density: only the method and the end of the air are judged. Seen: 0.33 m.
  @Test
  void aThousandMixedArcsAreWithinAMetreOfHipparchusOnTheSameSmoothDensity() {
    Route route = Route.ALL[3];
    DoubleUnaryOperator smooth = h -> (h > 86e3 ? route.up() : route.down()).density(h);
    DoubleUnaryOperator ending = h -> h < route.up().top() ? smooth.applyAsDouble(h) : 0;
    assertThat(worst(MixedArcs.EARTH, ending, COUNT)).isLessThan(1.0);
  }

  /// With the standard atmosphere's kinks, and its air up to 300 km. Seen: 0.59 m.
  @Test
  void aThousandMixedArcsAreWithinAMetreOfHipparchusInTheWholeStandardAtmosphere() {
    assertThat(worst(MixedArcs.EARTH, Atmosphere::density, COUNT)).isLessThan(1.0);
  }

  /// Inside the air and above it, after burnout or re-entry seen by a radar. Seen: 0.02 m.
  @Test
  void whatIsAlreadyFallingIsWithinAMetreOfHipparchusToo() {
    Arcs arcs = MixedArcs.falling(FEW);
    new ScalarArcs().fly(arcs, MixedArcs.EARTH);
    Judge judge = new Judge(MixedArcs.EARTH, Atmosphere::density);
    double worst = 0;
    for (int i = 0; i < FEW; i++) {
      assertThat(arcs.landed(i)).isTrue();
      double[] exact = judge.fly(arcs, i);
      worst = Math.max(worst, distance(arcs, i, exact));
      assertThat(arcs.time[i]).isCloseTo(exact[6], within(0.01));
    }
    assertThat(worst).isLessThan(1.0);
  }

  /// Without rotation, on a sphere, in vacuum, under fewer terms of the field, under another GM.
  @Test
  void eachTermOfThePhysicsCanBeSwitchedOff() {
    ArcPhysics e = MixedArcs.EARTH;
    double gm = e.gm();
    double a = e.radius();
    ArcPhysics[] others = {
      new ArcPhysics(gm, e.j2(), e.j3(), e.j4(), 0, a, E2, 1),
      new ArcPhysics(gm, e.j2(), e.j3(), e.j4(), e.omega(), a, E2, 0),
      new ArcPhysics(gm, e.j2(), 0, 0, e.omega(), a, E2, 1),
      new ArcPhysics(gm, 0, 0, 0, 0, Wgs84.MEAN_RADIUS, 0, 0),
      new ArcPhysics(1.01 * gm, 0, 0, 0, e.omega(), Wgs84.MEAN_RADIUS, 0, 1)
    };
    for (ArcPhysics other : others) {
      assertThat(worst(other, Atmosphere::density, FEW)).as(other.toString()).isLessThan(1.0);
    }
  }

  /// One metre is what the kernel may be off, half a metre what the event path may: set before its steps ended at the layers of the
  /// air. Before that a step across the stratopause, on the climb of a blunt body from 51 km, cost it 3.9 m. Seen: 0.59 m.
  @Test
  void theEventPathLandsWithinAMetreAndAHalfOfTheKernel() {
    Arcs arcs = flown(MixedArcs.EARTH);
    double worst = 0;
    for (int i = 0; i < arcs.size; i++) {
      if (arcs.landed(i)) {
        worst = Math.max(worst, distance(arcs, i, coasted(arcs, i)));
      }
    }
    assertThat(worst).isLessThan(1.5);
  }

  /// Whose error the difference is: the event path beside the same adaptive integrator in the same air. Seen: 0.20 m.
  @Test
  void theEventPathIsWithinHalfAMetreOfHipparchusInTheWholeStandardAtmosphere() {
    Arcs arcs = flown(MixedArcs.EARTH);
    Judge judge = new Judge(MixedArcs.EARTH, Atmosphere::density);
    double worst = 0;
    for (int i = 0; i < arcs.size; i++) {
      if (arcs.landed(i)) {
        double[] exact = judge.fly(arcs, i);
        double[] end = coasted(arcs, i);
        double square = 0;
        for (int k = 0; k < 3; k++) {
          square += (end[k] - exact[k]) * (end[k] - exact[k]);
        }
        worst = Math.max(worst, Math.sqrt(square));
      }
    }
    assertThat(worst).isLessThan(0.5);
  }

  /// What one ballistic coefficient for the whole fall neglects: a body whose drag follows the Mach number, flown by the event
  /// path, beside the kernel at its coefficient above Mach 2, over 300 arcs. Those that reach the ground above Mach 2 meet the same
  /// drag all the way and must agree as the two paths do; the others part by up to 661 m (155 m from 5,000 kg/m2 on), which
  /// is stated and not promised.
  @Test
  void dragByMachNumberMovesOnlyWhatSlowsBelowMachTwo() {
    Arcs arcs = flown(MixedArcs.EARTH);
    double fast = 0;
    double slow = 0;
    for (int i = 0; i < 300; i++) {
      if (arcs.landed(i)) {
        double d = distance(arcs, i, byMach(arcs, i));
        Vec3 v = new Vec3(arcs.impact[3][i], arcs.impact[4][i], arcs.impact[5][i]);
        if (v.norm() > 2 * SOUND) {
          fast = Math.max(fast, d);
        } else {
          slow = Math.max(slow, d);
        }
      }
    }
    assertThat(fast).isBetween(1e-6, 1.5);
    assertThat(slow).isBetween(1.5, 1_000.0);
  }

  private static double[] byMach(Arcs arcs, int i) {
    Geodetic place = Frames.toGeodetic(new Ecef(new Vec3(arcs.x[i], arcs.y[i], arcs.z[i])));
    Vec3 v = new Vec3(arcs.vx[i], arcs.vy[i], arcs.vz[i]);
    LocalFrame local = LocalFrame.at(place);
    double area = 1; // [m2]
    double mass = arcs.beta[i] * FORDEN.coefficient().getLast() * area;
    FreeBody body =
        new FreeBody(
            "body",
            "body",
            "notional",
            mass,
            area,
            FORDEN,
            place,
            v.dot(local.north()),
            v.dot(local.east()),
            v.dot(local.up()));
    Trajectory t = body.fly(Environment.STANDARD, 20_000);
    Vec3 end = t.position(t.end());
    return new double[] {end.x(), end.y(), end.z()};
  }

  private static double[] coasted(Arcs arcs, int i) {
    Vec3 r = new Vec3(arcs.x[i], arcs.y[i], arcs.z[i]);
    EcefState start = new EcefState(r, new Vec3(arcs.vx[i], arcs.vy[i], arcs.vz[i]));
    Trajectory t = Ballistics.coast(start, 0, 20_000, arcs.beta[i], Environment.STANDARD);
    Vec3 end = t.position(t.end());
    return new double[] {end.x(), end.y(), end.z()};
  }

  /// The altitude is the variable that runs to zero: what is left is what the method got wrong on the way.
  @Test
  void whatLandsIsOnTheGround() {
    Arcs arcs = flown(MixedArcs.EARTH);
    for (int i = 0; i < arcs.size; i++) {
      if (arcs.landed(i)) {
        double h = Frames.height(arcs.impact[0][i], arcs.impact[1][i], arcs.impact[2][i]);
        assertThat(Math.abs(h)).isLessThan(0.05);
      }
    }
  }

  private static Arcs flown(ArcPhysics physics) {
    Arcs arcs = MixedArcs.of(1_250, 1);
    new ScalarArcs().fly(arcs, physics);
    return arcs;
  }

  private static double worst(ArcPhysics physics, DoubleUnaryOperator density, int count) {
    Arcs arcs = flown(physics);
    Judge judge = new Judge(physics, density);
    double worst = 0;
    int judged = 0;
    for (int i = 0; i < arcs.size && judged < count; i++) {
      if (arcs.landed(i)) {
        judged++;
        worst = Math.max(worst, distance(arcs, i, judge.fly(arcs, i)));
      }
    }
    assertThat(judged).isEqualTo(count);
    return worst;
  }

  private static double distance(Arcs arcs, int i, double[] state) {
    double x = arcs.impact[0][i] - state[0];
    double y = arcs.impact[1][i] - state[1];
    double z = arcs.impact[2][i] - state[2];
    return Math.sqrt(x * x + y * y + z * z);
  }
}
