package org.openemd.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openemd.command.BattleManager;
import org.openemd.command.Decision;
import org.openemd.command.KillReport;
import org.openemd.command.Opportunity;
import org.openemd.command.Outlook;
import org.openemd.command.Post;
import org.openemd.command.ShotAssessor;
import org.openemd.command.ShotPlanner;
import org.openemd.command.Stock;
import org.openemd.scenario.Loss.Kind;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.Track;

/// The command posts of a scenario, each with its batteries. All see one picture; none knows what another decides, nor how its shots went.
final class CommandPosts {
  private final Map<String, BattleManager> posts = new TreeMap<>();
  private final Map<String, String> postOf = new TreeMap<>(); // of each battery
  private final Losses losses;

  CommandPosts(Scenario scenario, List<ShotPlanner> planners, Losses losses) {
    this.losses = losses;
    List<Post> all = new ArrayList<>(scenario.posts());
    all.add(new Post(Post.DEFENSE, "the defense", scenario.doctrine()));
    scenario.weapons().forEach(w -> postOf.put(w.battery().id(), w.battery().post()));
    for (Post p : all) {
      List<ShotAssessor> own =
          planners.stream()
              .filter(b -> b.battery().post().equals(p.id()))
              .map(b -> Groundwork.assessor(scenario, b))
              .toList();
      posts.put(p.id(), new BattleManager(p.doctrine(), own, scenario.defended()));
    }
  }

  /// What the posts that stand decide on a picture of any time, from which `moved` brings a track up to `now` (s).
  List<Decision> decide(double now, List<Track> picture, UnaryOperator<Track> moved) {
    List<Decision> decisions = new ArrayList<>();
    posts.forEach((id, post) -> {
      if (!losses.out(Kind.NODE, id)) {
        decisions.addAll(post.decide(now, picture, moved));
      }
    });
    return decisions;
  }

  /// How the tracks stand that threaten something, the most urgent first: each with the post that has the earliest intercept.
  List<Outlook> outlooks(double now, List<Track> picture) {
    List<Outlook> outlooks = new ArrayList<>();
    for (Track t : picture) {
      if (t.confirmed()) {
        posts.values().stream()
            .flatMap(p -> p.outlook(now, t).stream())
            .min(Comparator.comparingDouble(CommandPosts::intercept))
            .ifPresent(outlooks::add);
      }
    }
    outlooks.sort(
        Comparator.comparingDouble(CommandPosts::urgency)
            .thenComparingInt(o -> o.track().number()));
    return outlooks;
  }

  private static double intercept(Outlook o) {
    Opportunity best = o.best();
    return best == null ? Double.POSITIVE_INFINITY : best.intercept();
  }

  // What is not held for a warhead comes after what is, and what cannot be met any more, or is
  // killed, at last.
  private static double urgency(Outlook o) {
    boolean over = Double.isNaN(o.lastLaunch()) || o.state() == Outlook.State.KILLED;
    double late = over ? 2e9 + o.impact() : o.lastLaunch();
    return o.state() == Outlook.State.DOUBTED ? 1e9 + late : late;
  }

  /// What every battery has left.
  List<Stock> stocks() {
    return posts.values().stream()
        .flatMap(p -> p.stocks().stream())
        .sorted(Comparator.comparing(Stock::battery))
        .toList();
  }

  /// Whether an ordered shot may still leave; why not, or nothing.
  String withheld(String battery, int track) {
    BattleManager post = of(battery);
    if (losses.out(Kind.BATTERY, battery)) {
      return battery + " is lost";
    }
    if (losses.out(Kind.NODE, postOf(battery))) {
      return "its command post " + postOf(battery) + " is lost";
    }
    return post.mayLaunch(track) ? "" : "fire is held, or the track is assessed as killed";
  }

  /// Whether somebody can send a battery's interceptors their updates.
  boolean standsFor(String battery) {
    return !losses.out(Kind.NODE, postOf(battery));
  }

  /// Carries an order out; what is decided by it, and why not, or not all.
  BattleManager.Ordered obey(double now, OrderRecord order, Track track) {
    return of(order.battery()).engage(now, track, order.battery(), order.shots());
  }

  /// Why a release can do nothing any more; empty when it can.
  String tooLate(double now, Track track) {
    List<Outlook> all =
        posts.values().stream().flatMap(p -> p.outlook(now, track).stream()).toList();
    if (all.stream().anyMatch(o -> o.state() == Outlook.State.KILLED)) {
      return "track " + track.number() + " is assessed as killed";
    }
    return all.isEmpty() || all.stream().anyMatch(o -> o.best() != null || o.outstanding() > 0)
        ? ""
        : "too late: no feasible shot is left at track " + track.number();
  }

  void release(int track) {
    posts.values().forEach(p -> p.release(track));
  }

  void hold(int track) {
    posts.values().forEach(p -> p.hold(track));
  }

  /// Gives a battery's reserve up; why not, or nothing.
  String giveReserve(String battery) {
    return postOf.containsKey(battery)
        ? of(battery).giveReserve(battery)
        : "no battery is named " + battery;
  }

  void lose(String battery, boolean lost) {
    if (armed(battery)) {
      of(battery).lose(battery, lost);
    }
  }

  private boolean armed(String battery) {
    return of(battery).has(battery);
  }

  void assess(String battery, KillReport report) {
    of(battery).assess(report);
  }

  void returned(double now, int track, String battery) {
    of(battery).returned(now, track, battery);
  }

  private BattleManager of(String battery) {
    BattleManager post = posts.get(postOf(battery));
    if (post == null) {
      throw new IllegalStateException("no command post decides for " + battery);
    }
    return post;
  }

  private String postOf(String battery) {
    return postOf.getOrDefault(battery, Post.DEFENSE);
  }
}
