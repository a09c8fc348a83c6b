package org.openemd.ledger;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.DragTable;
import org.openemd.flight.Environment;
import org.openemd.flight.Environment.GravityModel;
import org.openemd.flight.FreeBody;
import org.openemd.flight.Ground;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.scenario.CsvTable;

/// Rows on the atmospheric check cases of NASA/TM-2015-218675, volume II: bodies dropped and thrown, flown beside the histories
/// of simulation 4.
///
/// The sphere of the report is rounder by 7 m than ours, which moves a fall of 30 s by less than a hundredth of a foot.
final class CheckCases {
  private static final double FOOT = 0.3048; // [m]
  private static final double SLUG = 4.4482216152605 / FOOT; // [kg]
  private static final double AREA = 0.1963495 * FOOT * FOOT; // [m2]
  private static final DragTable DRAG = DragTable.constant(0.1);
  private static final double RELEASE = 30_000 * FOOT; // [m]
  private static final double THROWN = 1_000 * FOOT; // [m/s]
  private static final Environment VACUUM = new Environment(GravityModel.J2, true, false, false);
  private static final Environment ROUND = new Environment(GravityModel.POINT, false, true, true);
  private static final Environment TURNING = new Environment(GravityModel.J2, true, false, true);

  /// One case.
  ///
  /// @param name in the table of histories
  /// @param environment what acts on the body
  /// @param height at which it starts, above 0N 0E
  /// @param east velocity at the start
  /// @param up likewise
  private record Case(
      String name,
      Environment environment,
      @Unit("m") double height,
      @Unit("m/s") double east,
      @Unit("m/s") double up) {}

  /// Ours and the report's at one time.
  ///
  /// @param altitude ours
  /// @param down our velocity downwards
  /// @param altitudeError ours less the report's
  /// @param velocityError length of the difference of the vectors
  private record Moment(
      @Unit("ft") double altitude,
      @Unit("ft/s") double down,
      @Unit("ft") double altitudeError,
      @Unit("ft/s") double velocityError) {}

  private CheckCases() {}

  static void register(Computations all) {
    register(all, new Case("01", VACUUM, RELEASE, 0, 0));
    register(all, new Case("04", ROUND, RELEASE, 0, 0));
    register(all, new Case("06", TURNING, RELEASE, 0, 0));
    register(all, new Case("09", TURNING, 0, THROWN, THROWN));
  }

  private static void register(Computations all, Case c) {
    String id = "nesc-" + c.name();
    all.add(id + "-altitude", (row, given) -> Figure.of(fly(c, given).getLast().altitude()));
    all.add(id + "-velocity", (row, given) -> Figure.of(fly(c, given).getLast().down()));
    all.add(
        id + "-altitude-history",
        (row, given) ->
            worst(fly(c, given).stream().map(m -> Math.abs(m.altitudeError())).toList()));
    all.add(
        id + "-velocity-history",
        (row, given) -> worst(fly(c, given).stream().map(Moment::velocityError).toList()));
  }

  private static Figure worst(List<Double> errors) {
    return Figure.of(errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }

  private static List<Moment> fly(Case c, Given given) {
    List<CsvTable.Line> history = new ArrayList<>();
    for (CsvTable.Line line : given.table("nesc-2015-check-cases.csv").lines()) {
      if (line.get("case").equals(c.name())) {
        history.add(line);
      }
    }
    Trajectory path =
        body(c).fly(c.environment().withGm(given.gm()), history.getLast().number("time_s"));
    return history.stream().map(l -> moment(c, path.at(l.number("time_s")), l)).toList();
  }

  private static FreeBody body(Case c) {
    return new FreeBody(
        "nesc-" + c.name(),
        "sphere of one slug",
        "published",
        SLUG,
        AREA,
        DRAG,
        Geodetic.ofDegrees(0, 0, c.height()),
        0,
        c.east(),
        c.up());
  }

  private static Moment moment(Case c, EcefState s, CsvTable.Line line) {
    Geodetic place = new Ground(c.environment()).place(s.position());
    Vec3 enu = LocalFrame.at(place).rotateToEnu(s.velocity()).times(1 / FOOT);
    Vec3 published =
        new Vec3(
            line.number("v_east_ft_s"), line.number("v_north_ft_s"), -line.number("v_down_ft_s"));
    return new Moment(
        place.height() / FOOT,
        -enu.z(),
        place.height() / FOOT - line.number("altitude_ft"),
        enu.distance(published));
  }
}
