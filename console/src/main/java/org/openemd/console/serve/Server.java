package org.openemd.console.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;

/// The server: listens from when it is made until it is closed.
public final class Server implements AutoCloseable {
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:;"
          + " worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final String PROBLEM = "application/problem+json";
  private static final int FAULT = 500;

  private final Javalin javalin;
  private final Map<String, Runnable> watchers = new ConcurrentHashMap<>();

  /// Starts to listen.
  public Server(Settings settings, List<Route> routes, List<Socket> sockets) {
    javalin = Javalin.create(c -> configure(c, settings, routes, sockets));
    javalin.start(settings.host(), settings.port());
  }

  /// The port it listens on.
  public int port() {
    return javalin.port();
  }

  private void configure(
      JavalinConfig c, Settings settings, List<Route> routes, List<Socket> sockets) {
    c.concurrency.useVirtualThreads = true;
    c.startup.showJavalinBanner = false;
    c.routes.before(Server::harden);
    routes.forEach(r ->
        c.routes.addHttpHandler(
            HandlerType.findOrCreate(r.method().name()), r.path(), x -> answer(r, x)));
    sockets.forEach(s -> c.routes.ws(s.path(), w -> watch(s, w)));
    c.routes.exception(Exception.class, (fault, x) -> fault(x));
    if (Files.isDirectory(settings.page())) {
      c.staticFiles.add(settings.page().toString(), Location.EXTERNAL);
    }
  }

  private static void harden(Context x) {
    x.header("Content-Security-Policy", POLICY);
    x.header("X-Content-Type-Options", "nosniff");
    x.header("Referrer-Policy", "no-referrer");
  }

  private static void answer(Route route, Context x) throws Exception {
    try {
      give(x, route.answer().to(new Asked(x, new Caller("local", Role.OPERATOR))));
    } catch (Refusal refusal) {
      x.status(refusal.status()).contentType(PROBLEM).result(Wire.write(refusal.details()));
    }
  }

  private static void give(Context x, Object answer) throws java.io.IOException {
    if (answer instanceof Content content) {
      x.contentType(content.type());
      if (!content.policy().isEmpty()) {
        x.header("Content-Security-Policy", content.policy());
      }
      x.result(content.bytes().open());
      return;
    }
    x.contentType("application/json").result(Wire.write(answer));
  }

  private static void fault(Context x) {
    ProblemDetails details =
        new ProblemDetails("about:blank", "A fault of the program", FAULT, "", List.of());
    x.status(FAULT).contentType(PROBLEM).result(Wire.write(details));
  }

  private void watch(Socket socket, WsConfig w) {
    w.onConnect(x -> {
      Asked asked = new Asked(x.getUpgradeCtx$javalin(), new Caller("local", Role.OPERATOR));
      watchers.put(x.sessionId(), socket.watch().begin(asked, new Line(x)));
    });
    w.onClose(x -> {
      Runnable gone = watchers.remove(x.sessionId());
      if (gone != null) {
        gone.run();
      }
    });
  }

  private record Line(WsConnectContext context) implements Socket.Line {
    @Override
    public void send(String text, Consumer<Boolean> done) {
      context.session.sendText(
          text, Callback.from(() -> done.accept(true), failure -> done.accept(false)));
    }

    @Override
    public void close(int code, String reason) {
      context.session.close(code, reason, Callback.NOOP);
    }
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
