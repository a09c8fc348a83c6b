package org.openemd.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.campaign.footprint.Share;
import org.openemd.campaign.footprint.Shares;
import org.openemd.earth.Geodetic;
import org.openemd.scenario.Scenario;

/// What each side said in public of the land that is protected, by maps of all aims, under each assumption set: the missiles of the scenario's first group, one at a time.
final class ClaimedCover {
  private ClaimedCover() {}

  static void register(Computations all) {
    all.add("claim-europe-", ClaimedCover::covered);
    all.add("claim-hole-", ClaimedCover::covered);
    all.add("claim-siting-", ClaimedCover::moved);
  }

  /// Of the land of the row's countries or groups that the missile reaches, the share where at least one shot can be had.
  private static Figure covered(Row row, Given given) {
    return Figure.of(share(row, given, map(row, Claims.scenario(row, given))));
  }

  /// What that share gains with the silos elsewhere.
  private static Figure moved(Row row, Given given) {
    FastMap here = map(row, Claims.scenario(row, given));
    String elsewhere = "batteries.redzikowo.site=" + row.word("elsewhere");
    FastMap there = here.with(Claims.scenario(row, given, elsewhere), 1);
    return Figure.of(share(row, given, there) - share(row, given, here));
  }

  private static FastMap map(Row row, Scenario scenario) {
    return FastMap.of(scenario, List.of(scenario.threats().getFirst()), grid(row), 1);
  }

  private static AimGrid grid(Row row) {
    Geodetic from = row.place("from");
    Geodetic to = row.place("to");
    return new AimGrid(
        from.latitudeDegrees(),
        StrictMath.toDegrees(from.longitude()),
        to.latitudeDegrees(),
        StrictMath.toDegrees(to.longitude()),
        row.number("step"));
  }

  private static double share(Row row, Given given, FastMap map) {
    Census land = Census.ofLand(grid(row), Atlas.read(given.home()));
    Shares all = land.shares(map.footprint().cells());
    List<String> wanted = List.of(row.word("land of").split(","));
    List<Share> shares =
        Stream.concat(all.groups().stream(), all.countries().stream())
            .filter(s -> wanted.contains(s.id()))
            .toList();
    if (shares.size() != wanted.size()) {
      throw new IllegalArgumentException("the map holds not all of " + wanted);
    }
    return shares.stream().mapToDouble(Share::covered).sum()
        / shares.stream().mapToDouble(Share::reached).sum();
  }
}
