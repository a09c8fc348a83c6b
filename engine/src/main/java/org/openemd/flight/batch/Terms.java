package org.openemd.flight.batch;

import org.openemd.earth.Wgs84;

/// The coefficients of the equations of motion, made once from the physics.
final class Terms {
  final double gm;
  final double omega;
  final double omega2;
  final double twoOmega;
  final double a; // of the ground [m]
  final double e2;
  final double oneLessE2;
  final double n0; // radius of curvature in the prime vertical: n0 + n1 s^2 + n2 s^4 [m]
  final double n1;
  final double n2;
  final double m0; // sine squared of the geodetic latitude from the geocentric one
  final double m1; // [1/m]
  final double harmonicRadius2; // of the field, not of the ground [m2]
  final double j2;
  final double threeJ2;
  final double j3Radius;
  final double j4;
  final double air;

  Terms(ArcPhysics p) {
    gm = p.gm();
    omega = p.omega();
    omega2 = omega * omega;
    twoOmega = 2 * omega;
    a = p.radius();
    e2 = p.eccentricitySquared();
    oneLessE2 = 1 - e2;
    n0 = a;
    n1 = a * e2 / 2;
    n2 = a * e2 * e2 * 3 / 8;
    m0 = 1 / (oneLessE2 * oneLessE2) - 1;
    m1 = -2 * e2 / (a * oneLessE2 * oneLessE2 * oneLessE2);
    harmonicRadius2 = Wgs84.A * Wgs84.A;
    j2 = p.j2();
    threeJ2 = 3 * p.j2();
    j3Radius = p.j3() * Wgs84.A;
    j4 = p.j4();
    air = p.air();
  }

  /// Distance from the centre to the ground (m) below a direction whose z component is `sine`.
  double groundRadius(double sine) {
    return a * Math.sqrt((1 - e2) / (1 - e2 * (1 - sine * sine)));
  }
}
