package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.Link;
import org.openemd.tracking.Link.Carries;

/// Scenarios with other links, for tests.
final class Networks {
  static final double ANY = Double.POSITIVE_INFINITY; // reports a second

  private Networks() {}

  static Link link(
      String from, String to, Carries what, double delay, double rate, Link.Outage... outages) {
    return new Link(from + "-" + to, from, to, what, delay, rate, List.of(outages), false);
  }

  static Link home(Link l, String node, double delay, double rate, Link.Outage... outages) {
    return new Link(l.id(), l.from(), node, Carries.PLOTS, delay, rate, List.of(outages), true);
  }

  /// The radar `sensor` points itself at a node `node`, which tells the defense in its own way; all other links stay.
  static Scenario apart(Scenario s, String sensor, String node, Link... more) {
    List<Link> links = new ArrayList<>();
    for (Link l : s.links()) {
      links.add(l.from().equals(sensor) ? home(l, node, 0, ANY) : l);
    }
    links.addAll(List.of(more));
    return with(s, links);
  }

  /// The home link of a sensor replaced.
  static Scenario rehomed(Scenario s, String sensor, double rate, Link.Outage... outages) {
    return with(
        s,
        s.links().stream()
            .map(l -> l.from().equals(sensor) ? home(l, l.to(), l.delay(), rate, outages) : l)
            .toList());
  }

  static Scenario with(Scenario s, List<Link> links) {
    return new Scenario(
        s.id(),
        s.title(),
        s.description(),
        s.schemaVersion(),
        s.asOf(),
        s.epoch(),
        s.hash(),
        s.threats(),
        s.defended(),
        s.satellites(),
        s.radars(),
        s.weapons(),
        s.communications(),
        List.copyOf(links),
        s.tracking(),
        s.doctrine(),
        s.posts(),
        s.losses(),
        s.engagement(),
        s.costs(),
        s.telemetryInterval(),
        s.disputed(),
        s.assumptions(),
        s.notional(),
        s.option());
  }
}
