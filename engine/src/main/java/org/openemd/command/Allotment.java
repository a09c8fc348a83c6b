package org.openemd.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openemd.command.assignment.WeaponTargetPlan;
import org.openemd.command.assignment.WeaponTargetProblem;
import org.openemd.command.assignment.WeaponTargetSolver;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;
import org.openemd.tracking.Track;

/// Shares interceptors out among tracks so that the least expected weight survives: each battery's earliest shot at each track, as likely to kill as its table says.
///
/// Tracks that are not released yet are in the reckoning, so that interceptors are kept for them; what may yet be launched is not.
final class Allotment {
  private final List<Assessor> assessors;

  Allotment(List<? extends Assessor> assessors) {
    this.assessors = List.copyOf(assessors);
  }

  /// A track that wants shots.
  ///
  /// @param weight of the area below times the probability that it is a warhead
  /// @param most shots it may get
  record Claim(Track track, Trajectory path, @Unit("1") double weight, int most) {}

  /// What a battery can give.
  ///
  /// @param free earliest next launch
  record Offer(int interceptors, @Unit("s") double free) {}

  /// For each claim the batteries that shoot at it, one entry a shot, the earlier intercept first.
  ///
  /// @param offers in the order of the assessors
  List<List<String>> share(double now, List<Claim> claims, List<Offer> offers) {
    WeaponTargetProblem.Builder problem =
        new WeaponTargetProblem.Builder(claims.stream().mapToDouble(Claim::weight).toArray());
    for (int j = 0; j < claims.size(); j++) {
      problem.salvo(j, claims.get(j).most());
    }
    for (int k = 0; k < assessors.size(); k++) {
      double free = Math.max(now, offers.get(k).free());
      Assessor a = assessors.get(k);
      double[] kill =
          claims.stream()
              .mapToDouble(
                  c -> a.earliest(c.track(), c.path(), free).map(FeasibleShot::kill).orElse(0.0))
              .toArray();
      int n = offers.get(k).interceptors();
      problem.slot(problem.battery(n), n, kill);
    }
    return batteries(WeaponTargetSolver.solve(problem.build()), claims.size());
  }

  private List<List<String>> batteries(WeaponTargetPlan plan, int claims) {
    List<List<String>> of = new ArrayList<>();
    for (int j = 0; j < claims; j++) {
      of.add(new ArrayList<>());
    }
    for (WeaponTargetPlan.Shots s : plan.shots()) {
      String battery = assessors.get(s.slot()).planner().battery().id();
      of.get(s.target()).addAll(Collections.nCopies(s.count(), battery));
    }
    return of;
  }
}
