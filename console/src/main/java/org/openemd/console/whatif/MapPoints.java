package org.openemd.console.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openemd.campaign.compare.Region;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.CountryGroup;
import org.openemd.campaign.footprint.Surroundings;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// Which missiles and which points a question means.
public final class MapPoints {
  /// Points of a what-if map, all its missiles together, at most (1).
  public static final int MOST = 20_000;

  private static final String NUMBER = "\\s*-?[0-9]{1,3}(\\.[0-9]{1,9})?\\s*";

  private MapPoints() {}

  static List<ThreatGroup> missiles(Scenario scenario, List<String> threats) {
    if (threats.isEmpty()) {
      return List.of(scenario.threats().getFirst());
    }
    return threats.stream().distinct().map(id -> group(scenario, id)).toList();
  }

  private static ThreatGroup group(Scenario scenario, String id) {
    return scenario.threats().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow(() -> {
          List<String> ids = scenario.threats().stream().map(ThreatGroup::id).toList();
          return new WrongQuestionException(
              "threat: the scenario has no group " + id + "; there are: " + String.join(", ", ids));
        });
  }

  static AimGrid grid(
      Atlas atlas, Scenario scenario, List<ThreatGroup> missiles, String region, double step) {
    AimGrid grid;
    try {
      grid = wanted(atlas, scenario, missiles, region, step);
    } catch (IllegalArgumentException e) {
      throw new WrongQuestionException("region and grid: " + e.getMessage());
    }
    if ((long) grid.size() * missiles.size() > MOST) {
      throw new WrongQuestionException(
          "grid: "
              + grid.size()
              + " points for each of "
              + missiles.size()
              + " missiles are more than "
              + MOST
              + "; take a larger step, or `emd map` as a job");
    }
    return grid;
  }

  private static AimGrid wanted(
      Atlas atlas, Scenario scenario, List<ThreatGroup> missiles, String region, double step) {
    if (region.matches("[a-z][a-z0-9-]*")) {
      List<String> ids = atlas.groups().stream().map(CountryGroup::id).toList();
      if (!ids.contains(region)) {
        throw new WrongQuestionException(
            "region: no group of countries is called "
                + region
                + "; there are: "
                + String.join(", ", ids));
      }
      return Region.of(atlas, region, step).grid();
    }
    List<Double> box =
        region.isEmpty()
            ? Surroundings.of(scenario.defended(), missiles.getFirst().aim())
            : box(region);
    return new AimGrid(box.get(0), box.get(1), box.get(2), box.get(3), step);
  }

  private static List<Double> box(String region) {
    List<String> parts = Arrays.asList(region.split(",", -1));
    if (parts.size() != 4 || !parts.stream().allMatch(p -> p.matches(NUMBER))) {
      throw new WrongQuestionException(
          "region: must be S,W,N,E in degrees, such as 35,-10,70,45, or a group of countries");
    }
    return Stream.of(parts).flatMap(List::stream).map(String::strip).map(Double::valueOf).toList();
  }

  /// The region as `emd map` takes it (deg).
  static String typed(AimGrid g) {
    return String.join(
        ",", Stream.of(g.south(), g.west(), g.north(), g.east()).map(MapPoints::shortest).toList());
  }

  private static String shortest(double x) {
    return x == Math.rint(x) ? Long.toString((long) x) : Double.toString(x);
  }
}
