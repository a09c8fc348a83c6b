package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openemd.results.BatteryResult;
import org.openemd.results.Fall;
import org.openemd.results.RunResult;

/// Falls of one kind of the interceptors of one battery.
///
/// @param part name of the stage; empty for what is none
public record FallGroup(String battery, Fall.Kind kind, String part, List<Fall> falls) {

  /// All of a run, by battery, kind and stage.
  public static List<FallGroup> of(RunResult run) {
    List<FallGroup> groups = new ArrayList<>();
    for (BatteryResult b : run.batteries()) {
      for (Fall.Kind kind : Fall.Kind.values()) {
        List<Fall> falls =
            run.falls().ours().stream()
                .filter(f -> f.battery().equals(b.id()) && f.kind() == kind)
                .toList();
        falls.stream()
            .map(Fall::part)
            .distinct()
            .forEach(p ->
                groups.add(new FallGroup(b.id(), kind, p, only(falls, f -> f.part().equals(p)))));
      }
    }
    return groups;
  }

  private static List<Fall> only(List<Fall> falls, Predicate<Fall> which) {
    return falls.stream().filter(which).toList();
  }

  /// Those that come down within a day.
  public List<Fall> landing() {
    return only(falls, Fall::lands);
  }

  /// Of those, the ones that come down on land.
  public int onLand() {
    return only(falls, FallGroup::onLand).size();
  }

  /// Of those, the ones in some defended area.
  public int defended() {
    return only(falls, Fall::defended).size();
  }

  /// Shortest way from the battery (m); NaN where none comes down.
  public double nearest() {
    return landing().stream().mapToDouble(Fall::distance).min().orElse(Double.NaN);
  }

  /// Longest way from the battery (m); NaN where none comes down.
  public double farthest() {
    return landing().stream().mapToDouble(Fall::distance).max().orElse(Double.NaN);
  }

  /// Whether a fall ends on land.
  public static boolean onLand(Fall f) {
    return f.impact() != null && Land.at(f.impact());
  }

  /// What it is, of one or of many.
  String noun(int count) {
    String one =
        switch (kind) {
          case STAGE -> part + " stage";
          case REMAINS -> "hit";
          default -> kind.words();
        };
    return count == 1 ? one : one + "s";
  }
}
