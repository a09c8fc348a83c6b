package org.openemd.campaign.fast.batch;

/// What one battery has against each of many flights. Times are seconds after launch of the missile.
public final class Shots {
  /// What is known whatever the release.
  public final Reach reach;

  /// How many flights.
  public final int size;

  /// The first launch that meets a flight, not before release where any is after it (s); NaN where none does.
  public final double[] first;

  /// The last launch that does (s); NaN where none does, whatever the release.
  public final double[] last;

  /// Interceptors that can leave between release and the last launch, one after the other.
  public final int[] count;

  /// As `count`, from the missile's own release into free flight on; not fewer than those.
  public final int[] possible;

  /// Shots one after the other, each of which leaves when the one before has met and been assessed.
  public final int[] looks;

  /// The earliest meeting that leaves not before release.
  public final Meetings earliest;

  /// The meeting of the last launch, whatever the release.
  public final Meetings latest;

  /// Room for the shots at all flights of `reach`.
  public Shots(Reach reach) {
    this.reach = reach;
    size = reach.flights.size;
    first = new double[size];
    last = new double[size];
    count = new int[size];
    possible = new int[size];
    looks = new int[size];
    earliest = new Meetings(size);
    latest = reach.latest;
  }

  /// Whether any launch meets flight `i`, whatever the release.
  public boolean feasible(int i) {
    return !Double.isNaN(last[i]);
  }
}
