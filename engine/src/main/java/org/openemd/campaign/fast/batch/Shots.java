package org.openemd.campaign.fast.batch;

/// What one battery has against each of many flights. Times are seconds after launch of the missile.
public final class Shots {
  /// How many flights.
  public final int size;

  /// The first launch that meets a flight, which may be before the missile's own (s); NaN where none does.
  public final double[] first;

  /// The last launch that does (s); NaN where none does, whatever the release.
  public final double[] last;

  /// Interceptors that can leave between release and the last launch, one after the other.
  public final int[] count;

  /// Shots one after the other, each of which leaves when the one before has met and been assessed.
  public final int[] looks;

  /// The earliest meeting that leaves not before release.
  public final Meetings earliest;

  /// The meeting of the last launch, whatever the release.
  public final Meetings latest;

  /// Room for so many.
  public Shots(int size) {
    this.size = size;
    first = new double[size];
    last = new double[size];
    count = new int[size];
    looks = new int[size];
    earliest = new Meetings(size);
    latest = new Meetings(size);
  }

  /// Whether any launch meets flight `i`, whatever the release.
  public boolean feasible(int i) {
    return !Double.isNaN(last[i]);
  }
}
