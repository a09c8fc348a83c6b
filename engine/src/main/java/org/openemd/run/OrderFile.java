package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads `orders.csv`, as a run leaves it or as a person wrote it.
///
/// Columns: `time_s,verb,track,battery,shots,refused`; the last three may be left out or empty. What was refused when the
/// file was written is tried again, so that a replay logs the same refusal.
public final class OrderFile {
  private static final Set<String> VERBS =
      new TreeSet<>(List.of("abort", "engage", "hold", "release", "reserve"));
  private static final int MOST_SHOTS = 1000;

  private final String name;
  private final List<String> problems = new ArrayList<>();

  private OrderFile(String name) {
    this.name = name;
  }

  /// The orders of a file, or every problem in it.
  public record Read(List<OrderRecord> orders, List<String> problems) {}

  /// Reads lines; `name` is how messages call the file.
  public static Read read(String name, List<String> lines) {
    OrderFile file = new OrderFile(name);
    List<OrderRecord> orders = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean skipped =
          line.isEmpty() || line.startsWith("#") || (i == 0 && line.startsWith("time_s"));
      if (!skipped) {
        OrderRecord order = file.order(i + 1, line, before);
        orders.add(order);
        before = order.time();
      }
    }
    return new Read(List.copyOf(orders), List.copyOf(file.problems));
  }

  private OrderRecord order(int row, String line, double before) {
    String[] cell = line.split(",", -1);
    double time = number(row, "time_s", cell(cell, 0), 0, 1e6);
    if (time < before) {
      say(
          row,
          "time_s "
              + cell(cell, 0)
              + " s is before the order above it; orders go in order of time");
    }
    String verb = cell(cell, 1);
    if (!VERBS.contains(verb)) {
      say(row, "no order is called \"" + verb + "\"; orders are " + String.join(", ", VERBS));
    }
    boolean engage = verb.equals("engage");
    boolean reserve = verb.equals("reserve");
    int track =
        reserve || "all".equals(cell(cell, 2))
            ? 0
            : (int) number(row, "track", cell(cell, 2), engage ? 1 : 0, 1e6);
    String battery = cell(cell, 3);
    if ((engage || reserve) && battery.isEmpty()) {
      say(row, verb + " needs a battery");
    }
    int shots = engage ? (int) number(row, "shots", cell(cell, 4), 1, MOST_SHOTS) : 0;
    return new OrderRecord(time, verb, track, battery, shots, "");
  }

  private static String cell(String[] cells, int i) {
    return i < cells.length ? cells[i].strip() : "";
  }

  private double number(int row, String column, String text, double low, double high) {
    double value = Double.NaN;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      // told below, with the bounds
    }
    if (!(value >= low && value <= high)) {
      say(
          row,
          column
              + " is \""
              + text
              + "\"; it must be a number from "
              + plain(low)
              + " to "
              + plain(high));
      return low;
    }
    return value;
  }

  private static String plain(double bound) {
    return Long.toString((long) bound);
  }

  private void say(int row, String problem) {
    problems.add(name + ":" + row + ": " + problem);
  }
}
