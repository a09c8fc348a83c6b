package org.openemd.console.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openemd.console.job.JobLimits;
import org.openemd.console.job.JobState;
import org.openemd.console.job.Jobs;
import org.openemd.console.journal.Metrics;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.console.library.Uploads;
import org.openemd.console.post.LiveRuns;
import org.openemd.console.whatif.WhatIf;

/// The whole console over one folder of data: scenarios, light verbs, maps, jobs, live runs, and the server that answers for them.
public final class Console implements AutoCloseable {
  private static final int MOST_LIVE = 4; // live runs at a time

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Server server;

  /// Takes up what an earlier server left undone, and starts to listen.
  ///
  /// @param verbs the light verbs over a library
  /// @param limits of jobs
  /// @throws IOException when the folder cannot be used, or the address not be listened on
  public Console(Settings settings, Function<Library, Verbs> verbs, JobLimits limits)
      throws IOException {
    try {
      server = keep(serve(settings, verbs, limits));
    } catch (IOException | RuntimeException failure) {
      closeAfter(failure);
      throw failure;
    }
  }

  private Server serve(Settings settings, Function<Library, Verbs> verbs, JobLimits limits)
      throws IOException {
    Path uploads = settings.data().resolve("uploads");
    Library library = new Library(settings.home(), uploads);
    WhatIf whatIf = keep(new WhatIf(library, Runtime.getRuntime().availableProcessors()));
    Jobs jobs = keep(Jobs.open(settings.data().resolve("jobs"), library, limits));
    LiveRuns runs = keep(runs(settings, library));
    LiveRoutes live = new LiveRoutes(runs);
    List<Route> routes = new ArrayList<>(HealthRoutes.routes(settings));
    routes.addAll(new ScenarioRoutes(library).routes());
    routes.addAll(
        new UploadRoutes(new Uploads(settings.home(), uploads, settings.limits().uploads()))
            .routes());
    routes.addAll(new VerbRoutes(verbs.apply(library)).routes());
    routes.addAll(new MapRoutes(whatIf).routes());
    routes.addAll(new JobRoutes(jobs, library, limits).routes());
    routes.addAll(live.routes());
    Server made = new Server(settings, routes, live.sockets());
    figures(made.metrics(), jobs, runs);
    return made;
  }

  private static LiveRuns runs(Settings settings, Library library) throws IOException {
    return new LiveRuns(
        settings.data().resolve("live"),
        s -> Asked.scenario(library, new Choice(s.scenario(), s.assume(), s.set())),
        settings.version(),
        MOST_LIVE);
  }

  private static void figures(Metrics metrics, Jobs jobs, LiveRuns live) {
    for (JobState state : JobState.values()) {
      metrics.gauge(
          "emd_jobs",
          "Jobs that are kept, by state.",
          "state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"",
          () -> jobs.list().stream().filter(j -> j.state() == state).count());
    }
    metrics.gauge("emd_live_runs", "Live runs that are kept.", "", () -> live.list().size());
  }

  private <T extends AutoCloseable> T keep(T part) {
    open.push(part);
    return part;
  }

  /// What answers over the network.
  public Server server() {
    return server;
  }

  // The last that was opened first: nobody is answered by half a console.
  @Override
  public void close() throws IOException {
    IOException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception failure) {
        IOException wrapped = new IOException("cannot close the console", failure);
        first = first == null ? wrapped : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void closeAfter(Exception failure) {
    try {
      close();
    } catch (IOException also) {
      failure.addSuppressed(also);
    }
  }
}
