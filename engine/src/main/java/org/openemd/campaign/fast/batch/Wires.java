package org.openemd.campaign.fast.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.Link;
import org.openemd.tracking.Link.Carries;

/// How long what one place knows takes to reach another over the links of a scenario, on the shortest way.
final class Wires {
  private final List<Link> links;

  Wires(Scenario scenario) {
    links = scenario.links();
  }

  /// The node whose picture points a sensor.
  String home(String sensor) {
    return links.stream()
        .filter(l -> l.home() && l.from().equals(sensor))
        .map(Link::to)
        .findFirst()
        .orElse(Link.DEFENSE);
  }

  /// What a radar sees, as plots or as tracks, to a node (s); infinite when nothing leads there.
  double picture(String sensor, String node) {
    return delay(sensor, node, l -> l.carries() != Carries.LAUNCH_WARNING);
  }

  /// What a satellite sees, as bearings or as a warning (s).
  double warning(String satellite, String node) {
    return delay(satellite, node, l -> l.carries() != Carries.TRACKS);
  }

  private double delay(String from, String to, Predicate<Link> carried) {
    Map<String, Double> reached = new TreeMap<>();
    reached.put(from, 0.0);
    for (int hop = 0; hop < links.size(); hop++) {
      for (Link l : links) {
        Double before = reached.get(l.from());
        if (before != null && carried.test(l)) {
          reached.merge(l.to(), before + l.delay(), Math::min);
        }
      }
    }
    return reached.getOrDefault(to, Double.POSITIVE_INFINITY);
  }
}
