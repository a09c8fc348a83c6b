package org.openemd.campaign.compare;

import java.util.List;

/// The options as the threat grows or goes away: full runs at each level of one value of the scenario.
///
/// @param path such as `threats.iran.count`
/// @param runs of each option at each level
public record Bargain(String path, int runs, List<Level> levels) {
  public Bargain {
    levels = List.copyOf(levels);
  }

  /// One level.
  ///
  /// @param value as set
  /// @param raids in the order of the options
  /// @param base of what stands anyway; no runs where that is not known
  public record Level(String value, List<Raids> raids, Raids base) {
    public Level {
      raids = List.copyOf(raids);
    }

    /// Missiles that an option stops in a run besides those that are stopped anyway, in the mean.
    public double stopped(int option) {
      double stops = raids.get(option).intercepted().value();
      return base.size() == 0 ? stops : stops - base.intercepted().value();
    }
  }
}
