package org.openemd.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openemd.console.job.JobLimits;
import org.openemd.console.journal.Logs;
import org.openemd.console.serve.Console;
import org.openemd.console.serve.Limits;
import org.openemd.console.serve.Server;
import org.openemd.console.serve.Settings;

/// Carries out `emd serve`: opens the console, and waits until it is stopped.
final class ServeService {
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
    try (Console console = new Console(settings, ServedVerbs::new, JobLimits.usual());
        Interrupt interrupt = new Interrupt()) {
      greet(settings, console.server(), talk);
      interrupt.await();
    }
    return Emd.DONE;
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
