package org.openemd.results;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openemd.run.RunRecord;

/// Everything of a run that falls to the ground unused; worked out when it is first asked for, so that runs of which nobody asks it do not wait.
public final class Falls {
  /// Of a run in which nothing fell.
  public static final Falls NONE = new Falls(List::of);

  private final Supplier<List<Fall>> work;
  private @Nullable List<Fall> known;

  private Falls(Supplier<List<Fall>> work) {
    this.work = work;
  }

  /// Of a run.
  static Falls of(RunRecord run) {
    return new Falls(() -> new FallFinder(run).all());
  }

  /// Those given.
  public static Falls of(List<Fall> falls) {
    List<Fall> kept = List.copyOf(falls);
    return new Falls(() -> kept);
  }

  /// Interceptor by interceptor in the order of launch, then what the threats dropped.
  public synchronized List<Fall> all() {
    if (known == null) {
      known = work.get();
    }
    return known;
  }

  /// Of the defense's own making: without what the threats dropped.
  public List<Fall> ours() {
    return all().stream().filter(f -> !f.battery().isEmpty()).toList();
  }
}
