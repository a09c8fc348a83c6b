package org.openemd.console.serve;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openemd.console.TestVerbs;
import org.openemd.console.job.JobLimits;
import org.openemd.console.library.Library;
import org.openemd.console.library.Uploads;

/// Servers for tests: on any free port of this machine, of this project, over a folder of the test's own.
final class Hosts {
  private Hosts() {}

  static Path home() {
    return Path.of(System.getProperty("emd.home", ".."));
  }

  static Settings settings(Path data) {
    return new Settings("127.0.0.1", 0, home(), data, data.resolve("page"), "1.2.3");
  }

  static Settings settings(Path data, Door door, Limits limits) {
    return new Settings("127.0.0.1", 0, home(), data, data.resolve("page"), "1.2.3", door, limits);
  }

  static List<Route> routes(Settings settings) {
    List<Route> routes = new ArrayList<>(HealthRoutes.routes(settings));
    Library library = new Library(settings.home(), settings.data().resolve("uploads"));
    routes.addAll(new ScenarioRoutes(library).routes());
    Uploads uploads =
        new Uploads(
            settings.home(), settings.data().resolve("uploads"), settings.limits().uploads());
    routes.addAll(new UploadRoutes(uploads).routes());
    routes.addAll(new VerbRoutes(TestVerbs.of(library)).routes());
    return routes;
  }

  /// All that `emd serve` has.
  static Console console(Settings settings) throws IOException {
    return new Console(settings, TestVerbs::of, JobLimits.usual());
  }

  static Server server(Settings settings) throws BindException {
    return new Server(settings, routes(settings), List.of());
  }

  /// A server with routes of the test's own besides.
  static Server server(Path data, Route... more) throws BindException {
    Settings settings = settings(data);
    List<Route> routes = routes(settings);
    routes.addAll(List.of(more));
    return new Server(settings, routes, List.of());
  }
}
