package org.openemd.flight;

import org.openemd.math.Unit;

/// What the last stage carries: a re-entry body or a kill vehicle, as a point mass.
///
/// @param ballisticCoefficient mass / (drag coefficient x area) of what falls, constant during re-entry
/// @param separates whether it leaves the last stage; a missile that stays whole falls with that stage
/// @param separationDelay from the last stage's end of thrust to separation
/// @param separationSpeed by which payload and last stage part, along the velocity
public record Payload(
    @Unit("kg") double mass,
    @Unit("kg/m2") double ballisticCoefficient,
    boolean separates,
    @Unit("s") double separationDelay,
    @Unit("m/s") double separationSpeed) {

  public Payload {
    Require.positive("payload mass", mass, "kg");
    Require.positive("ballistic coefficient", ballisticCoefficient, "kg/m2");
    Require.notNegative("separation delay", separationDelay, "s");
    Require.notNegative("separation speed", separationSpeed, "m/s");
    if (!separates && (separationDelay > 0 || separationSpeed > 0)) {
      throw new IllegalArgumentException(
          "a payload that does not separate has no separation delay ("
              + Require.text(separationDelay)
              + " s) or speed ("
              + Require.text(separationSpeed)
              + " m/s); give 0 for both");
    }
  }

  /// A payload that leaves the last stage.
  public Payload(
      double mass, double ballisticCoefficient, double separationDelay, double separationSpeed) {
    this(mass, ballisticCoefficient, true, separationDelay, separationSpeed);
  }

  /// A payload that stays on the last stage; the ballistic coefficient is that of both together.
  public static Payload whole(double mass, double ballisticCoefficient) {
    return new Payload(mass, ballisticCoefficient, false, 0, 0);
  }
}
