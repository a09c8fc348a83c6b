package org.openemd.console.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.console.post.LiveRuns;

/// A server with live runs.
final class LivePost implements AutoCloseable {
  final Server server;
  final ConcurrentLinkedQueue<String> audit = new ConcurrentLinkedQueue<>();
  private final LiveRuns runs;

  LivePost(Path data) throws IOException {
    Settings settings = Hosts.settings(data);
    Library library = new Library(settings.home(), data.resolve("uploads"));
    runs =
        new LiveRuns(
            data.resolve("live"),
            s -> Asked.scenario(library, new Choice(s.scenario(), s.assume(), s.set())),
            "test",
            4);
    LiveRoutes live =
        new LiveRoutes(runs, (who, run, what) -> audit.add(who.name() + " " + run + ": " + what));
    List<Route> routes = Hosts.routes(settings);
    routes.addAll(live.routes());
    server = new Server(settings, new ArrayList<>(routes), live.sockets());
  }

  @Override
  public void close() throws IOException {
    server.close();
    runs.close();
  }
}
