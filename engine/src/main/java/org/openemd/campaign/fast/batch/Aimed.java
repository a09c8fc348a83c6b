package org.openemd.campaign.fast.batch;

/// How many points were aimed at, and why some were not reached.
///
/// @param reached whose flights come down within a metre
/// @param far beyond the reach, with this loft and the vehicle's own pitch rate
/// @param near nearer than the loft's shortest flight
/// @param opposite so far around the Earth that either way may be the shorter one
/// @param unsettled for which no flight was found though they are neither
public record Aimed(int reached, int far, int near, int opposite, int unsettled) {
  /// Nothing aimed at.
  public static final Aimed NONE = new Aimed(0, 0, 0, 0, 0);

  /// Both together.
  public Aimed plus(Aimed o) {
    return new Aimed(
        reached + o.reached,
        far + o.far,
        near + o.near,
        opposite + o.opposite,
        unsettled + o.unsettled);
  }
}
