package org.openemd.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.console.job.JobLimits;
import org.openemd.console.job.JobState;
import org.openemd.console.job.Jobs;
import org.openemd.console.journal.Logs;
import org.openemd.console.journal.Metrics;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.console.library.Uploads;
import org.openemd.console.post.LiveRuns;
import org.openemd.console.serve.Asked;
import org.openemd.console.serve.HealthRoutes;
import org.openemd.console.serve.JobRoutes;
import org.openemd.console.serve.Limits;
import org.openemd.console.serve.LiveRoutes;
import org.openemd.console.serve.MapRoutes;
import org.openemd.console.serve.Route;
import org.openemd.console.serve.ScenarioRoutes;
import org.openemd.console.serve.Server;
import org.openemd.console.serve.Settings;
import org.openemd.console.serve.UploadRoutes;
import org.openemd.console.serve.VerbRoutes;
import org.openemd.console.whatif.WhatIf;

/// Carries out `emd serve`: puts the parts of the console together, and waits until it is stopped.
final class ServeService {
  private static final System.Logger LOG = System.getLogger("emd.orders");
  private static final int MOST_LIVE = 4; // live runs at a time

  private ServeService() {}

  /// Returns the exit code.
  static int carryOut(ServeRequest request, Talk talk) {
    Settings settings = settings(request);
    settings
        .objection()
        .ifPresent(why -> {
          throw new WrongInput(List.of("emd serve: " + why));
        });
    Logs.write(request.log());
    try (DataFolder _ = DataFolder.take(settings.data())) {
      return serve(settings, talk);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Emd.DONE;
    } catch (IOException failure) {
      talk.err().println("emd serve: " + failure.getMessage());
      return Emd.FAILED;
    } catch (IllegalArgumentException wrong) {
      throw new WrongInput(List.of("emd serve: " + wrong.getMessage()));
    }
  }

  private static int serve(Settings settings, Talk talk) throws IOException, InterruptedException {
    Library library = new Library(settings.home(), settings.data().resolve("uploads"));
    try (WhatIf whatIf = new WhatIf(library, Runtime.getRuntime().availableProcessors());
        Jobs jobs = Jobs.open(settings.data().resolve("jobs"), library, JobLimits.usual());
        LiveRuns live = live(settings, library);
        Server server = server(settings, routes(settings, library, whatIf, jobs), live);
        Interrupt interrupt = new Interrupt()) {
      figures(server.metrics(), jobs, live);
      greet(settings, server, talk);
      interrupt.await();
    }
    return Emd.DONE;
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

  private static void greet(Settings settings, Server server, Talk talk) {
    String scheme = settings.door().tls().isPresent() ? "https" : "http";
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    talk.out().println(scheme + "://" + host + ":" + server.port() + "/");
    talk.out().flush();
    if (!Files.isDirectory(settings.page())) {
      talk.err()
          .println(
              "The page is not built, which takes Node 20 or later with npm; the API works without it.");
    }
    talk.err().println("Ctrl-C stops it.");
    talk.err().flush();
  }

  private static Server server(Settings settings, List<Route> routes, LiveRuns runs)
      throws IOException {
    LiveRoutes live =
        new LiveRoutes(
            runs,
            (who, run, what) ->
                LOG.log(System.Logger.Level.INFO, who.name() + " " + run + ": " + what));
    routes.addAll(live.routes());
    return new Server(settings, routes, live.sockets());
  }

  private static LiveRuns live(Settings settings, Library library) throws IOException {
    return new LiveRuns(
        settings.data().resolve("live"),
        s -> Asked.scenario(library, new Choice(s.scenario(), s.assume(), s.set())),
        settings.version(),
        MOST_LIVE);
  }

  private static List<Route> routes(Settings settings, Library library, WhatIf whatIf, Jobs jobs) {
    List<Route> routes = new ArrayList<>(HealthRoutes.routes(settings));
    routes.addAll(new ScenarioRoutes(library).routes());
    routes.addAll(new UploadRoutes(uploads(settings)).routes());
    routes.addAll(new VerbRoutes(new ServedVerbs(library)).routes());
    routes.addAll(new MapRoutes(whatIf).routes());
    routes.addAll(new JobRoutes(jobs, library, JobLimits.usual()).routes());
    return routes;
  }

  private static Uploads uploads(Settings settings) {
    Path folder = settings.data().resolve("uploads");
    return new Uploads(settings.home(), folder, settings.limits().uploads());
  }

  /// Where it listens and what it may use.
  static Settings settings(ServeRequest request) {
    Path home = Path.of(System.getProperty("emd.home", ""));
    String page = System.getProperty("emd.page", home.resolve("console/web/dist").toString());
    return new Settings(
        request.host(),
        request.port(),
        home,
        request.data().orElse(Path.of("runs", "serve")),
        Path.of(page),
        Emd.version(),
        request.door(),
        Limits.USUAL);
  }

  /// The first line of a file.
  static String secret(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new WrongInput(List.of("emd serve: cannot read " + file));
    }
  }
}
