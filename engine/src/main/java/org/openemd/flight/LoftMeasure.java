package org.openemd.flight;

import org.openemd.earth.Ecef;
import org.openemd.earth.EcefState;
import org.openemd.earth.Frames;
import org.openemd.earth.LocalFrame;

/// What a loft asked as a number measures.
enum LoftMeasure {
  /// Flight-path angle at burnout (rad).
  ANGLE(1e-6) {
    @Override
    double of(Shots shots) {
      return angle(shots.burnout());
    }

    @Override
    double of(Flight flight) {
      return angle(flight.burnoutState());
    }

    @Override
    Loft loft(double value) {
      return new Loft.BurnoutAngle(value);
    }
  },
  /// Altitude (m) of the highest point; of a shot by its ellipse.
  APOGEE(10) {
    @Override
    double of(Shots shots) {
      return shots.apogee();
    }

    @Override
    double of(Flight flight) {
      return flight.apogee().altitude();
    }

    @Override
    Loft loft(double value) {
      return new Loft.Apogee(value);
    }
  };

  /// As close as the flight comes to what was asked.
  final double close;

  LoftMeasure(double close) {
    this.close = close;
  }

  abstract double of(Shots shots);

  abstract double of(Flight flight);

  abstract Loft loft(double value);

  /// Of the Earth-relative velocity above the local horizontal.
  static double angle(EcefState s) {
    double sine =
        s.velocity().dot(LocalFrame.at(Frames.toGeodetic(new Ecef(s.position()))).up())
            / s.velocity().norm();
    return StrictMath.asin(Math.max(-1, Math.min(1, sine)));
  }
}
