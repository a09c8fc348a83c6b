package org.openemd.results;

import java.util.List;
import java.util.Optional;
import org.openemd.run.Aim;

/// Tracks where their quality matters: at commit, at handover, and where they say that a threat comes down.
///
/// @param aims of each shot, at commit and at handover, in order of time
/// @param impacts of each track of a threat's warhead, along the track
/// @param smoothed what each of these tracks tells with all its plots at once
public record Quality(
    List<AimQuality> aims, List<ImpactError> impacts, List<SmoothedTrack> smoothed) {
  /// Of a run without tracks.
  public static final Quality NONE = new Quality(List.of(), List.of(), List.of());

  public Quality {
    aims = List.copyOf(aims);
    impacts = List.copyOf(impacts);
    smoothed = List.copyOf(smoothed);
  }

  /// Paths of a threat as known afterwards, one for each of its tracks.
  public List<SmoothedTrack> smoothed(String threat) {
    return smoothed.stream().filter(s -> s.threat().equals(threat)).toList();
  }

  /// Of all shots against a threat, at both stages.
  public List<AimQuality> of(String threat) {
    return aims.stream().filter(a -> a.threat().equals(threat)).toList();
  }

  /// Of an interceptor at that stage; empty when it never came so far.
  public Optional<AimQuality> of(String interceptor, Aim.Stage stage) {
    return aims.stream()
        .filter(a -> a.interceptor().equals(interceptor) && a.stage() == stage)
        .findFirst();
  }

  /// Of the first shot that was committed against a threat.
  public Optional<AimQuality> firstCommit(String threat) {
    return of(threat).stream().filter(a -> a.stage() == Aim.Stage.COMMIT).findFirst();
  }
}
