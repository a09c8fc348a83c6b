package org.openemd.flight;

import org.openemd.math.Unit;

/// One rocket stage, without what it carries.
///
/// @param fuelledMass mass at ignition
/// @param dryMass mass when burnt out
/// @param specificImpulse in vacuum; back pressure is subtracted with the nozzle area
/// @param burnTime at constant mass flow
/// @param diameter reference diameter for drag while this stage is the lowest
/// @param nozzleArea exit area on which the air presses back
/// @param coastTime between this stage's end and the next one's ignition
public record Stage(
    String name,
    @Unit("kg") double fuelledMass,
    @Unit("kg") double dryMass,
    @Unit("s") double specificImpulse,
    @Unit("s") double burnTime,
    @Unit("m") double diameter,
    @Unit("m2") double nozzleArea,
    @Unit("s") double coastTime) {

  public double massFlow() {
    return (fuelledMass - dryMass) / burnTime;
  }

  public Stage withSpecificImpulse(double isp) {
    return new Stage(name, fuelledMass, dryMass, isp, burnTime, diameter, nozzleArea, coastTime);
  }
}
