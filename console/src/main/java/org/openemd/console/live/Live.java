package org.openemd.console.live;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openemd.command.Opportunity;
import org.openemd.command.Outlook;
import org.openemd.run.OrderRecord;
import org.openemd.run.OrderSource;
import org.openemd.run.Situation;

/// A person commands: shows the picture at the pace asked for, and turns keys into orders.
public final class Live implements OrderSource {
  /// Seconds of scenario time in a second, at least.
  public static final double SLOWEST = 0.1;

  /// At most.
  public static final double FASTEST = 1000;

  private static final long SECOND = 1_000_000_000; // [ns]
  private static final long REDRAW = SECOND / 10; // [ns]

  private final Keys keys;
  private final Screen screen;
  private double pace;
  private boolean paused;
  private boolean left; // the person has; the rest runs by itself
  private int selected; // number of a track; 0 before the first
  private boolean chosen; // by the person, and left alone then
  private String message = "";
  private double sinceTime = Double.NaN; // scenario time at `sinceNanos`
  private long sinceNanos;
  private long drawn;
  private final List<OrderRecord> typed = new ArrayList<>();

  /// @param in where keys come from
  /// @param out where the picture goes
  /// @param terminal whether `out` is one; else only what happens is told, line by line
  /// @param pace seconds of scenario time in a second
  public Live(InputStream in, PrintWriter out, boolean terminal, boolean colour, double pace) {
    this.keys = new Keys(in);
    this.screen = new Screen(out, terminal, colour);
    this.pace = pace;
  }

  @Override
  public List<OrderRecord> upTo(double now, Supplier<Situation> situation) {
    if (left) {
      return List.of();
    }
    typed.clear();
    Situation s = situation.get();
    select(s);
    try {
      wait(now, s);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      left = true;
    }
    return List.copyOf(typed);
  }

  // Until the clock on the wall has come to `now`, or for ever while paused.
  private void wait(double now, Situation s) throws InterruptedException {
    if (Double.isNaN(sinceTime)) {
      restart(now);
    }
    draw(now, s);
    while (!left) {
      long rest = paused ? REDRAW : sinceNanos + nanos(now) - System.nanoTime();
      char key = keys.next(Math.clamp(rest, 0, REDRAW));
      if (key != 0) {
        press(key, now, s);
        drawn = 0;
        draw(now, s);
      } else if (!paused && rest <= 0) {
        return;
      }
    }
  }

  private long nanos(double now) {
    return (long) ((now - sinceTime) / pace * SECOND);
  }

  private void restart(double now) {
    sinceTime = now;
    sinceNanos = System.nanoTime();
  }

  private void draw(double now, Situation s) {
    if (System.nanoTime() - drawn > REDRAW) {
      screen.show(s, new Screen.View(now, selected, paused ? 0 : pace, message));
      drawn = System.nanoTime();
    }
  }

  // The most urgent track; another when that is gone, or when nothing is left to decide about one
  // that the person did not choose. Else it stays, so that no order goes to another than was meant.
  private void select(Situation s) {
    int row = row(s);
    chosen &= row >= 0;
    if (row < 0 || (!chosen && settled(s.threats().get(row)))) {
      selected = s.threats().isEmpty() ? 0 : s.threats().getFirst().track().number();
    }
  }

  private static boolean settled(Outlook o) {
    return o.best() == null
        || o.state() == Outlook.State.KILLED
        || o.state() == Outlook.State.DOUBTED;
  }

  private int row(Situation s) {
    for (int i = 0; i < s.threats().size(); i++) {
      if (s.threats().get(i).track().number() == selected) {
        return i;
      }
    }
    return -1;
  }

  private void press(char key, double now, Situation s) {
    message = "";
    switch (key) {
      case Keys.UP, 'k' -> move(s, -1);
      case Keys.DOWN, 'j' -> move(s, 1);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> choose(s, key - '1');
      case 'r' -> order(now, "release");
      case 'R' -> orderAll(now, "release");
      case 'h' -> order(now, "hold");
      case 'H' -> orderAll(now, "hold");
      case 'x' -> order(now, "abort");
      case 'X' -> orderAll(now, "abort");
      case 'a' -> assign(now, s, 1);
      case 's' -> assign(now, s, salvo(s));
      case 'v' -> reserve(now, s);
      case 'p' -> pause(now);
      case '+' -> faster(now, 2);
      case '-' -> faster(now, 0.5);
      case 'q' -> left = true;
      case '\n', '\r', ' ' -> {}
      default -> message = "there is no key " + key;
    }
  }

  private void move(Situation s, int by) {
    int to = row(s) + by;
    if (to >= 0) {
      choose(s, to);
    }
  }

  private void choose(Situation s, int row) {
    if (row < s.threats().size()) {
      selected = s.threats().get(row).track().number();
      chosen = true;
    }
  }

  private void order(double now, String verb) {
    if (selected == 0) {
      message = "there is no track to " + verb;
    } else {
      give(new OrderRecord(now, verb, selected, "", 0, ""), "track " + selected);
    }
  }

  private void orderAll(double now, String verb) {
    give(new OrderRecord(now, verb, 0, "", 0, ""), "all tracks");
  }

  private void assign(double now, Situation s, int shots) {
    Opportunity best = best(s);
    if (best == null) {
      message = "no battery can meet " + (selected == 0 ? "anything" : "track " + selected);
    } else {
      give(
          new OrderRecord(now, "engage", selected, best.battery(), shots, ""),
          "track " + selected + " with " + shots + " of " + best.battery());
    }
  }

  private @Nullable Opportunity best(Situation s) {
    int row = row(s);
    return row < 0 ? null : s.threats().get(row).best();
  }

  private int salvo(Situation s) {
    int row = row(s);
    Outlook o = row < 0 ? null : s.threats().get(row);
    return o == null ? 1 : Math.max(1, o.salvo());
  }

  // Of the battery that would fire; where none would for want of other interceptors, of the first
  // that keeps some.
  private void reserve(double now, Situation s) {
    Opportunity best = best(s);
    String battery =
        s.stocks().stream()
            .filter(b -> b.reserve() > 0 && (best == null || b.battery().equals(best.battery())))
            .map(b -> b.battery())
            .findFirst()
            .orElse("");
    if (battery.isEmpty()) {
      message = "no battery keeps a reserve";
    } else {
      give(new OrderRecord(now, "reserve", 0, battery, 0, ""), "of " + battery);
    }
  }

  private void give(OrderRecord order, String about) {
    typed.add(order);
    message = "ordered: " + order.verb() + " " + about;
  }

  private void pause(double now) {
    paused = !paused;
    restart(now);
  }

  private void faster(double now, double factor) {
    pace = Math.clamp(pace * factor, SLOWEST, FASTEST);
    restart(now);
  }
}
