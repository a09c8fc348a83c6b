package org.openemd.engagement;

import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// What is left of a target and the kill vehicle that struck it, as far as conservation of momentum says: where its centre goes, and how fast pieces leave it.
///
/// How much momentum passes from one body to the other when they meet at kilometres a second depends on how they meet, which is not modelled. The two limits are: all of it is shared, so that the pieces of both fly about
/// their common centre of mass; or none is, so that the pieces of each fly on about its own path. The truth lies between.
///
/// A typical piece has 0.1 m2 for each kilogram: in NASA's Standard Breakup Model the median of pieces longer than 6 cm of satellites that collided (spread by a factor of 3.2, one deviation). Its drag coefficient is taken to be 1, as
/// that of tumbling stages. About their centre such pieces leave every way alike, with speeds whose decimal logarithm has the mean `0.9 log10(area / mass) + 2.9` and the deviation 0.4 (m/s): 100 m/s, give or take a factor of 2.5.
///
/// Source: Johnson, Krisko, Liou and Anz-Meador, NASA's new breakup model of EVOLVE 4.0, Advances in Space Research 28 (2001), equations 7 and 12. Stated for satellites and upper stages;
/// that a warhead breaks up like them is notional: its pieces are denser, slower and fall farther. Domain: collisions that destroy both, above 40 J for each gram of the target (a kill vehicle of 60 kg at 7 km/s: 1,500).
///
/// @param state of the centre, Earth-fixed
/// @param mass of all pieces
public record Remains(EcefState state, @Unit("kg") double mass) {
  private static final double AREA_TO_MASS = 0.1; // of a typical piece [m2/kg]
  private static final double AREA_TO_MASS_DECADES = 0.5; // deviation of its logarithm [1]
  private static final double SPEED_DECADES = 0.4; // deviation of the logarithm of speeds [1]
  private static final double DECADE = StrictMath.log(10);

  /// Ballistic coefficient of a typical piece (kg/m2).
  public static final double BALLISTIC_COEFFICIENT = 1 / AREA_TO_MASS;

  /// Standard deviation of its natural logarithm.
  public static final @Unit("1") double COEFFICIENT_LOG_SIGMA = AREA_TO_MASS_DECADES * DECADE;

  /// Of both together, when all momentum is shared, at the place of the target.
  public static Remains shared(
      EcefState target,
      @Unit("kg") double targetMass,
      EcefState striker,
      @Unit("kg") double strikerMass) {
    double mass = targetMass + strikerMass;
    Vec3 momentum = target.velocity().times(targetMass).plus(strikerMass, striker.velocity());
    return new Remains(new EcefState(target.position(), momentum.times(1 / mass)), mass);
  }

  /// Of each, when none is: the target's, then those of what struck it, both from the place of the target.
  public static List<Remains> apart(
      EcefState target,
      @Unit("kg") double targetMass,
      EcefState striker,
      @Unit("kg") double strikerMass) {
    return List.of(
        new Remains(target, targetMass),
        new Remains(new EcefState(target.position(), striker.velocity()), strikerMass));
  }

  /// Standard deviation each way (m/s) of the velocity with which a typical piece leaves the centre: a third of the mean square of its speed, which is log-normal.
  public static double velocitySigma() {
    double median = StrictMath.pow(10, 0.9 * StrictMath.log10(AREA_TO_MASS) + 2.9);
    double spread = SPEED_DECADES * DECADE;
    return median * StrictMath.exp(spread * spread) / Math.sqrt(3);
  }
}
