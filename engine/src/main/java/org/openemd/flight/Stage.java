package org.openemd.flight;

import org.openemd.earth.Wgs84;
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
  private static final double TUMBLING_AREA = 11 * StrictMath.PI / 8; // in diameters squared
  private static final double SEA_LEVEL_PRESSURE = 101_325; // US Standard Atmosphere, 1976 [Pa]

  public Stage {
    Require.positive(name + ": fuelled mass", fuelledMass, "kg");
    Require.positive(name + ": dry mass", dryMass, "kg");
    if (dryMass >= fuelledMass) {
      throw new IllegalArgumentException(
          name
              + ": dry mass "
              + Require.text(dryMass)
              + " kg is not below the fuelled mass of "
              + Require.text(fuelledMass)
              + " kg: there is no propellant to burn");
    }
    Require.positive(name + ": specific impulse", specificImpulse, "s");
    Require.positive(name + ": burn time", burnTime, "s");
    Require.positive(name + ": diameter", diameter, "m");
    Require.notNegative(name + ": nozzle area", nozzleArea, "m2");
    Require.notNegative(name + ": coast time", coastTime, "s");
  }

  /// A stage of which the specific impulses in vacuum and at sea level are known: the nozzle area is what the difference
  /// of thrust over the pressure at sea level asks for.
  public static Stage ofImpulses(
      String name,
      double fuelledMass,
      double dryMass,
      double inVacuum,
      double atSeaLevel,
      double burnTime,
      double diameter,
      double coastTime) {
    if (!(atSeaLevel > 0 && atSeaLevel <= inVacuum)) {
      throw new IllegalArgumentException(
          name
              + ": specific impulse at sea level "
              + Require.text(atSeaLevel)
              + " s is not between 0 and the one in vacuum, "
              + Require.text(inVacuum)
              + " s");
    }
    double flow = (fuelledMass - dryMass) / burnTime;
    double area = flow * Wgs84.G0 * (inVacuum - atSeaLevel) / SEA_LEVEL_PRESSURE;
    return new Stage(name, fuelledMass, dryMass, inVacuum, burnTime, diameter, area, coastTime);
  }

  public double massFlow() {
    return (fuelledMass - dryMass) / burnTime;
  }

  /// Thrust at sea level (N).
  public double thrustAtSeaLevel() {
    return massFlow() * specificImpulse * Wgs84.G0 - SEA_LEVEL_PRESSURE * nozzleArea;
  }

  /// Ballistic coefficient (kg/m2) of this stage when it tumbles with a mass of `mass` (kg): a cylinder five diameters long with a drag coefficient of 1 on its
  /// mean projected area (Cauchy: a quarter of its surface, 11 pi / 8 diameters squared).
  double tumbling(@Unit("kg") double mass) {
    return mass / (TUMBLING_AREA * diameter * diameter);
  }

  public Stage withDiameter(double other) {
    return new Stage(
        name, fuelledMass, dryMass, specificImpulse, burnTime, other, nozzleArea, coastTime);
  }

  public Stage withSpecificImpulse(double isp) {
    return new Stage(name, fuelledMass, dryMass, isp, burnTime, diameter, nozzleArea, coastTime);
  }
}
