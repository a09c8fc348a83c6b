package org.openemd.campaign.compare;

import java.util.List;
import java.util.Optional;
import org.openemd.math.Unit;

/// Options side by side.
///
/// @param step of the grids of aims (deg)
/// @param runs full runs of each option under each view; 0: none
/// @param views in the order asked
public record Comparison(
    @Unit("deg") double step, long seed, int runs, List<Criterion> criteria, List<Side> views) {
  public Comparison {
    criteria = List.copyOf(criteria);
    views = List.copyOf(views);
  }

  /// All options under one view.
  ///
  /// @param cases in the order of the options
  /// @param base what stands anyway; nothing where it is not known
  /// @param flips by one assumption, then by two
  /// @param assumptions that were moved
  /// @param bargain nothing where no value was varied
  public record Side(
      View view,
      List<Case> cases,
      Optional<Showing> base,
      List<Assumption> assumptions,
      List<Flip> flips,
      Optional<Bargain> bargain) {
    public Side {
      cases = List.copyOf(cases);
      assumptions = List.copyOf(assumptions);
      flips = List.copyOf(flips);
    }
  }

  /// One option under one view.
  ///
  /// @param interceptors that it brings besides what stands anyway
  /// @param all interceptors with what stands anyway
  /// @param raids nothing where no run was asked
  /// @param exchange the same
  public record Case(
      Option option,
      Showing showing,
      int interceptors,
      int all,
      Optional<Raids> raids,
      Optional<Exchange> exchange) {}
}
