package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openemd.scenario.Loss.Kind;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Detection;
import org.openemd.tracking.Association;
import org.openemd.tracking.KnownSatellite;
import org.openemd.tracking.KnownSensor;
import org.openemd.tracking.LaunchReport;
import org.openemd.tracking.Link;
import org.openemd.tracking.Phase;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackingPolicy;
import org.openemd.tracking.fusion.FusionNode;
import org.openemd.tracking.fusion.LaunchWarning;
import org.openemd.tracking.fusion.NodeHistory;
import org.openemd.tracking.fusion.TrackReport;

/// The nodes of the scenario and the links between them: who hears what, and when.
///
/// A sensor's plots go to every node that a link leads them to, each as one parcel a scan. A node hands on the plots that are new to it where a link from it carries plots; as each takes a plot once, none goes round. A node sends a track over a link when a newer plot is
/// in it, at most once a second, but not to the only node that it has it from. It warns of a launch whenever its own satellites know more of it, and of a body when it is confirmed, and once more when one that it found under thrust has burnt out.
final class Network {
  private static final double SPACING = 1; // [s] of the plots in two reports of one track

  private final Map<String, FusionNode> nodes = new TreeMap<>();
  private final Map<String, String> homes = new TreeMap<>(); // of each sensor
  private final List<Line> lines = new ArrayList<>();
  private final Losses losses;
  private final Hearsay hearsay = new Hearsay();
  private final List<Map<Integer, Double>> told =
      new ArrayList<>(); // of each line: of plots of which time
  private final List<Map<Integer, Double>> warned = new ArrayList<>();

  Network(
      Scenario scenario, List<KnownSensor> radars, List<KnownSatellite> satellites, Losses losses) {
    this.losses = losses;
    TreeSet<String> names = new TreeSet<>();
    names.add(Link.DEFENSE);
    for (Link l : scenario.links()) {
      lines.add(new Line(l, scenario.tracking().dropAfter()));
      told.add(new TreeMap<>());
      warned.add(new TreeMap<>());
      names.add(l.to());
      if (l.home()) {
        homes.put(l.from(), l.to());
      }
    }
    Map<String, Map<String, Double>> delays = delays();
    for (String n : names) {
      Map<String, Double> heard = delays.getOrDefault(n, new TreeMap<>());
      nodes.put(n, node(n, scenario.tracking(), heard, radars, satellites));
    }
  }

  /// Of each node, how long the plots of each sensor that it hears take to reach it at least.
  private Map<String, Map<String, Double>> delays() {
    Map<String, Map<String, Double>> delays = new TreeMap<>();
    for (int hops = 0; hops < lines.size(); hops++) {
      for (Line x : lines) {
        Link l = x.link;
        if (l.carries() == Link.Carries.PLOTS) {
          Map<String, Double> to = delays.computeIfAbsent(l.to(), _ -> new TreeMap<>());
          if (homes.containsKey(l.from())) {
            to.merge(l.from(), l.delay(), Math::min);
          } else {
            Map<String, Double> from =
                new TreeMap<>(delays.getOrDefault(l.from(), new TreeMap<>()));
            from.forEach((sensor, d) -> to.merge(sensor, d + l.delay(), Math::min));
          }
        }
      }
    }
    return delays;
  }

  private static FusionNode node(
      String name,
      TrackingPolicy policy,
      Map<String, Double> heard,
      List<KnownSensor> radars,
      List<KnownSatellite> satellites) {
    double longest = heard.values().stream().mapToDouble(d -> d).max().orElse(policy.linkDelay());
    return new FusionNode(
        name,
        policy.delayed(longest),
        radars.stream().filter(r -> heard.containsKey(r.id())).toList(),
        satellites.stream().filter(s -> heard.containsKey(s.id())).toList());
  }

  /// The node that commands.
  FusionNode defense() {
    return node(Link.DEFENSE);
  }

  /// The node whose picture points a sensor.
  FusionNode home(String sensor) {
    return node(homes.getOrDefault(sensor, Link.DEFENSE));
  }

  private FusionNode node(String name) {
    FusionNode n = nodes.get(name);
    if (n == null) {
      throw new IllegalArgumentException("no link leads to a node " + name);
    }
    return n;
  }

  /// Enters outages that begin before `end` (s).
  void schedule(EventQueue queue, double start) {
    for (int i = 0; i < lines.size(); i++) {
      for (Link.Outage o : lines.get(i).link.outages()) {
        if (o.end() > start) {
          queue.at(Math.max(start, o.start()), new Happening.LinkChanges(i, false));
          queue.at(o.end(), new Happening.LinkChanges(i, true));
        }
      }
    }
  }

  Link link(int line) {
    return lines.get(line).link;
  }

  // -- sending

  /// Sends what a sensor has measured, or a node hands on.
  void report(EventQueue queue, double now, String from, List<Detection> detections) {
    for (int i = 0; i < lines.size(); i++) {
      Link l = lines.get(i).link;
      if (l.from().equals(from) && l.carries() == Link.Carries.PLOTS) {
        send(queue, now, i, new Parcel.Plots(detections));
      }
    }
  }

  private void send(EventQueue queue, double now, int line, Parcel parcel) {
    Line l = lines.get(line);
    boolean cut = losses.out(Kind.SHARE, l.link.id()) || losses.out(Kind.NODE, l.link.to());
    int taken = parcel.size() == 0 ? 0 : l.offer(now, parcel.size(), cut);
    if (taken > 0) {
      queue.at(l.arrival(), new Happening.ReportsArrive(line, parcel.first(taken)));
    }
  }

  /// Sends what a node has learnt.
  private void share(EventQueue queue, double now, FusionNode node) {
    for (int i = 0; i < lines.size(); i++) {
      Link l = lines.get(i).link;
      if (l.from().equals(node.name())) {
        switch (l.carries()) {
          case PLOTS -> {}
          case TRACKS -> send(queue, now, i, news(node, i));
          case LAUNCH_WARNING -> send(queue, now, i, new Parcel.Warnings(warning(node, i)));
        }
      }
    }
  }

  private Parcel.Tracks news(FusionNode node, int line) {
    Map<Integer, Double> last = told.get(line);
    List<String> to = List.of(lines.get(line).link.to());
    List<TrackReport> news = new ArrayList<>();
    List<TrackReport> all = node.reports();
    for (TrackReport r : all) {
      Track t = r.track();
      double before = last.getOrDefault(t.number(), Double.NEGATIVE_INFINITY);
      boolean echo = node.remoteOnly(t.number()) && node.sources(t.number()).equals(to);
      if (t.lastPlot() >= before + SPACING && !echo) {
        last.put(t.number(), t.lastPlot());
        news.add(r);
      }
    }
    return new Parcel.Tracks(List.copyOf(news), all.stream().map(r -> r.track().number()).toList());
  }

  private LaunchWarning warning(FusionNode node, int line) {
    List<LaunchReport> launches = new ArrayList<>();
    List<Track> bodies = new ArrayList<>();
    Map<Integer, Double> known = warned.get(line);
    for (LaunchReport r : node.launches()) {
      Double before = known.put(-r.number(), r.lastSeen());
      if (before == null || before < r.lastSeen()) {
        launches.add(r);
      }
    }
    for (Track t : node.tracks()) {
      boolean burns = t.phase() == Phase.BOOST;
      Double before = known.get(t.number());
      boolean news = before == null || (before.isNaN() && !burns);
      if (t.confirmed() && !node.remoteOnly(t.number()) && news) {
        known.put(t.number(), burns ? Double.NaN : t.time());
        bodies.add(t);
      }
    }
    return new LaunchWarning(launches, bodies);
  }

  // -- receiving

  /// Hands a node what has arrived, and sends on what it makes of it.
  void arrive(EventQueue queue, double now, Happening.ReportsArrive a) {
    Line l = lines.get(a.line());
    if (losses.out(Kind.NODE, l.link.to())) {
      l.undelivered(a.parcel().size());
      return;
    }
    if (l.link.to().equals(Link.DEFENSE) && !l.link.home()) {
      hearsay.take(now, l.link.from(), a.parcel());
    }
    FusionNode to = node(l.link.to());
    int late = to.tooLate();
    switch (a.parcel()) {
      case Parcel.Plots p -> relay(queue, now, to, to.process(now, p.detections()));
      case Parcel.Tracks t -> to.receive(now, l.link.from(), l.link.delay(), t.tracks(), t.alive());
      case Parcel.Warnings w -> to.warn(l.link.from(), w.warning());
    }
    l.delivered(a.parcel().size(), to.tooLate() - late);
    share(queue, now, to);
    quiet();
  }

  /// A node of a sensor's own name hands nothing on: the sensor's own links do.
  private void relay(EventQueue queue, double now, FusionNode node, List<Detection> news) {
    if (!homes.containsKey(node.name())) {
      report(queue, now, node.name(), news);
    }
  }

  /// Lets the tracks of every node age.
  void age(EventQueue queue, double now) {
    for (FusionNode n : nodes.values()) {
      n.process(now, List.of());
      if (!losses.out(Kind.NODE, n.name())) {
        share(queue, now, n);
      }
    }
    quiet();
  }

  // Nobody asks what happens to the tracks of nodes that do not command.
  private void quiet() {
    nodes.values().stream().filter(n -> n != defense()).forEach(FusionNode::drainEvents);
  }

  // -- for the record

  List<RunRecord.LinkUse> uses() {
    return lines.stream().map(Line::use).toList();
  }

  /// What others told the defense.
  List<RunRecord.Heard> heard() {
    return hearsay.all((name, number) -> {
      FusionNode node = node(name);
      List<Association> fed = new ArrayList<>(given(node, number, new ArrayList<>()));
      node.associations().stream().filter(a -> a.track() == number).forEach(fed::add);
      return fed;
    });
  }

  /// Which detections fed which track of the defense, by its own filters; of a track that these never fed, by the filters of the nodes that gave it.
  List<Association> associations() {
    FusionNode d = defense();
    List<Association> all = new ArrayList<>(d.associations());
    d.origins().keySet().forEach(n -> all.addAll(given(d, n, new ArrayList<>())));
    return List.copyOf(all);
  }

  private List<Association> given(FusionNode node, int number, List<NodeHistory.Origin> seen) {
    List<Association> found = new ArrayList<>();
    for (NodeHistory.Origin o : node.origins().getOrDefault(number, List.of())) {
      if (!seen.contains(o)) {
        seen.add(o);
        FusionNode from = node(o.node());
        from.associations().stream()
            .filter(a -> a.track() == o.number())
            .forEach(a -> found.add(a.of(number)));
        given(from, o.number(), seen).forEach(a -> found.add(a.of(number)));
      }
    }
    return found;
  }
}
