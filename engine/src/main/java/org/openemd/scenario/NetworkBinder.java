package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openemd.tracking.Link;

/// Binds the network: the home link of each sensor, and the shares besides.
final class NetworkBinder {
  private final View all;

  NetworkBinder(View all) {
    this.all = all;
  }

  /// Home links first, in the order of the sensors.
  ///
  /// @param sensors satellites, then radars
  List<Link> links(List<String> sensors) {
    List<View> shares = all.ids("shares").stream().map(all.in("shares")::in).toList();
    List<View> used = shares.stream().filter(s -> s.flag("active")).toList();
    List<Link> links = new ArrayList<>();
    for (String sensor : sensors) {
      String node = nodeOf(all, sensor);
      links.add(
          used.stream()
              .filter(s -> s.word("from").equals(sensor) && s.word("to").equals(node))
              .findFirst()
              .map(s -> link(s, true))
              .orElseGet(() -> home(sensor, node)));
    }
    used.stream().filter(s -> !isHome(all, s)).forEach(s -> links.add(link(s, false)));
    return List.copyOf(links);
  }

  /// Where the reports of a sensor make tracks, whether its shares are in use or not: who may share is not who does.
  static String nodeOf(View all, String sensor) {
    View view = all.in("sensors").in(sensor);
    if (view.has("node")) {
      return view.word("node");
    }
    boolean gives =
        all.ids("shares").stream()
            .map(all.in("shares")::in)
            .anyMatch(s -> s.has("from") && s.word("from").equals(sensor));
    return gives ? sensor : Link.DEFENSE;
  }

  /// Whether a share says how a sensor reports to its own node.
  static boolean isHome(View all, View share) {
    String from = share.word("from");
    return all.ids("sensors").contains(from) && nodeOf(all, from).equals(share.word("to"));
  }

  // Within a station of its own nothing travels.
  private Link home(String sensor, String node) {
    if (node.equals(Link.DEFENSE)) {
      return Link.own(sensor, all.in("tracking").number("link_delay_s"));
    }
    double delay = node.equals(sensor) ? 0 : all.in("tracking").number("link_delay_s");
    String id = sensor + "-" + node + "-" + NetworkKeys.PLOTS;
    return new Link(
        id, sensor, node, Link.Carries.PLOTS, delay, Double.POSITIVE_INFINITY, List.of(), true);
  }

  private static Link link(View s, boolean home) {
    return new Link(
        s.id(),
        s.word("from"),
        s.word("to"),
        carries(s.word("what")),
        s.number("delay_s"),
        s.has("reports_per_s") ? s.number("reports_per_s") : Double.POSITIVE_INFINITY,
        outages(s.spans("outages_s")),
        home);
  }

  private static Link.Carries carries(String word) {
    return Stream.of(Link.Carries.values())
        .filter(c -> c.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static List<Link.Outage> outages(List<Double> bounds) {
    List<Link.Outage> outages = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i += 2) {
      outages.add(new Link.Outage(bounds.get(i), bounds.get(i + 1)));
    }
    return outages;
  }
}
