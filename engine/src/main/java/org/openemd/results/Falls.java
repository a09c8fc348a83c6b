package org.openemd.results;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openemd.run.RunRecord;

/// Everything of a run that falls to the ground unused, or was expected to; worked out when it is first asked for, so that runs of which nobody asks it do not wait.
public final class Falls {
  /// Of a run in which nothing fell.
  public static final Falls NONE = new Falls(List::of, List::of);

  private final Once<Fall> fallen;
  private final Once<PlannedFall> planned;

  private Falls(Supplier<List<Fall>> all, Supplier<List<PlannedFall>> planned) {
    this.fallen = new Once<>(all);
    this.planned = new Once<>(planned);
  }

  /// Of a run, and of what was planned in it.
  static Falls of(RunRecord run, List<EngagementPlan> plans) {
    return new Falls(() -> new FallFinder(run).all(), () -> PlannedFall.of(run, plans));
  }

  /// Those given.
  public static Falls of(List<Fall> falls) {
    List<Fall> kept = List.copyOf(falls);
    return new Falls(() -> kept, List::of);
  }

  /// Interceptor by interceptor in the order of launch, then what the threats dropped.
  public List<Fall> all() {
    return fallen.get();
  }

  /// Of the defense's own making: without what the threats dropped.
  public List<Fall> ours() {
    return all().stream().filter(f -> !f.battery().isEmpty()).toList();
  }

  /// What each shot of the run's plans would drop, in their order.
  public List<PlannedFall> planned() {
    return planned.get();
  }

  private static final class Once<T> {
    private final Supplier<List<T>> work;
    private @Nullable List<T> known;

    Once(Supplier<List<T>> work) {
      this.work = work;
    }

    synchronized List<T> get() {
      if (known == null) {
        known = work.get();
      }
      return known;
    }
  }
}
