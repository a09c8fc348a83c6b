package org.openemd.flight;

import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// One flown vehicle from ignition to the ground (or to where the integration was asked to end). Times from ignition.
///
/// @param plan what was flown
/// @param body the whole vehicle until separation, then its payload
/// @param thrust intervals with thrust on, one a stage
/// @param burnout the last end of thrust
/// @param burnoutState then, Earth-fixed
/// @param apogee the highest point
/// @param impact where and when the payload reaches the ground
/// @param spent what was dropped, in order; without the last stage where the payload stays on it
/// @param budgets of velocity, one a stage
public record Flight(
    LaunchPlan plan,
    Trajectory body,
    List<Burn> thrust,
    @Unit("s") double burnout,
    EcefState burnoutState,
    Apogee apogee,
    Impact impact,
    List<SpentStage> spent,
    List<StageBudget> budgets) {

  /// Thrust on from `start` to `end`, with the mass flow that makes the plume visible.
  public record Burn(
      @Unit("s") double start, @Unit("s") double end, @Unit("kg/s") double massFlow) {}

  /// The highest point of the body.
  public record Apogee(@Unit("s") double time, @Unit("m") double altitude) {}

  /// Where the payload comes down; `height` of the point is the ground's (the ellipsoid).
  public record Impact(@Unit("s") double time, Geodetic point, @Unit("m/s") double speed) {}

  /// A stage after it was dropped, until the ground.
  public record SpentStage(int index, String name, Trajectory path, Geodetic impact) {}

  /// What became of one stage's ideal velocity gain; `gained` + losses = `ideal`.
  ///
  /// @param ideal by the rocket equation
  /// @param gained Earth-relative speed at the stage's end less that at its ignition
  /// @param gravity loss, the centrifugal part of the rotating frame included
  /// @param drag loss
  /// @param backPressure loss
  /// @param steering loss, thrust not along the velocity
  public record StageBudget(
      String stage,
      @Unit("m/s") double ideal,
      @Unit("m/s") double gained,
      @Unit("m/s") double gravity,
      @Unit("m/s") double drag,
      @Unit("m/s") double backPressure,
      @Unit("m/s") double steering) {}
}
