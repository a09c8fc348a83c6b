package org.openemd.scenario;

/// Which of several defenses against the same attack a scenario is.
///
/// @param name for people
/// @param availableYear since when it could stand as written
/// @param earliestYear that was said; the same where nobody disagrees
/// @param latestYear that was said, or that came true
/// @param availableSource who says so
/// @param existed what of it existed when, in one or two sentences
/// @param source of the option
public record Option(
    String name,
    int availableYear,
    int earliestYear,
    int latestYear,
    String availableSource,
    String existed,
    String source) {

  /// Refuses years out of order.
  public Option {
    if (earliestYear > availableYear || availableYear > latestYear) {
      throw new IllegalArgumentException(
          "available in "
              + availableYear
              + ", outside its own range of "
              + earliestYear
              + " to "
              + latestYear);
    }
  }
}
