package org.openemd.flight;

import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// A body without thrust, from a stated place and velocity: a check case, a fragment, a dropped sphere.
///
/// A point mass under gravity, the frame's own accelerations, and drag along the velocity relative to the turning air: drag
/// = density x speed squared / 2 x area x coefficient, the coefficient constant or by Mach number, in the US Standard Atmosphere, 1976. No
/// lift, wind, spin or attitude. Classical Runge-Kutta of order 4 in steps of a fiftieth of those of {@link Ballistics}: 0.02 s in
/// the air, at most 0.2 s outside. Over 30 s against steps ten times finer the position changes by less than a micrometre.
///
/// @param status `published`, `notional` or `calibrated`, shown wherever the body appears
/// @param area to which the drag coefficient refers
/// @param drag by Mach number; {@link DragTable#constant} for one coefficient, 0 for none
/// @param start where it is let go
/// @param north velocity relative to the turning Earth, at the start
/// @param east likewise
/// @param up likewise, along the local vertical
public record FreeBody(
    String id,
    String name,
    String status,
    @Unit("kg") double mass,
    @Unit("m2") double area,
    DragTable drag,
    Geodetic start,
    @Unit("m/s") double north,
    @Unit("m/s") double east,
    @Unit("m/s") double up) {
  private static final double FINE = 0.02; // of the steps of a ballistic flight

  public FreeBody {
    Require.positive(id + ": mass", mass, "kg");
    Require.positive(id + ": area", area, "m2");
    Require.within(
        id + ": latitude", start.latitude(), -StrictMath.PI / 2, StrictMath.PI / 2, "rad");
    Require.finite(id + ": longitude", start.longitude(), "rad");
    Require.finite(id + ": height", start.height(), "m");
    Require.finite(id + ": velocity north", north, "m/s");
    Require.finite(id + ": velocity east", east, "m/s");
    Require.finite(id + ": velocity up", up, "m/s");
  }

  /// Mass over (largest drag coefficient x area); infinite without drag.
  @Unit("kg/m2")
  public double ballisticCoefficient() {
    return mass / (drag.largest() * area);
  }

  /// The state at the start, Earth-fixed; on a spherical Earth the height is above the sphere.
  public EcefState state(Environment environment) {
    LocalFrame frame = LocalFrame.at(start);
    Vec3 velocity = frame.rotateToEcef(new Vec3(east, north, up));
    return new EcefState(new Ground(environment).position(start), velocity);
  }

  /// Flies from the start for `duration` (s) or to the ground, whichever is first; a body may start on the ground upwards.
  public Trajectory fly(Environment environment, double duration) {
    return fly(environment, duration, FINE);
  }

  Trajectory fly(Environment environment, double duration, double scale) {
    Require.positive("duration", duration, "s");
    double[] y = new double[6];
    PathBuilder path = new PathBuilder();
    PathBuilder.fill(state(environment), y);
    FreeFall.of(environment, mass, area, drag).scaled(scale).fly(y, 0, duration, path);
    return path.build();
  }
}
