package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openemd.scenario.Suggestion;

/// A file of comma-separated values (RFC 4180, a field on one line), read row by row; what is wrong with it is collected, with file, line, value, unit and bound.
final class CsvRows {
  private static final int MOST_PROBLEMS = 20;
  private static final int LONGEST = 10_000; // characters of a line
  private static final int SHOWN = 40; // characters of a value that are quoted
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?([0-9]{1,400}([.][0-9]{0,400})?|[.][0-9]{1,400})([eE][+-]?[0-9]{1,9})?");

  private final String name;
  private final Iterator<String> lines;
  private final List<String> problems = new ArrayList<>();
  private final List<String> unused = new ArrayList<>();
  private final Map<String, Integer> columns = new TreeMap<>();
  private List<String> cells = List.of();
  private int line;
  private int rows;
  private int wrong;

  CsvRows(String name, Iterator<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /// Takes the first line for the names of the columns; false when they will not do.
  boolean head(List<String> needed, List<String> known) {
    if (!advance()) {
      wrong++;
      problems.add(
          name
              + ": it is empty; its first line must name its columns: "
              + String.join(",", needed));
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      String column = i == 0 ? cells.get(i).replace("\uFEFF", "") : cells.get(i);
      if (columns.put(column, i) != null) {
        problem("column " + shown(column) + " stands twice");
      } else if (!known.contains(column)) {
        unused.add(name + ": column " + shown(column) + " is not used" + meant(column, known));
      }
    }
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        problem("column " + column + " is missing; needed are " + String.join(",", needed));
      }
    }
    return problems.isEmpty();
  }

  private static String meant(String column, List<String> known) {
    return known.stream()
        .filter(k -> column.length() < SHOWN && Suggestion.distance(column, k) <= 2)
        .findFirst()
        .map(k -> "; did you mean " + k + "?")
        .orElse("");
  }

  /// Goes to the next row; false at the end, or after too many rows or problems.
  boolean next(int most) {
    if (problems.size() >= MOST_PROBLEMS || !advance()) {
      return false;
    }
    if (++rows > most) {
      problem("there are more than " + most + " rows; score a part of the file");
      return false;
    }
    return true;
  }

  private boolean advance() {
    while (lines.hasNext()) {
      line++;
      String text = lines.next();
      if (text.length() > LONGEST) {
        problem("the line is longer than " + LONGEST + " characters");
      } else if (!text.isBlank() && !text.startsWith("#")) {
        cells = split(text);
        return true;
      }
    }
    return false;
  }

  private static List<String> split(String text) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  int line() {
    return line;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /// The words in a column; empty where the row or the file has none.
  String text(String column) {
    int i = columns.getOrDefault(column, Integer.MAX_VALUE);
    return i < cells.size() ? cells.get(i) : "";
  }

  /// The number in a column from `low` to `high`; NaN, and a problem, for anything else.
  double number(String column, String unit, double low, double high) {
    String text = text(column);
    double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (value >= low && value <= high) {
      return value;
    }
    String bounds = plain(low) + " to " + (plain(high) + " " + unit).strip();
    problem(column + " is \"" + shown(text) + "\"; it must be a number from " + bounds);
    return Double.NaN;
  }

  private static String plain(double bound) {
    return Math.abs(bound) < 1e7
        ? String.format(Locale.ROOT, "%.0f", bound)
        : String.format(Locale.ROOT, "%.0e", bound).replaceFirst("e[+]0*", "e");
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  /// Adds what is wrong with the row.
  void problem(String what) {
    wrong++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(name + ":" + line + ": " + what);
    }
  }

  /// How many problems there are so far; more than {@link #problems} lists when there are very many.
  int wrong() {
    return wrong;
  }

  List<String> problems() {
    List<String> all = new ArrayList<>(problems);
    if (problems.size() >= MOST_PROBLEMS) {
      all.add(name + ": the first " + MOST_PROBLEMS + " problems are shown");
    }
    return all;
  }

  List<String> unused() {
    return List.copyOf(unused);
  }
}
