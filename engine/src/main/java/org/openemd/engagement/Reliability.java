package org.openemd.engagement;

import org.openemd.math.Unit;

/// How likely the parts of an interceptor work, one after the other, each without regard to the others; and how likely all of one type share a fault.
///
/// @param silo that it leaves its silo or launcher
/// @param boost that its stages burn, given that
/// @param separation that its kill vehicle comes free, given those
/// @param killVehicle that this then works until it sees its target
/// @param commonMode probability, in a run, of a fault that all kill vehicles of the type have
public record Reliability(
    @Unit("1") double silo,
    @Unit("1") double boost,
    @Unit("1") double separation,
    @Unit("1") double killVehicle,
    @Unit("1") double commonMode) {

  public Reliability {
    check("silo", silo);
    check("boost", boost);
    check("separation", separation);
    check("kill vehicle", killVehicle);
    check("common fault", commonMode);
  }

  private static void check(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "the probability of the " + what + " is from 0 to 1, not " + value);
    }
  }

  /// Of an interceptor that always works.
  public static Reliability certain() {
    return new Reliability(1, 1, 1, 1, 0);
  }

  /// That one interceptor works, of which no other is known.
  @Unit("1")
  public double works() {
    return silo * boost * separation * killVehicle * (1 - commonMode);
  }
}
