package org.openemd.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.earth.Wgs84;

@Tag("law")
class FreeBodyTest {
  private static final double FOOT = 0.3048; // [m]
  private static final double SLUG = 14.593903; // [kg]
  private static final double SPHERE = 0.1963495 * FOOT * FOOT; // [m2]
  private static final Environment STANDARD = Environment.STANDARD;

  private static FreeBody sphere(DragTable drag, double height, double east, double up) {
    Geodetic start = Geodetic.ofDegrees(0, 0, height);
    return new FreeBody("sphere", "sphere", "published", SLUG, SPHERE, drag, start, 0, east, up);
  }

  private static double height(EcefState s) {
    return Frames.height(s.position().x(), s.position().y(), s.position().z());
  }

  /// A thousandth of a foot over 30 s is asked for; halving the steps ten times over moves far less.
  @Test
  void theStepsAreFineEnoughForAThousandthOfAFootOverHalfAMinute() {
    FreeBody dropped = sphere(DragTable.constant(0.1), 30_000 * FOOT, 0, 0);
    FreeBody shot = sphere(DragTable.constant(0.1), 0, 1_000 * FOOT, 1_000 * FOOT);
    for (FreeBody body : List.of(dropped, shot)) {
      Trajectory path = body.fly(STANDARD, 30);
      Trajectory judge = body.fly(STANDARD, 30, 0.002);
      assertThat(path.end()).isEqualTo(30);
      for (double t = 1; t <= 30; t += 1) {
        assertThat(path.position(t).distance(judge.position(t))).isLessThan(1e-6);
      }
    }
  }

  /// Closed form: over a point mass that does not turn, a dropped body follows the radial Kepler ellipse.
  @Test
  void aBodyDroppedInVacuumFollowsTheRadialEllipse() {
    Environment point = new Environment(Environment.GravityModel.POINT, false, true, false);
    FreeBody body = sphere(DragTable.constant(0.5), 200_000, 0, 0);
    Trajectory path = body.fly(point, 150);
    double r0 = Wgs84.MEAN_RADIUS + 200_000;
    for (double r : new double[] {r0 - 1_000, r0 - 30_000, r0 - 90_000}) {
      double x = r / r0;
      double t =
          Math.sqrt(r0 * r0 * r0 / (2 * Wgs84.GM))
              * (StrictMath.acos(Math.sqrt(x)) + Math.sqrt(x * (1 - x)));
      assertThat(path.position(t).norm()).isCloseTo(r, within(1e-4)); // the cubic's share
    }
  }

  @Test
  void aTableOfOneCoefficientFliesLikeTheConstant() {
    DragTable flat = new DragTable(List.of(0.0, 1.0, 3.0), List.of(0.1, 0.1, 0.1));
    Trajectory a = sphere(flat, 9_000, 0, 0).fly(STANDARD, 40);
    Trajectory b = sphere(DragTable.constant(0.1), 9_000, 0, 0).fly(STANDARD, 40);
    assertThat(a.position(40).distance(b.position(40))).isLessThan(1e-6);
  }

  /// The drag that the path shows, with gravity taken off, is that of the table at the Mach number of the moment.
  @Test
  void theCoefficientFollowsTheMachNumber() {
    Environment point = new Environment(Environment.GravityModel.POINT, false, true, true);
    DragTable step = new DragTable(List.of(1.0, 1.0001), List.of(0.1, 0.4));
    double slow = lost(step, 300, point);
    double fast = lost(step, 400, point);
    assertThat(slow).isCloseTo(lost(DragTable.constant(0.1), 300, point), within(1e-9));
    assertThat(fast).isCloseTo(lost(DragTable.constant(0.4), 400, point), within(1e-9));
  }

  /// Speed lost in a hundredth of a second by a body that flies level at sea level.
  private static double lost(DragTable drag, double speed, Environment env) {
    FreeBody body = sphere(drag, 100, speed, 0);
    return speed - body.fly(env, 0.01).at(0.01).velocity().norm();
  }

  @Test
  void aBodyThatComesDownEndsOnTheGround() {
    Trajectory path = sphere(DragTable.constant(0.1), 1_000, 50, 20).fly(STANDARD, 1_000);
    assertThat(path.end()).isLessThan(60);
    assertThat(height(path.at(path.end()))).isCloseTo(0, within(1e-3));
  }

  @Test
  void aBodyShotUpFromTheGroundLeavesIt() {
    Trajectory path = sphere(DragTable.constant(0.1), 0, 0, 100).fly(STANDARD, 5);
    assertThat(height(path.at(5))).isGreaterThan(300);
  }

  @Test
  void aBodyThatCannotBeIsRefusedWithNumberUnitAndBound() {
    assertThatThrownBy(() ->
            new FreeBody(
                "stone",
                "stone",
                "notional",
                -1,
                1,
                DragTable.constant(1),
                Geodetic.ofDegrees(0, 0, 0),
                0,
                0,
                0))
        .hasMessage("stone: mass -1 kg is not a number above 0");
    assertThatThrownBy(() -> sphere(DragTable.constant(0.1), Double.NaN, 0, 0))
        .hasMessage("sphere: height NaN m is not a finite number");
    assertThatThrownBy(() -> sphere(DragTable.constant(0.1), 10, 0, 0).fly(STANDARD, 0))
        .hasMessage("duration 0 s is not a number above 0");
  }
}
