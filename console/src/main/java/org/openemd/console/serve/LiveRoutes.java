package org.openemd.console.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openemd.console.library.Choice;
import org.openemd.console.post.AfterAction;
import org.openemd.console.post.LiveRun;
import org.openemd.console.post.LiveRuns;
import org.openemd.console.post.LiveStatus;
import org.openemd.console.post.Places;
import org.openemd.console.post.Refused;
import org.openemd.console.post.Start;
import org.openemd.console.post.Watcher;
import org.openemd.math.Unit;

/// Live runs over the network. Observers watch; operators start and command, one of them at a time.
public final class LiveRoutes {
  private static final String ONE = "/api/live/{id}";
  private static final double USUAL_PACE = 10;
  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "json", "application/json",
          "md", "text/markdown; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "czml", "application/json",
          "kml", "application/vnd.google-earth.kml+xml");

  /// Reports have styles of their own and no script at all.
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'; sandbox allow-popups allow-downloads";

  private final LiveRuns runs;

  /// Over the runs that are kept.
  public LiveRoutes(LiveRuns runs) {
    this.runs = runs;
  }

  /// What to start.
  ///
  /// @param seed 1 if not said
  /// @param pace seconds of the scenario in one; 10 if not said
  /// @param paused whether it stands at its beginning
  public record Begin(
      String scenario,
      @Nullable List<String> assume,
      @Nullable List<String> set,
      @Nullable Long seed,
      @Unit("1") @Nullable Double pace,
      @Nullable Boolean paused) {
    Start start() {
      Choice c = new Choice(scenario, assume, set);
      return new Start(c.scenario(), c.assume(), c.set(), seed == null ? 1 : seed);
    }
  }

  /// Every live run that is kept, in the order in which they began.
  ///
  /// @param most that may be flown at a time
  public record All(List<LiveStatus> runs, int most) {}

  /// To take command, or to give it up.
  ///
  /// @param client a text of 8 to 64 letters and digits that this browser keeps to itself
  /// @param name that others are shown
  /// @param give whether it is given up
  /// @param insist whether it is taken from somebody who is there
  public record Commanding(
      String client, @Nullable String name, @Nullable Boolean give, @Nullable Boolean insist) {}

  /// An order.
  ///
  /// @param verb `release`, `hold`, `engage`, `abort` or `reserve`
  /// @param track 0 for every track
  /// @param battery of `engage` and `reserve`
  /// @param shots of `engage`
  public record Ordered(
      String client,
      String verb,
      @Nullable Integer track,
      @Nullable String battery,
      @Nullable Integer shots) {}

  /// The order is on the disk.
  ///
  /// @param time of the scenario's clock at which it takes effect
  public record Taken(@Unit("s") double time) {}

  /// Another pace, or to stop and go on; what is not said stays.
  public record Pace(String client, @Unit("1") @Nullable Double pace, @Nullable Boolean paused) {}

  /// That the rest goes on by itself at full speed, or that nothing is wanted of the run any more.
  public record End(String client, @Nullable Boolean discard) {}

  /// What a run left.
  public record Left(List<String> files) {}

  /// The routes.
  public List<Route> routes() {
    return List.of(
        post(
            "/api/live",
            "startLive",
            "Start a run that somebody commands.",
            Begin.class,
            LiveStatus.class,
            this::start),
        get(
            "/api/live",
            "listLive",
            "The live runs.",
            All.class,
            _ -> new All(runs.list().stream().map(LiveRun::status).toList(), runs.most())),
        get(ONE, "getLive", "How a live run stands.", LiveStatus.class, a -> run(a).status()),
        post(
            ONE + "/command",
            "commandLive",
            "Take command, or give it up.",
            Commanding.class,
            LiveStatus.class,
            this::command),
        post(
            ONE + "/orders",
            "orderLive",
            "Give an order; only who commands may.",
            Ordered.class,
            Taken.class,
            this::order),
        post(
            ONE + "/pace",
            "paceLive",
            "Change the pace, stop the clock, let it go on; only who commands may.",
            Pace.class,
            LiveStatus.class,
            this::pace),
        post(
            ONE + "/end",
            "endLive",
            "Let the rest go on by itself, or give the run up; only who commands may.",
            End.class,
            LiveStatus.class,
            this::end),
        get(
            ONE + "/places",
            "placesLive",
            "What stands where in a live run.",
            Places.class,
            a -> run(a).places()),
        get(ONE + "/report", "reportLive", "The report of a run.", Content.class, this::report),
        get(
            ONE + "/after",
            "afterLive",
            "What the orders of a run that is over changed.",
            AfterAction.class,
            a -> run(a).after()),
        get(ONE + "/files", "filesLive", "What a run left.", Left.class, a -> left(run(a))),
        get(ONE + "/files/{name}", "fileLive", "A file of it.", Content.class, this::file));
  }

  /// What can be watched.
  public List<Socket> sockets() {
    return List.of(
        new Socket(
            ONE + "/frames",
            Role.OBSERVER,
            "The frames of a run; ?since=N begins with event N, ?client=... says whose browser it is.",
            (asked, line) ->
                honest(() ->
                    run(asked)
                        .watch(
                            new Onlooker(line),
                            client(asked.query("client").orElse("")),
                            since(asked)))));
  }

  // One who watches over a socket.
  private record Onlooker(Socket.Line line) implements Watcher {
    @Override
    public void send(String text, Consumer<Boolean> done) {
      line.send(text, done);
    }

    @Override
    public void close(int code, String reason) {
      line.close(code, reason);
    }
  }

  private static Route get(
      String path, String id, String summary, Class<?> gives, Route.Answer answer) {
    return Route.get(path, Role.OBSERVER, id, summary, gives, asked(answer));
  }

  private static Route post(
      String path, String id, String summary, Class<?> takes, Class<?> gives, Route.Answer answer) {
    return Route.post(path, Role.OPERATOR, id, summary, takes, gives, asked(answer));
  }

  private static Route.Answer asked(Route.Answer answer) {
    return a -> {
      try {
        return answer.to(a);
      } catch (Refused refused) {
        throw refusal(refused);
      }
    };
  }

  private static Runnable honest(Supplier<Runnable> watch) {
    try {
      return watch.get();
    } catch (Refused refused) {
      throw refusal(refused);
    }
  }

  private static Refusal refusal(Refused refused) {
    return switch (refused.kind()) {
      case WRONG -> Refusal.wrongInput(List.of(refused.why()));
      case UNKNOWN -> new Refusal(404, "Not found", refused.why());
      case NOT_IN_COMMAND -> new Refusal(409, "Not in command", refused.why());
      case NOT_NOW -> new Refusal(409, "Not now", refused.why());
      case FULL -> new Refusal(429, "Too many live runs", refused.why());
    };
  }

  private LiveRun run(Asked a) {
    return runs.get(a.path("id"));
  }

  private static int since(Asked a) {
    String text = a.query("since").orElse("0");
    if (!text.matches("[0-9]{1,9}")) {
      throw Refusal.bad("since is the number of an event, not " + text);
    }
    return Integer.parseInt(text);
  }

  // Empty for one who only watches.
  private static String client(String text) {
    if (!text.matches("|[A-Za-z0-9-]{8,64}")) {
      throw Refusal.wrongInput(List.of("client is a text of 8 to 64 letters and digits"));
    }
    return text;
  }

  private static String commander(@Nullable String text) {
    String client = client(text == null ? "" : text);
    if (client.isEmpty()) {
      throw Refusal.wrongInput(List.of("client is missing"));
    }
    return client;
  }

  private Object start(Asked a) {
    Begin begin = a.body(Begin.class);
    if (begin.scenario() == null) {
      throw Refusal.wrongInput(List.of("scenario is missing; GET /api/scenarios lists them"));
    }
    LiveRun run =
        runs.start(
            begin.start(),
            begin.pace() == null ? USUAL_PACE : begin.pace(),
            Boolean.TRUE.equals(begin.paused()));
    return run.status();
  }

  private Object command(Asked a) {
    Commanding c = a.body(Commanding.class);
    LiveRun run = run(a);
    String client = commander(c.client());
    if (Boolean.TRUE.equals(c.give())) {
      run.give(client);
    } else {
      String name = name(c.name() == null ? a.caller().name() : c.name());
      run.take(client, name, Boolean.TRUE.equals(c.insist()));
    }
    return run.status();
  }

  private static String name(String text) {
    String name = text.strip();
    if (name.isEmpty() || name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.wrongInput(List.of("name is a text of 1 to 60 characters"));
    }
    return name;
  }

  private Object order(Asked a) {
    Ordered o = a.body(Ordered.class);
    LiveRun run = run(a);
    String verb = o.verb() == null ? "" : o.verb();
    int track = o.track() == null ? 0 : o.track();
    String battery = o.battery() == null ? "" : o.battery();
    int shots = o.shots() == null ? 0 : o.shots();
    double time = run.order(commander(o.client()), verb, track, battery, shots);
    return new Taken(time);
  }

  private Object pace(Asked a) {
    Pace p = a.body(Pace.class);
    LiveRun run = run(a);
    run.pace(commander(p.client()), p.pace(), p.paused());
    return run.status();
  }

  private Object end(Asked a) {
    End e = a.body(End.class);
    LiveRun run = run(a);
    String client = commander(e.client());
    if (Boolean.TRUE.equals(e.discard())) {
      run.requireCommand(client);
      runs.close(run.id());
    } else {
      run.rest(client);
    }
    return run.status();
  }

  // -- what it left

  private Object report(Asked a) {
    return content(run(a).result(), "report.html");
  }

  private Object file(Asked a) {
    return content(run(a).result(), a.path("name"));
  }

  private static Left left(LiveRun run) throws IOException {
    try (Stream<Path> files = Files.list(run.result())) {
      return new Left(
          files
              .map(f -> String.valueOf(f.getFileName()))
              .filter(n -> n.matches("[a-z]+\\.[a-z]+"))
              .sorted()
              .toList());
    }
  }

  private static Content content(Path folder, String name) {
    Path file = folder.resolve(name.matches("[a-z]+\\.[a-z]+") ? name : "none");
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !Files.isRegularFile(file)) {
      throw Refusal.notFound("file " + name);
    }
    return new Content(
        type, name.endsWith(".html") ? POLICY : "", () -> Files.newInputStream(file));
  }
}
