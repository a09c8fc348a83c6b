package org.openemd.console.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A child whose server died. It ends by itself; this is for one that does not get to it.
final class Orphan {
  private static final long PATIENCE = 10; // [s]

  private Orphan() {}

  static void end(Job.ChildProcess known) {
    ProcessHandle.of(known.pid())
        .filter(p -> isSame(p, known))
        .ifPresent(p -> {
          p.destroyForcibly();
          await(p);
        });
  }

  // Numbers of processes are used again; a process that the system tells no start of is left alone.
  private static boolean isSame(ProcessHandle p, Job.ChildProcess known) {
    return known.started() != 0
        && p.info().startInstant().filter(t -> t.toEpochMilli() == known.started()).isPresent();
  }

  private static void await(ProcessHandle p) {
    try {
      p.onExit().get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return; // the folder's own lock holds two writers apart
    }
  }
}
