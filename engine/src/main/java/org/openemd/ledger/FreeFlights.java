package org.openemd.ledger;

import java.util.function.DoubleUnaryOperator;
import org.openemd.earth.EcefState;
import org.openemd.earth.EciState;
import org.openemd.earth.Wgs84;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.FreeFlight;
import org.openemd.flight.Kepler;
import org.openemd.flight.Lambert;
import org.openemd.flight.Trajectory;
import org.openemd.math.Roots;
import org.openemd.math.Vec3;

/// Rows on motion about the Earth's centre in vacuum.
///
/// A body that leaves at the least speed for a range, by the closed form for the Earth's own GM, is flown by the
/// integrator under the GM given: so the apogee and the time of a row judge the integrator too, and depend on GM.
final class FreeFlights {
  private static final double LONGEST = 20_000; // [s]
  private static final double STILL = 1e4; // of position times velocity: 1e-3 s of a fall [m2/s]

  private FreeFlights() {}

  static void register(Computations all) {
    all.add("minimum-energy-", FreeFlights::minimumEnergy);
    all.add(
        "q-psi-",
        Computation.number(
            row -> StrictMath.toDegrees(FreeFlight.maximumRangeAngle(row.number("Q")))));
    all.add("lambert-", FreeFlights::lambert);
    all.add("kepler-", FreeFlights::kepler);
  }

  private static Figure minimumEnergy(Row row, Given given) {
    double range = row.number("range") * 1e3;
    String asked = row.id().substring(row.id().lastIndexOf('-') + 1);
    return Figure.of(
        switch (asked) {
          case "speed" -> FreeFlight.minimumEnergy(range, given.gm()).speed() / 1e3;
          case "angle" -> StrictMath.toDegrees(bestAngle(range, given.gm()));
          case "apogee" -> apogee(flown(range, given.gm())) / 1e3;
          case "time" -> flown(range, given.gm()).end();
          default -> throw new IllegalArgumentException("no speed, angle, apogee or time is asked");
        });
  }

  /// At which the least speed for the range under the Earth's GM reaches farthest under the GM given.
  private static double bestAngle(double range, double gm) {
    double speed = FreeFlight.minimumEnergy(range).speed();
    double q = Wgs84.MEAN_RADIUS * speed * speed / gm;
    return (StrictMath.PI - FreeFlight.maximumRangeAngle(q)) / 4;
  }

  private static Trajectory flown(double range, double gm) {
    FreeFlight.Arc arc = FreeFlight.minimumEnergy(range);
    double up = arc.speed() * StrictMath.sin(arc.flightPathAngle());
    double along = arc.speed() * StrictMath.cos(arc.flightPathAngle());
    EcefState leaving = new EcefState(new Vec3(Wgs84.MEAN_RADIUS, 0, 0), new Vec3(up, along, 0));
    Environment sphere =
        new Environment(Environment.GravityModel.POINT, false, true, false).withGm(gm);
    return Ballistics.coast(leaving, 0, LONGEST, Double.NaN, sphere);
  }

  /// Where the position stands across the velocity.
  private static double apogee(Trajectory path) {
    DoubleUnaryOperator climb = t -> path.position(t).dot(path.at(t).velocity());
    double start = climb.applyAsDouble(path.start());
    double end = climb.applyAsDouble(path.end());
    double t = Roots.falsePosition(climb, path.start(), start, path.end(), end, STILL);
    return path.position(t).norm() - Wgs84.MEAN_RADIUS;
  }

  private static Figure lambert(Row row, Given given) {
    Vec3 r1 = row.vector("r1").times(1e3);
    Vec3 r2 = row.vector("r2").times(1e3);
    Lambert.Solution s = Lambert.solve(r1, r2, row.number("time") * 60, false, mu(row, given));
    return component(row, row.id().contains("-v1-") ? s.departure() : s.arrival());
  }

  private static Figure kepler(Row row, Given given) {
    EciState start = new EciState(row.vector("r0").times(1e3), row.vector("v0").times(1e3));
    EciState end = Kepler.propagate(start, row.number("time") * 60, mu(row, given));
    return component(row, row.id().contains("-r-") ? end.position() : end.velocity());
  }

  /// The row's own, changed as much as the Earth's is (m3/s2).
  private static double mu(Row row, Given given) {
    return row.number("mu") * 1e9 * (given.gm() / Wgs84.GM);
  }

  /// The one that the id ends with, in kilometres.
  private static Figure component(Row row, Vec3 v) {
    String id = row.id();
    double si = id.endsWith("-x") ? v.x() : id.endsWith("-y") ? v.y() : v.z();
    return Figure.of(si / 1e3);
  }
}
