package org.openemd.command;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.openemd.flight.Trajectory;

/// What the batteries of one command post have left, and what they can do with it.
final class Batteries {
  private final List<Planner> planners;
  private final TreeMap<String, Magazine> magazines = new TreeMap<>();

  /// With full magazines.
  Batteries(List<? extends Planner> planners) {
    this.planners = List.copyOf(planners);
    for (Planner p : planners) {
      magazines.put(p.battery().id(), new Magazine(p.battery().inventory(), p.battery().reserve()));
    }
  }

  /// The earliest intercept of any battery that stands.
  ///
  /// @param stocked only of those that have an interceptor to fire by themselves
  Optional<Opportunity> best(Trajectory path, double now, boolean stocked) {
    Opportunity best = null;
    for (Planner p : planners) {
      Magazine m = magazine(p.battery().id());
      if (m.lost || (stocked && m.offered() == 0)) {
        continue;
      }
      Optional<Opportunity> shot = p.earliest(path, Math.max(now, m.freeAt));
      if (shot.isPresent() && (best == null || shot.get().intercept() < best.intercept())) {
        best = shot.get();
      }
    }
    return Optional.ofNullable(best);
  }

  /// The earliest intercept of one battery.
  Optional<Opportunity> next(String battery, Trajectory path, double now) {
    return planner(battery).earliest(path, Math.max(now, magazine(battery).freeAt));
  }

  /// The last launch (s) with which any battery can meet a path; NaN when none can.
  double lastLaunch(Trajectory path, double now) {
    double last = Double.NaN;
    for (Planner p : planners) {
      Optional<Planner.LaunchWindow> w = p.window(path, now);
      if (w.isPresent() && !(w.get().last() <= last)) {
        last = w.get().last();
      }
    }
    return last;
  }

  /// Sets an interceptor aside for a shot.
  void take(Opportunity shot) {
    Magazine m = magazine(shot.battery());
    m.left--;
    m.freeAt = shot.launch() + planner(shot.battery()).battery().launchInterval();
  }

  /// Takes one back that did not leave.
  void giveBack(String battery) {
    magazine(battery).left++;
  }

  /// Why a person's order cannot have an interceptor of a battery; empty when it can.
  String refusal(String battery) {
    Magazine m = magazines.get(battery);
    if (m == null || m.left <= 0) {
      return battery + " has no interceptor left";
    }
    return m.lost ? battery + " is lost" : "";
  }

  /// Takes a battery's interceptors out of the reckoning, or back in.
  void lose(String battery, boolean lost) {
    magazine(battery).lost = lost;
  }

  boolean has(String battery) {
    return magazines.containsKey(battery);
  }

  /// Gives the reserve of a battery up to automatic fire; why not, or nothing.
  String giveReserve(String battery) {
    Magazine m = magazines.get(battery);
    if (m == null || m.kept == 0 || m.left == 0) {
      return battery + " has no reserve";
    }
    m.kept = 0;
    return "";
  }

  /// What each battery can give by itself, in the order of the planners.
  List<Allotment.Offer> offers() {
    return planners.stream()
        .map(p -> magazine(p.battery().id()))
        .map(m -> new Allotment.Offer(m.offered(), m.freeAt))
        .toList();
  }

  List<Stock> stocks() {
    return planners.stream().map(p -> stock(p.battery())).toList();
  }

  private Stock stock(Battery b) {
    Magazine m = magazine(b.id());
    return new Stock(b.id(), b.name(), m.left, Math.min(m.kept, m.left), m.lost);
  }

  private Planner planner(String battery) {
    return planners.stream()
        .filter(p -> p.battery().id().equals(battery))
        .findFirst()
        .orElseThrow();
  }

  private Magazine magazine(String battery) {
    Magazine m = magazines.get(battery);
    if (m == null) {
      throw new IllegalArgumentException("no battery is named " + battery);
    }
    return m;
  }
}
