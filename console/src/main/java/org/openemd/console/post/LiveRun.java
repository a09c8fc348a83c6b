package org.openemd.console.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openemd.results.Outcomes;
import org.openemd.results.RunResult;
import org.openemd.run.RunKey;
import org.openemd.run.RunRecord;
import org.openemd.run.Simulation;
import org.openemd.run.Situation;
import org.openemd.scenario.Scenario;

/// One live run: flown on a thread of its own, watched by any number, commanded by one. Any thread may call it.
public final class LiveRun {
  /// Slowest and fastest pace, seconds of the scenario in one.
  public static final double SLOWEST = 0.1;

  /// See {@link #SLOWEST}.
  public static final double FASTEST = 1000;

  /// The folder of the result in that of the run.
  static final String RESULT = "result";

  private static final Set<String> VERBS =
      new TreeSet<>(List.of("abort", "engage", "hold", "release", "reserve"));
  private static final int MOST_SHOTS = 1000;
  private static final int MOST_TRACKS = 1_000_000;
  private static final long PATIENCE = 10; // [s] until whoever ordered is answered

  private final String id;
  private final Path folder;
  private final Begun begun;
  private final Command command = new Command(System::nanoTime);
  private final Broadcast broadcast = new Broadcast();
  private final AtomicInteger orders = new AtomicInteger();
  private final Set<String> batteries = new TreeSet<>();
  private volatile @Nullable Pacer pacer; // null once there is no clock any more
  private volatile @Nullable Thread thread;
  private volatile StateFrame.Phase phase;
  private volatile boolean stopping;
  private volatile Places places = Places.NONE;
  private volatile String note = "";

  private LiveRun(String id, Path folder, Begun begun, StateFrame.Phase phase) {
    this.id = id;
    this.folder = folder;
    this.begun = begun;
    this.phase = phase;
  }

  /// One that is not flown any more, or cannot be.
  static LiveRun over(
      String id, Path folder, Begun begun, StateFrame.Phase phase, String note, int orders) {
    LiveRun run = new LiveRun(id, folder, begun, phase);
    run.note = note;
    run.orders.set(orders);
    run.broadcast.end();
    return run;
  }

  /// Begins one, or goes on with it where `logged` says.
  static LiveRun fly(
      String id, Path folder, Begun begun, Scenario scenario, List<LogLine> logged, RunLog log) {
    LiveRun run =
        new LiveRun(
            id,
            folder,
            begun,
            logged.isEmpty() ? StateFrame.Phase.RUNNING : StateFrame.Phase.REPLAYING);
    run.orders.set((int) logged.stream().filter(l -> l.kind() == LogLine.Kind.ORDER).count());
    run.places = Places.of(scenario);
    scenario.weapons().forEach(w -> run.batteries.add(w.battery().id()));
    Pacer pacer = new Pacer(logged, log, run.new Screen(), begun.pace(), begun.paused());
    run.pacer = pacer;
    Thread t =
        Thread.ofPlatform()
            .daemon()
            .name("live-" + id)
            .unstarted(() -> run.live(scenario, pacer, log));
    run.thread = t;
    t.start();
    return run;
  }

  // -- flying it

  private void live(Scenario scenario, Pacer pacer, RunLog log) {
    try (log) {
      RunRecord record = Simulation.run(scenario, new RunKey(begun.seed(), 0), pacer, f -> {});
      turn(StateFrame.Phase.SCORING, "");
      pacer.end("the run is over");
      RunResult result = Ending.score(record);
      Ending.write(result, folder.resolve(RESULT), begun.programVersion(), begun.set());
      turn(StateFrame.Phase.DONE, "");
      broadcast.end();
      judge(scenario, result);
    } catch (Pacer.Stopped stopped) {
      repeat();
    } catch (IOException | RuntimeException failure) {
      if (phase != StateFrame.Phase.DONE) {
        turn(StateFrame.Phase.FAILED, String.valueOf(failure.getMessage()));
      }
    } finally {
      this.pacer = null;
      pacer.end("the run is over");
      broadcast.end();
    }
  }

  private void judge(Scenario scenario, RunResult result) throws IOException {
    Outcomes with = new Outcomes(result.threats(), result.batteries(), result.interceptors());
    AfterAction.of(scenario, result.key(), with, result.orders(), () -> stopping).write(folder);
  }

  private void turn(StateFrame.Phase next, String why) {
    phase = next;
    note = why;
    repeat();
  }

  // The last picture once more, under a new heading.
  private void repeat() {
    StateFrame last = broadcast.last();
    if (last != null) {
      broadcast.publish(last.headed(last.number() + 1, heading(), List.of()));
    }
  }

  private StateFrame.Heading heading() {
    Pacer p = pacer;
    double pace = p == null ? begun.pace() : p.pace();
    return new StateFrame.Heading(phase(), pace, p != null && p.paused(), command.name(), note);
  }

  private StateFrame.Phase phase() {
    Pacer p = pacer;
    boolean flying = phase == StateFrame.Phase.RUNNING || phase == StateFrame.Phase.REPLAYING;
    if (p == null || !flying) {
      return phase;
    }
    if (p.replaying()) {
      return StateFrame.Phase.REPLAYING;
    }
    return p.resting() ? StateFrame.Phase.RESTING : StateFrame.Phase.RUNNING;
  }

  // Where the pacer's frames go.
  private final class Screen implements Pacer.Stage {
    private double end = Double.POSITIVE_INFINITY; // [s]

    @Override
    public void show(Supplier<Situation> situation, List<Wish.Order> pending) {
      Situation s = situation.get();
      end = s.end();
      StateFrame last = broadcast.last();
      long number = last == null ? 1 : last.number() + 1;
      broadcast.publish(FrameMaker.of(number, s, heading(), pending, broadcast.told()));
    }

    @Override
    public double end() {
      return end;
    }
  }

  // -- what others ask

  /// Its name.
  public String id() {
    return id;
  }

  /// How it stands.
  public LiveStatus status() {
    StateFrame last = broadcast.last();
    StateFrame.Heading h = heading();
    return new LiveStatus(
        id,
        begun.scenario(),
        begun.assume(),
        begun.set(),
        begun.seed(),
        begun.scenarioHash(),
        h.phase(),
        h.note(),
        last == null ? null : Double.valueOf(last.time()),
        last == null ? null : Double.valueOf(last.end()),
        h.pace(),
        h.paused(),
        h.commander(),
        broadcast.watching(),
        orders.get());
  }

  /// What stands where; empty of a run that an earlier process ended.
  public Places places() {
    return places;
  }

  /// Whether it is flown or being written.
  public boolean active() {
    return switch (phase) {
      case REPLAYING, RUNNING, RESTING, SCORING -> true;
      case DONE, FAILED, CLOSED -> false;
    };
  }

  /// The run folder that came of it.
  ///
  /// @throws Refused before there is one
  public Path result() {
    if (phase != StateFrame.Phase.DONE) {
      throw new Refused(Refused.Kind.NOT_NOW, id + " has no result" + (active() ? " yet" : ""));
    }
    return folder.resolve(RESULT);
  }

  /// What its orders changed.
  ///
  /// @throws Refused before that is known
  public AfterAction after() throws IOException {
    Path _ = result();
    if (!Files.exists(folder.resolve(AfterAction.NAME))) {
      throw new Refused(
          Refused.Kind.NOT_NOW,
          thread != null && !stopping
              ? "what the orders of " + id + " changed is being flown"
              : "what the orders of " + id + " changed was not found out before its server ended");
    }
    return AfterAction.read(folder);
  }

  /// Watches from now on: every frame, beginning with the last one and all events from `since` on.
  ///
  /// @param client text that the watcher's browser also commands by; may be empty
  /// @param since number of the first event that is wanted
  /// @return what to call when the watcher has gone
  public Runnable watch(Watcher watcher, String client, int since) {
    Backlog backlog = broadcast.join(watcher, since);
    if (client.isEmpty()) {
      return backlog::leave;
    }
    command.came(client);
    return () -> {
      backlog.leave();
      command.left(client);
    };
  }

  /// Takes command.
  ///
  /// @param client a text that only this browser knows
  /// @param name that others are shown
  /// @param insisting takes it from somebody who is there
  /// @throws Refused when somebody else commands and is there
  public void take(String client, String name, boolean insisting) {
    command.take(client, name, insisting);
    nudge();
  }

  /// Gives command up.
  public void give(String client) {
    command.give(client);
    nudge();
  }

  /// Refuses whoever does not command.
  public void requireCommand(String client) {
    String _ = command.require(client);
  }

  private void nudge() {
    Pacer p = pacer;
    if (p != null) {
      p.nudge();
    }
  }

  /// Orders, and waits until the order is on the disk.
  ///
  /// @param verb `release`, `hold`, `engage`, `abort` or `reserve`
  /// @param track 0 for every track
  /// @return the scenario time (s) at which it takes effect
  /// @throws Refused with the reason
  public double order(String client, String verb, int track, String battery, int shots) {
    String by = command.require(client);
    check(verb, track, battery, shots);
    double at = ask(new Wish.Order(verb, track, battery, shots, by));
    orders.incrementAndGet();
    return at;
  }

  private void check(String verb, int track, String battery, int shots) {
    if (!VERBS.contains(verb)) {
      throw wrong("no order is called \"" + verb + "\"; orders are " + String.join(", ", VERBS));
    }
    boolean engage = verb.equals("engage");
    if (track < (engage ? 1 : 0) || track > MOST_TRACKS) {
      throw wrong("no track has the number " + track);
    }
    boolean named = engage || verb.equals("reserve");
    if (named && !batteries.contains(battery)) {
      throw wrong("no battery is named \"" + battery + "\"");
    }
    if (!named && !battery.isEmpty()) {
      throw wrong(verb + " names no battery");
    }
    if (engage ? shots < 1 || shots > MOST_SHOTS : shots != 0) {
      throw wrong(engage ? "shots go from 1 to " + MOST_SHOTS : verb + " has no shots");
    }
  }

  private static Refused wrong(String why) {
    return new Refused(Refused.Kind.WRONG, why);
  }

  /// Changes the pace, stops or goes on; null leaves what it was.
  public void pace(String client, @Nullable Double pace, @Nullable Boolean paused) {
    String by = command.require(client);
    requirePace(pace);
    ask(new Wish.Pace(pace, paused, by));
  }

  static void requirePace(@Nullable Double pace) {
    if (pace != null && !(pace >= SLOWEST && pace <= FASTEST)) {
      throw wrong("the pace goes from " + SLOWEST + " to " + FASTEST + ", not " + pace);
    }
  }

  /// Lets the rest run by itself, at full speed.
  public void rest(String client) {
    ask(new Wish.Rest(command.require(client)));
  }

  private double ask(Wish wish) {
    Pacer p = pacer;
    if (p == null) {
      throw new Refused(Refused.Kind.NOT_NOW, "the run is over");
    }
    try {
      return p.ask(wish).get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | CompletionException e) {
      if (e.getCause() instanceof Refused r) {
        throw r;
      }
      throw new IllegalStateException("an order broke", e);
    } catch (TimeoutException e) {
      throw new Refused(
          Refused.Kind.NOT_NOW,
          "the run has not answered in " + PATIENCE + " s: look whether the order was taken");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(Refused.Kind.NOT_NOW, "the server is stopping");
    }
  }

  /// Gives the run up for good: nothing is written of it.
  void close() {
    stop();
    if (!Files.exists(folder.resolve(RESULT).resolve("manifest.json"))) {
      try (RunLog log = RunLog.open(folder)) {
        log.write(LogLine.of(lastTime(), LogLine.Kind.CLOSED, ""));
      } catch (IOException e) {
        throw new UncheckedIOException("the log of the run cannot be written", e);
      }
      phase = StateFrame.Phase.CLOSED;
    }
  }

  private double lastTime() {
    StateFrame last = broadcast.last();
    return last == null ? 0 : last.time();
  }

  /// Stops flying it; a later process goes on.
  void stop() {
    stopping = true;
    Pacer p = pacer;
    if (p != null) {
      p.stop();
    }
    Thread t = thread;
    if (t != null) {
      try {
        t.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  Path folder() {
    return Objects.requireNonNull(folder);
  }
}
