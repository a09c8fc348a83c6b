package org.openemd.console.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.openemd.console.journal.Metrics;

/// The server: listens from when it is made until it is closed.
public final class Server implements AutoCloseable {
  private static final long FAREWELL =
      5_000; // [ms] for answers that are under way when the server stops

  private final Javalin javalin;
  private final Watchers watchers;
  private final Notes notes;
  private final Metrics metrics = new Metrics();
  private final Supplier<Content> description;
  private final List<Route> routes;
  private final List<Socket> sockets;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("emd-serve-clock").factory());

  /// Starts to listen.
  ///
  /// @throws BindException when the address is not of this machine, or the port is taken
  public Server(Settings settings, List<Route> routes, List<Socket> sockets) throws BindException {
    settings
        .objection()
        .ifPresent(why -> {
          throw new IllegalArgumentException(why);
        });
    Guard guard = new Guard(settings);
    Limits limits = settings.limits();
    notes = new Notes(settings, metrics);
    Dispatch dispatch =
        new Dispatch(
            guard, new Bodies(limits, clock), new Work(limits.work(), limits.patience()), notes);
    this.watchers = new Watchers(dispatch, limits);
    this.routes = all(routes, own(guard, settings.version()));
    notes.gauges(watchers::count);
    this.sockets = List.copyOf(sockets);
    this.description = once(settings.version(), this.routes, this.sockets);
    javalin = Javalin.create(c -> configure(c, settings, dispatch));
    start(settings);
  }

  private void start(Settings settings) throws BindException {
    try {
      javalin.start();
    } catch (JavalinException failure) {
      javalin.stop();
      clock.shutdownNow();
      BindException taken =
          new BindException("cannot listen on " + settings.host() + " port " + settings.port());
      taken.initCause(failure);
      throw taken;
    }
  }

  private List<Route> own(Guard guard, String version) {
    List<Route> own = new ArrayList<>(new DoorRoutes(guard, version).routes());
    own.add(
        Route.get(
            "/metrics",
            Role.OBSERVER,
            "metrics",
            "Figures of the server in the text format of Prometheus.",
            Content.class,
            _ -> Content.text("text/plain; version=0.0.4; charset=utf-8", metrics.text())));
    own.add(
        Route.get(
            "/openapi.json",
            Role.ANYBODY,
            "openapi",
            "This description.",
            Content.class,
            _ -> describe()));
    return own;
  }

  private Content describe() {
    return description.get();
  }

  /// Made when it is first asked for.
  private static Supplier<Content> once(String version, List<Route> routes, List<Socket> sockets) {
    AtomicReference<@Nullable Content> made = new AtomicReference<>();
    return () -> {
      Content known = made.get();
      if (known == null) {
        byte[] bytes = OpenApi.of(version, routes, sockets);
        known = new Content("application/json", "", () -> new ByteArrayInputStream(bytes));
        made.set(known);
      }
      return known;
    };
  }

  private static List<Route> all(List<Route> given, List<Route> own) {
    List<Route> all = new ArrayList<>(own);
    all.addAll(given);
    return List.copyOf(all);
  }

  /// The port it listens on.
  public int port() {
    return javalin.port();
  }

  /// All that can be asked of it.
  public List<Route> routes() {
    return routes;
  }

  /// Figures, to which parts of the console add theirs.
  public Metrics metrics() {
    return metrics;
  }

  /// All that can be watched.
  public List<Socket> sockets() {
    return sockets;
  }

  private void configure(JavalinConfig c, Settings settings, Dispatch dispatch) {
    c.concurrency.useVirtualThreads = true;
    c.startup.showJavalinBanner = false;
    c.startup.showOldJavalinVersionWarning = false;
    c.http.maxRequestSize = settings.limits().body();
    c.http.prefer405over404 = true;
    Map<String, String> headers = Answers.headers(settings.door().secure());
    c.requestLogger.http((x, ms) -> notes.after(x, ms));
    c.routes.before(x -> {
      headers.forEach(x::header);
      x.header("Cache-Control", "no-store");
      dispatch.greet(x);
    });
    routes.forEach(r ->
        c.routes.addHttpHandler(
            HandlerType.findOrCreate(r.method().name()), r.path(), x -> dispatch.answer(r, x)));
    sockets.forEach(s -> {
      c.routes.wsBeforeUpgrade(
          s.path(),
          x -> {
            headers.forEach(x::header);
            watchers.upgrade(s, x);
          });
      c.routes.ws(s.path(), w -> watchers.watch(s, w));
    });
    Page page = new Page(settings.page());
    c.routes.exception(Exception.class, (failure, x) -> Answers.failed(x, failure));
    c.routes.exception(
        HttpResponseException.class,
        (failure, x) -> {
          if (!page.answers(x, failure)) {
            Answers.failed(x, failure);
          }
        });
    listen(c, settings, headers);
  }

  private void listen(JavalinConfig c, Settings settings, Map<String, String> headers) {
    Connections connections = new Connections(settings, clock);
    c.jetty.addConnector(connections::connector);
    c.jetty.modifyServer(s -> {
      s.setErrorHandler(new EarlyErrors(headers));
      s.setStopTimeout(FAREWELL);
      s.insertHandler(new GracefulHandler());
    });
    c.jetty.modifyServletContextHandler(h -> h.setErrorHandler(new EarlyErrors(headers)));
    c.router.javaLangErrorHandler((response, error) -> {
      response.setStatus(500);
      try {
        response.setContentType(Answers.PROBLEM);
        response.getOutputStream().write(Answers.early(500));
      } catch (IOException e) {
        System.getLogger("emd.serve").log(System.Logger.Level.DEBUG, "the asker has gone", e);
      }
      System.getLogger("emd.serve").log(System.Logger.Level.ERROR, "fault", error);
    });
  }

  @Override
  public void close() {
    watchers.endAll();
    javalin.stop();
    clock.shutdownNow();
    notes.close();
  }
}
