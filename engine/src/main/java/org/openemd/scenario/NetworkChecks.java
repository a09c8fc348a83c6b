package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.tracking.Link;

/// What no single share can tell: whether somebody is at either end, and whether it leads anywhere.
///
/// Shares that are switched off count too, so that switching one off breaks no other.
final class NetworkChecks {
  private final View all;
  private final Problems problems;
  private final List<View> shares; // that have both ends; of the others the missing end is told

  NetworkChecks(View all, Problems problems) {
    this.all = all;
    this.problems = problems;
    this.shares =
        all.ids("shares").stream()
            .map(all.in("shares")::in)
            .filter(s -> s.has("from") && s.has("to"))
            .toList();
  }

  void check() {
    sensors().forEach(this::node);
    Map<String, View> known = new TreeMap<>();
    for (View s : shares) {
      ends(s);
      if (s.has("what")) {
        String what = s.word("from") + " " + s.word("to") + " " + s.word("what");
        View first = known.putIfAbsent(what, s);
        if (first != null) {
          add(s, "what", "the share '" + first.id() + "' says the same; give one");
        }
      }
    }
  }

  // A node of a sensor's name is that sensor's alone: what is given from there would be ambiguous.
  private void node(String sensor) {
    View view = all.in("sensors").in(sensor);
    String node = view.has("node") ? view.word("node") : sensor;
    if (!node.equals(sensor) && sensors().contains(node)) {
      String name =
          "; a node of several sensors has a name of its own, such as " + node + "-station";
      problems.add(view.place("node"), view.path("node"), "'" + node + "' is a sensor" + name);
    }
  }

  private void ends(View s) {
    if (s.word("from").equals(s.word("to"))) {
      add(s, "to", "leads from " + brief(s, "from") + " to itself");
    } else if (gives(s) && takes(s) && s.has("what")) {
      carries(s);
    }
  }

  private boolean gives(View s) {
    String from = s.word("from");
    if (sensors().contains(from) || fed(from)) {
      return true;
    }
    add(
        s,
        "from",
        unknown(s, "from", "neither a sensor nor a node that a sensor or share leads to"));
    return false;
  }

  // Nobody reads what arrives where no sensor reports and nothing leads on to the defense.
  private boolean takes(View s) {
    String to = s.word("to");
    if (to.equals(Link.DEFENSE) || nodes().contains(to) || leadsToDefense(to, List.of())) {
      return true;
    }
    String why =
        sensors().contains(to)
            ? "'" + to + "' keeps no tracks; its node is '" + NetworkBinder.nodeOf(all, to) + "'"
            : unknown(s, "to", "no node of a sensor, and no share leads on from it to emd");
    add(s, "to", why);
    return false;
  }

  // A sensor has plots; tracks and warnings are made of them at its node.
  private void carries(View s) {
    String from = s.word("from");
    String what = s.word("what");
    if (!sensors().contains(from) || what.equals(NetworkKeys.PLOTS)) {
      return;
    }
    String node = NetworkBinder.nodeOf(all, from);
    if (!node.equals(from)) {
      String made =
          " of its own, its node '" + node + "' has; write from: " + node + " or what: plots";
      add(s, "what", from + " has no " + what + made);
    }
  }

  private List<String> sensors() {
    return all.ids("sensors");
  }

  /// Where sensors report to.
  private List<String> nodes() {
    return sensors().stream().map(id -> NetworkBinder.nodeOf(all, id)).distinct().toList();
  }

  private boolean fed(String node) {
    return nodes().contains(node)
        || node.equals(Link.DEFENSE)
        || shares.stream().anyMatch(s -> s.word("to").equals(node));
  }

  private boolean leadsToDefense(String node, List<String> passed) {
    if (node.equals(Link.DEFENSE)) {
      return true;
    }
    List<String> way = new ArrayList<>(passed);
    way.add(node);
    return shares.stream()
        .filter(s -> s.word("from").equals(node) && !way.contains(s.word("to")))
        .anyMatch(s -> leadsToDefense(s.word("to"), way));
  }

  private String unknown(View s, String key, String why) {
    List<String> known = new ArrayList<>(List.of(Link.DEFENSE));
    known.addAll(nodes());
    if (key.equals("from")) {
      known.addAll(sensors());
    }
    known.remove(s.word(key.equals("from") ? "to" : "from"));
    String word = brief(s, key);
    return "'" + word + "' is " + why + Suggestion.didYouMean(word, known);
  }

  private static String brief(View s, String key) {
    return DatumReader.brief(s.word(key));
  }

  private void add(View s, String key, String why) {
    problems.add(s.place(key), s.path(key), why);
  }
}
