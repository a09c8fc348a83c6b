package org.openemd.results;

import java.util.Optional;
import org.openemd.math.Unit;

/// How one threat stood with the defense in one run: what a share of the network may change. NaN where a thing did not happen.
///
/// @param detected as in {@link ThreatResult}
/// @param tracked as in {@link ThreatResult}
/// @param committed when the first shot was committed to it
/// @param sigma standard deviation of its predicted place at that shot's meeting, as then believed, along the longer axis across the closing direction
/// @param error true error of that prediction
/// @param impactMajor longer semi-axis, one standard deviation, of the ellipse in which it was then believed to come down
/// @param impactMinor shorter semi-axis
/// @param feasibleShots as in {@link ThreatResult}
/// @param decisionTime as in {@link ThreatResult}
public record Standing(
    Outcome outcome,
    @Unit("s") double detected,
    @Unit("s") double tracked,
    @Unit("s") double committed,
    @Unit("m") double sigma,
    @Unit("m") double error,
    @Unit("m") double impactMajor,
    @Unit("m") double impactMinor,
    int feasibleShots,
    @Unit("s") double decisionTime) {

  /// Of a threat in a run.
  public static Standing of(RunResult run, ThreatResult t) {
    Optional<AimQuality> commit = run.quality().firstCommit(t.id());
    Optional<ImpactError> impact = commit.map(AimQuality::impact);
    return new Standing(
        t.outcome(),
        t.detected(),
        t.tracked(),
        commit.map(AimQuality::time).orElse(Double.NaN),
        commit.map(AimQuality::semiMajor).orElse(Double.NaN),
        commit.map(AimQuality::error).orElse(Double.NaN),
        impact.map(ImpactError::semiMajor).orElse(Double.NaN),
        impact.map(ImpactError::semiMinor).orElse(Double.NaN),
        t.feasibleShots(),
        t.decisionTime());
  }
}
