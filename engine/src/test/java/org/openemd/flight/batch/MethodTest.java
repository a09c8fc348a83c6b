package org.openemd.flight.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Atmosphere;
import org.openemd.earth.Ecef;
import org.openemd.earth.EciState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;
import org.openemd.flight.Kepler;
import org.openemd.math.Vec3;

/// The parts of the method, each by its own law.
@Tag("law")
class MethodTest {
  private static final ArcPhysics POINT =
      new ArcPhysics(Wgs84.GM, 0, 0, 0, 0, Wgs84.MEAN_RADIUS, 0, 0);

  @Test
  void theWeightsOfEachStageAddUpToItsPlace() {
    for (int i = 0; i < Tableau.SIZE; i++) {
      double sum = 0;
      for (double w : Tableau.WEIGHTS[i]) {
        sum += w;
      }
      assertThat(sum).isCloseTo(Tableau.NODES[i], within(3e-14));
      assertThat(Tableau.STAGES[i]).hasSameSizeAs(Tableau.WEIGHTS[i]);
    }
  }

  /// The first of the conditions of order 8: the weights integrate powers up to the seventh.
  @Test
  void theWeightsOfTheStepIntegratePolynomialsOfDegreeSeven() {
    int[] stages = Tableau.STAGES[Tableau.SIZE];
    for (int power = 0; power < 8; power++) {
      double sum = 0;
      for (int j = 0; j < stages.length; j++) {
        sum += Tableau.WEIGHTS[Tableau.SIZE][j] * StrictMath.pow(Tableau.NODES[stages[j]], power);
      }
      assertThat(sum).isCloseTo(1.0 / (power + 1), within(2e-14));
    }
  }

  @Test
  void theTableIsTheOneOfHipparchus() {
    double[][] rows = new DormandPrince853Integrator(1, 1, 1, 1).getA();
    for (int i = 1; i <= Tableau.SIZE; i++) {
      double[] row = new double[rows[i - 1].length];
      for (int j = 0; j < Tableau.STAGES[i].length; j++) {
        row[Tableau.STAGES[i][j]] = Tableau.WEIGHTS[i][j];
      }
      assertThat(row).containsExactly(rows[i - 1], within(2e-14));
    }
  }

  /// Halving the steps of a method of order 8 divides its error by 256; the steps are large enough to see it, so the
  /// ratio is not yet settled.
  @Test
  void coastingConvergesWithOrderEight() {
    double coarse = coastError(4);
    double medium = coastError(8);
    double fine = coastError(16);
    assertThat(coarse / medium).isBetween(128.0, 800.0);
    assertThat(medium / fine).isBetween(128.0, 800.0);
  }

  private static double coastError(int steps) {
    Vec3 r = new Vec3(6.6e6, 0, 1e6);
    Vec3 v = new Vec3(2_000, 6_000, 1_000);
    Arcs arcs = new Arcs(1);
    arcs.set(0, new double[] {r.x(), r.y(), r.z(), v.x(), v.y(), v.z()}, 5_000);
    Block b = new Block(1);
    b.add(arcs, 0, 0, 0);
    b.step[0] = 1_600.0 / steps;
    ScalarArcs kernel = new ScalarArcs();
    for (int i = 0; i < steps; i++) {
      kernel.coast(b, new Terms(POINT));
    }
    Vec3 exact = Kepler.propagate(new EciState(r, v), 1_600).position();
    return new Vec3(b.state[0], b.state[1], b.state[2]).distance(exact);
  }

  /// In a layer of constant temperature gradient, against steps so short that they have no error left.
  @Test
  void stepsOfAltitudeConvergeWithOrderEight() {
    double[] exact = fallen(64);
    double coarse = distance(fallen(2), exact);
    double medium = distance(fallen(4), exact);
    assertThat(coarse / medium).isBetween(128.0, 1_000.0);
  }

  private static double[] fallen(int steps) {
    Arcs arcs = new Arcs(1);
    Vec3 r = Frames.toEcef(Geodetic.ofDegrees(40, 0, 20_063)).position();
    arcs.set(0, new double[] {r.x(), r.y(), r.z(), -1_000, 3_000, -900}, 3_000);
    Block b = new Block(1);
    b.add(arcs, 0, 1, 0);
    b.altitude[0] = 20_063;
    AirStep layer = new AirStep(11_019, 20_063, 20_063);
    b.step[0] = (11_019.0 - 20_063) / steps;
    ScalarArcs kernel = new ScalarArcs();
    for (int i = 0; i < steps; i++) {
      kernel.air(b, new Terms(MixedArcs.EARTH), layer);
      b.altitude[0] += b.step[0];
    }
    return b.state;
  }

  private static double distance(double[] a, double[] b) {
    return new Vec3(a[0] - b[0], a[1] - b[1], a[2] - b[2]).norm();
  }

  /// Where the arc may be slowed it is the standard atmosphere; above 86 km that is a table, which a polynomial smoothes.
  /// Seen: 3.2 % at 108 km on the way down, 0.8 % on the way up.
  @Test
  void theDensityIsTheStandardAtmospheres() {
    for (Route route : Route.ALL) {
      for (Route.Air air : new Route.Air[] {route.up(), route.down()}) {
        for (double h = air.bottom(); h <= air.top(); h += 97) {
          double bound = h < 86e3 ? 2e-6 : 0.04;
          assertThat(air.density(h) / Atmosphere.density(h)).isCloseTo(1, within(bound));
        }
      }
    }
  }

  @Test
  void theExponentialIsStrictMaths() {
    for (double x = -0.6; x <= 0.6; x += 0.001) {
      double bound = Math.abs(x) <= 0.25 ? 1e-9 : 1e-6;
      double ratio = Exponential.eighthPower(x) / StrictMath.exp(8 * x);
      assertThat(ratio).isCloseTo(1, within(bound));
    }
  }

  @Test
  void theAltitudeIsWithinAMillimetreOfTheIteratedOneToAThousandKilometres() {
    Terms t = new Terms(MixedArcs.EARTH);
    for (double latitude = -90; latitude <= 90; latitude += 0.7) {
      for (double h = 0; h <= 1_000e3; h += 49e3) {
        Vec3 r = Frames.toEcef(Geodetic.ofDegrees(latitude, 33, h)).position();
        double exact = Frames.toGeodetic(new Ecef(r)).height();
        assertThat(Altitude.above(r.x(), r.y(), r.z(), t)).isCloseTo(exact, within(1e-3));
      }
    }
  }

  @Test
  void theReturnTimeIsKeplers() {
    Vec3 r = new Vec3(Wgs84.MEAN_RADIUS + 150e3, 0, 0);
    Vec3 v = new Vec3(3_000, 5_000, 1_000);
    KeplerReturn kepler = new KeplerReturn(new Terms(POINT));
    kepler.orbit(r.x(), r.y(), r.z(), v.x(), v.y(), v.z());
    kepler.descend(150e3);
    EciState end = Kepler.propagate(new EciState(r, v), kepler.time);
    assertThat(end.position().norm()).isCloseTo(r.norm(), within(1e-3));
    assertThat(kepler.sink).isCloseTo(3_000, within(1e-6));
    assertThat(kepler.time).isBetween(500.0, 3_000.0);
  }
}
