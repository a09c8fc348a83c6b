package org.openemd.ledger;

import java.util.List;

/// How many rows of each kind. A row that the program was tuned to is counted as calibrated and nowhere else.
///
/// @param predicted rows that nothing was tuned to
/// @param reproduced of the predicted ones
/// @param differs of the predicted ones
/// @param untested of the predicted ones
/// @param calibrated rows that something was or would be tuned to
/// @param calibratedMet of the calibrated ones, those within their tolerance
public record Tally(
    int predicted, int reproduced, int differs, int untested, int calibrated, int calibratedMet) {

  /// Counts.
  public static Tally of(List<Finding> findings) {
    List<Finding> predicted = findings.stream().filter(f -> !f.row().calibrated()).toList();
    List<Finding> calibrated = findings.stream().filter(f -> f.row().calibrated()).toList();
    return new Tally(
        predicted.size(),
        count(predicted, Finding.Status.REPRODUCED),
        count(predicted, Finding.Status.DIFFERS),
        count(predicted, Finding.Status.UNTESTED),
        calibrated.size(),
        count(calibrated, Finding.Status.REPRODUCED));
  }

  private static int count(List<Finding> findings, Finding.Status status) {
    return (int) findings.stream().filter(f -> f.status() == status).count();
  }

  /// In one clause.
  public String sentence() {
    return reproduced
        + " of "
        + predicted
        + " predicted figures reproduced, "
        + differs
        + " differ, "
        + untested
        + " untested; "
        + calibrated
        + " calibrated apart";
  }
}
