package org.openemd.engagement;

import org.openemd.math.Unit;

/// What a kill vehicle can do from handover on, before its dice are thrown: the divert that an offset costs, the offset that its divert reaches, and how near it then passes.
///
/// From the mean flight of `Homing` and the adjoint of its errors (`HomingNoise`). The chance is taken to end where the mean flight, spent out, would pass by more than the target's radius: a little farther the miss that is left is tens of metres.
///
/// @param closing speed
/// @param togo time from handover to the meeting
record Endgame(KillVehicle vehicle, @Unit("m/s") double closing, @Unit("s") double togo) {
  private static final int HALVINGS = 16;

  /// Divert that an offset costs in the mean, until what is left of the zero-effort miss lies within the target; infinite when the acceleration does not bring it there.
  @Unit("m/s")
  double divertFor(@Unit("m") double offset) {
    double radius = vehicle.targetRadius();
    Homing.Met met = Homing.mean(vehicle.guidance(), closing, togo, offset, radius);
    return met.miss() <= radius ? met.needed() : Double.POSITIVE_INFINITY;
  }

  /// Greatest offset inside the basket that this divert covers (m).
  double reach(@Unit("m/s") double divert) {
    return reach(divert, vehicle.basket());
  }

  /// The same up to `most` (m).
  double reach(@Unit("m/s") double divert, @Unit("m") double most) {
    double low = 0;
    double high = most;
    if (divertFor(high) <= divert) {
      return high;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      if (divertFor(middle) <= divert) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Probability that what homes with divert in hand passes inside the target: seeker error and point homed on are normal and round.
  double strikes() {
    double seeker = HomingNoise.of(vehicle.guidance(), closing, togo).sigma();
    double point = vehicle.aimPointSigma();
    double variance = seeker * seeker + point * point;
    double radius = vehicle.targetRadius();
    return variance == 0 ? 1 : -StrictMath.expm1(-radius * radius / (2 * variance));
  }
}
