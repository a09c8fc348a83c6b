package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// A notional radar that sees every body it is shown, with errors of its own: 5 m of range and 3e-4 rad each time, and one orientation for a whole run.
final class Station {
  static final double RANGE = 5; // [m]
  static final double ANGLE = 3e-4; // [rad]

  final String id;
  final KnownSensor known;
  private final SensorFrame frame;
  private final RandomStream draws;
  private final double turned;
  private final double raised;
  private long serial;

  /// @param orientation deviation of its orientation, as it is and as it is known
  Station(String id, Geodetic site, double orientation, int run) {
    this.id = id;
    known = new KnownSensor(id, site, true, 12.8, new KnownSensor.Systematic(orientation, 0, 0, 0));
    frame = SensorFrame.of(known);
    draws = RandomStream.of(41, run, id, "plots");
    RandomStream once = RandomStream.of(41, run, id, "orientation");
    turned = orientation * once.nextGaussian();
    raised = orientation * once.nextGaussian();
    serial = 1_000_000L * (1 + Math.floorMod(id.hashCode(), 1000));
  }

  /// One scan of these bodies at `t` (s).
  List<Detection> scan(double t, List<Trajectory> bodies) {
    List<Detection> plots = new ArrayList<>();
    for (Trajectory b : bodies) {
      plots.add(plot(t, b.at(t)));
    }
    return plots;
  }

  private Detection plot(double t, EcefState body) {
    Vec3 d = body.position().minus(frame.frame().position().position());
    Vec3 u = d.unit();
    Vec3 side = u.cross(frame.frame().up()).unit();
    Vec3 rise = side.cross(u);
    Vec3 seen =
        u.plus(ANGLE * draws.nextGaussian() + turned, side)
            .plus(ANGLE * draws.nextGaussian() + raised, rise)
            .unit();
    Vec3 enu = frame.frame().rotateToEnu(seen);
    return new Detection.RadarPlot(
        ++serial,
        id,
        t,
        d.norm() + RANGE * draws.nextGaussian(),
        StrictMath.atan2(enu.x(), enu.y()),
        StrictMath.atan2(enu.z(), Math.sqrt(enu.x() * enu.x() + enu.y() * enu.y())),
        0,
        RANGE,
        ANGLE,
        1,
        20,
        0.5);
  }
}
