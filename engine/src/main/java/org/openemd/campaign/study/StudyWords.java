package org.openemd.campaign.study;

import java.util.List;

/// What a person typed of a study.
///
/// @param vary `path=distribution` each
/// @param correlate `path,path=correlation` each
/// @param design `random`, `lhs`, `sobol` or `grid`; empty for `grid` where levels were given, else `random`
/// @param sensitivity `sobol` or `tornado`, which bring designs of their own; empty for neither
public record StudyWords(
    List<String> vary, List<String> correlate, String design, String sensitivity) {
  /// The designs that may be asked for.
  public static final List<String> DESIGNS = List.of("random", "lhs", "sobol", "grid");

  /// The analyses that may be asked for.
  public static final List<String> SENSITIVITIES = List.of("sobol", "tornado");

  /// Nothing varies.
  public static final StudyWords NONE = new StudyWords(List.of(), List.of(), "", "");

  /// Keeps copies.
  public StudyWords {
    vary = List.copyOf(vary);
    correlate = List.copyOf(correlate);
  }
}
