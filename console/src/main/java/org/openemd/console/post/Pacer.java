package org.openemd.console.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openemd.run.OrderRecord;
import org.openemd.run.OrderSource;
import org.openemd.run.Situation;

/// The clock of a live run, and the way in for what is wanted of it.
///
/// The engine asks once in every second of scenario time. First this hands out what the log says, without waiting; from the last line of the log on it takes as long as the pace says, or for ever while paused, and writes down what is wanted meanwhile before it hands it out. All of that is on the run's own thread; others only leave their wishes.
final class Pacer implements OrderSource {
  private static final long SECOND = 1_000_000_000; // [ns]
  private static final long FRAME = SECOND / 5; // [ns] between frames, at least
  private static final long ANSWER = SECOND / 20; // [ns] when something was wanted
  private static final double MARK = 5; // [s] of the scenario between marks
  private static final long MARK_WAIT = SECOND / 5; // [ns] between marks, at least
  private static final int MOST_WISHES = 200;

  private final ArrayDeque<LogLine> logged;
  private final RunLog log;
  private final Stage stage;
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>(MOST_WISHES);
  private final double until; // [s] what is logged goes to here; minus infinity of a new run
  private final List<Wish.Order> given = new ArrayList<>();
  private volatile double pace;
  private volatile boolean paused;
  private volatile boolean resting;
  private volatile boolean replaying;
  private volatile boolean stopped;
  private volatile boolean restless; // the heading changed
  private volatile String over = ""; // why nothing is taken any more
  private boolean stood; // where the log ends
  private double sinceTime = Double.NaN; // scenario time at `sinceNanos`
  private long sinceNanos;
  private double marked = Double.NEGATIVE_INFINITY;
  private long markedNanos;
  private long shownNanos = System.nanoTime() - SECOND;
  private double shownTime = Double.NaN;

  /// Where frames go.
  interface Stage {
    /// Shows a picture.
    ///
    /// @param pending orders that take effect at the end of this second
    void show(Supplier<Situation> situation, List<Wish.Order> pending);

    /// When the exercise ends (s), as far as is known.
    double end();
  }

  // A null wish is only a nudge.
  private record Asked(@Nullable Wish wish, CompletableFuture<Double> done) {}

  /// The run is not gone on with in this process.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("the run was stopped");
    }
  }

  /// @param logged what was wanted so far
  /// @param log where more goes
  Pacer(List<LogLine> logged, RunLog log, Stage stage, double pace, boolean paused) {
    this.logged = new ArrayDeque<>(logged);
    this.log = log;
    this.stage = stage;
    this.pace = pace;
    this.paused = paused;
    this.until = logged.isEmpty() ? Double.NEGATIVE_INFINITY : logged.getLast().time();
    this.stood = logged.isEmpty();
    this.replaying = !stood;
  }

  double pace() {
    return pace;
  }

  boolean paused() {
    return paused;
  }

  boolean resting() {
    return resting;
  }

  boolean replaying() {
    return replaying;
  }

  /// Leaves a wish; the answer is the scenario time at which it is on the disk, and takes effect.
  CompletableFuture<Double> ask(Wish wish) {
    CompletableFuture<Double> done = new CompletableFuture<>();
    if (!asked.offer(new Asked(wish, done))) {
      done.completeExceptionally(
          new Refused(Refused.Kind.NOT_NOW, "too many orders are waiting; try again"));
    }
    if (!over.isEmpty()) {
      end(over);
    }
    return done;
  }

  /// The heading of frames has changed.
  void nudge() {
    restless = true;
    boolean _ = asked.offer(new Asked(null, new CompletableFuture<>()));
  }

  /// Leaves the simulation at the next occasion.
  void stop() {
    stopped = true;
    nudge();
  }

  @Override
  public List<OrderRecord> upTo(double now, Supplier<Situation> situation) {
    given.clear();
    replay(now);
    Supplier<Situation> once = once(situation);
    if (resting || now < until) {
      pass(now, once);
    } else {
      stand(now);
      mark(now);
      attend(now, once);
    }
    if (stopped) {
      throw new Stopped();
    }
    return given.stream()
        .map(o -> new OrderRecord(now, o.verb(), o.track(), o.battery(), o.shots(), ""))
        .toList();
  }

  private static Supplier<Situation> once(Supplier<Situation> situation) {
    return new Supplier<>() {
      private @Nullable Situation made;

      @Override
      public Situation get() {
        Situation s = made == null ? situation.get() : made;
        made = s;
        return s;
      }
    };
  }

  // -- what is logged

  private void replay(double now) {
    while (!logged.isEmpty() && logged.getFirst().time() <= now) {
      LogLine line = logged.removeFirst();
      switch (line.kind()) {
        case ORDER ->
            given.add(
                new Wish.Order(line.verb(), line.track(), line.battery(), line.shots(), line.by()));
        case PACE -> {
          pace = line.pace();
          paused = line.paused();
        }
        case REST -> resting = true;
        case MARK, CLOSED -> {}
      }
    }
  }

  // Nobody is waited for.
  private void pass(double now, Supplier<Situation> situation) {
    if (resting && now >= until) {
      replaying = false;
    }
    for (Asked a = asked.poll(); a != null; a = asked.poll()) {
      a.done().completeExceptionally(new Refused(Refused.Kind.NOT_NOW, why()));
    }
    long sinceShown = System.nanoTime() - shownNanos;
    if (sinceShown > FRAME || now >= stage.end()) {
      show(now, situation);
    }
  }

  private String why() {
    return resting
        ? "the run goes on by itself: no more orders are taken"
        : "the run is being flown again to where it was; wait until it stands";
  }

  // Where its process ended a run waits for its commander.
  private void stand(double now) {
    if (!stood) {
      stood = true;
      paused = true;
      replaying = false;
      restless = true;
      marked = now;
    }
  }

  private void mark(double now) {
    boolean due = now - marked >= MARK && System.nanoTime() - markedNanos > MARK_WAIT;
    if (due) {
      write(LogLine.of(now, LogLine.Kind.MARK, ""));
      marked = now;
      markedNanos = System.nanoTime();
    }
  }

  // -- what is wanted now

  // Until the clock on the wall has come to `now`, or for ever while paused.
  private void attend(double now, Supplier<Situation> situation) {
    if (Double.isNaN(sinceTime)) {
      restart(now, true);
    }
    while (!stopped && !resting) {
      long rest = paused ? SECOND : sinceNanos + nanos(now) - System.nanoTime();
      long untilShown = untilShown(now);
      if (untilShown <= 0) {
        show(now, situation);
        continue;
      }
      Asked a = poll(Math.clamp(Math.min(rest, untilShown), 0, SECOND));
      if (a != null) {
        carryOut(a, now);
      } else if (!paused && sinceNanos + nanos(now) <= System.nanoTime()) {
        return;
      }
    }
  }

  private @Nullable Asked poll(long nanos) {
    try {
      return asked.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
      return null;
    }
  }

  // How long (ns) until a frame is due; none is when everything is shown.
  private long untilShown(double now) {
    if (now == shownTime && !restless) {
      return Long.MAX_VALUE;
    }
    if (now >= stage.end()) {
      return 0; // the last
    }
    return shownNanos + (restless ? ANSWER : FRAME) - System.nanoTime();
  }

  private void show(double now, Supplier<Situation> situation) {
    restless = false;
    shownTime = now;
    shownNanos = System.nanoTime();
    stage.show(situation, List.copyOf(given));
  }

  private long nanos(double now) {
    return (long) ((now - sinceTime) / pace * SECOND);
  }

  // Goes on from where the clock stands: on its way to `now`, or where it was stopped.
  private void restart(double now, boolean stood) {
    long t = System.nanoTime();
    if (Double.isNaN(sinceTime)) {
      sinceTime = now;
    } else if (!stood) {
      sinceTime = Math.min(now, sinceTime + (t - sinceNanos) * pace / SECOND);
    }
    sinceNanos = t;
  }

  private void carryOut(Asked a, double now) {
    Wish wish = a.wish();
    if (wish == null) {
      return;
    }
    switch (wish) {
      case Wish.Order o -> {
        write(LogLine.order(now, o));
        given.add(o);
      }
      case Wish.Pace p -> {
        double faster = p.pace() == null ? pace : p.pace();
        boolean stop = p.paused() == null ? paused : p.paused();
        write(LogLine.pace(now, faster, stop, p.by()));
        restart(now, paused);
        pace = faster;
        paused = stop;
      }
      case Wish.Rest r -> {
        write(LogLine.of(now, LogLine.Kind.REST, r.by()));
        resting = true;
      }
    }
    restless = true;
    a.done().complete(now);
  }

  private void write(LogLine line) {
    try {
      log.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException("the log of the run cannot be written", e);
    }
  }

  /// Nothing is taken any more.
  void end(String why) {
    over = why;
    for (Asked a = asked.poll(); a != null; a = asked.poll()) {
      a.done().completeExceptionally(new Refused(Refused.Kind.NOT_NOW, why));
    }
  }
}
