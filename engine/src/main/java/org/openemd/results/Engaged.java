package org.openemd.results;

import java.util.List;
import org.openemd.run.Aim;
import org.openemd.run.RunRecord;
import org.openemd.run.ShotRecord;
import org.openemd.world.World;

/// Finds out what the tracks that were fired at truly were.
final class Engaged {
  private Engaged() {}

  /// Of the shots that count against one threat, in order of the first.
  static List<EngagedTrack> of(RunRecord run, SideTable side, List<ShotRecord> shots) {
    return shots.stream()
        .map(s -> s.shot().track())
        .distinct()
        .map(n -> of(run, side, shots, n))
        .toList();
  }

  private static EngagedTrack of(RunRecord run, SideTable side, List<ShotRecord> shots, int track) {
    List<ShotRecord> its = shots.stream().filter(s -> s.shot().track() == track).toList();
    String first = its.getFirst().shot().id();
    double probability =
        run.aims().stream()
            .filter(a -> a.interceptor().equals(first) && a.stage() == Aim.Stage.COMMIT)
            .mapToDouble(a -> a.told().warheadProbability())
            .findFirst()
            .orElse(Double.NaN);
    Followed followed = side.followed();
    String body = side.body(track);
    List<Followed.Swap> swaps = followed.swaps(track);
    boolean swapped = !swaps.isEmpty();
    return new EngagedTrack(
        track,
        body,
        kind(run.world(), body),
        followed.share(track, body),
        swapped ? swaps.getLast().time() : Double.NaN,
        swapped ? swaps.getLast().before() : "",
        swapped ? swaps.getLast().after() : "",
        probability,
        its.size());
  }

  private static EngagedTrack.Kind kind(World world, String body) {
    if (body.isEmpty()) {
      return EngagedTrack.Kind.FALSE;
    }
    return switch (world.body(body).kind()) {
      case WARHEAD -> EngagedTrack.Kind.WARHEAD;
      case SPENT_STAGE -> EngagedTrack.Kind.SPENT_STAGE;
      case DEBRIS -> EngagedTrack.Kind.DEBRIS;
    };
  }
}
