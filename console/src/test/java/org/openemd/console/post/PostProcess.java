package org.openemd.console.post;

import java.nio.file.Path;

/// A process to be killed: begins a run, holds fire once something threatens, and goes on.
final class PostProcess {
  private PostProcess() {}

  /// Takes the folder of the runs.
  public static void main(String... words) throws Exception {
    LiveRuns runs = Posts.in(Path.of(words[0]));
    LiveRun run = runs.start(Posts.SHORT, 200, false);
    Seen seen = new Seen(true);
    run.watch(seen, "", 0);
    run.take("a", "Anna", false);
    seen.frame(f -> !f.path("threats").isEmpty());
    System.out.println("ordered at " + run.order("a", "hold", 0, "", 0));
    seen.closed();
  }
}
