package org.openemd.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openemd.console.export.Csv;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where two runs part: from the events and summaries in their folders.
///
/// @param same how many events both begin with
/// @param outcomes of threats that ended otherwise, the second of each pair that of the other run
record RunDifference(
    String one,
    String other,
    int same,
    List<Told> inOne,
    List<Told> inOther,
    Map<String, List<String>> outcomes) {
  private static final int SHOWN = 6; // events of each run
  private static final int CELLS = 8; // of a row of events.csv

  /// An event, as in `events.csv`.
  record Told(String time, String type, String detail) {
    /// Only the last cell, what happened in words, can be quoted.
    static Told of(String row) {
      String[] cells = row.split(",", CELLS);
      if (cells.length < CELLS) {
        return new Told("", "", row);
      }
      String detail = cells[CELLS - 1];
      boolean quoted = detail.length() > 1 && detail.startsWith("\"") && detail.endsWith("\"");
      return new Told(
          cells[0],
          cells[1],
          quoted ? detail.substring(1, detail.length() - 1).replace("\"\"", "\"") : detail);
    }

    String line() {
      return time + " s  " + type + "  " + detail;
    }

    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("time_s", time.isEmpty() ? 0 : Double.parseDouble(time));
      tree.put("type", type);
      tree.put("detail", detail);
      return tree;
    }
  }

  /// Of two run folders; wrong input when one is none.
  static RunDifference of(Path one, Path other) {
    List<String> a = events(one);
    List<String> b = events(other);
    int same = 0;
    while (same < Math.min(a.size(), b.size()) && a.get(same).equals(b.get(same))) {
      same++;
    }
    return new RunDifference(
        one.toString(),
        other.toString(),
        same,
        from(a, same),
        from(b, same),
        outcomes(outcomes(one), outcomes(other)));
  }

  private static List<Told> from(List<String> rows, int first) {
    return rows.stream().skip(first).map(Told::of).toList();
  }

  private static List<String> events(Path folder) {
    List<String> rows = read(folder.resolve("events.csv")).lines().toList();
    return rows.subList(Math.min(1, rows.size()), rows.size());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WrongInput(
          List.of(file + ": there is no such file, or it cannot be read; expected a run's folder"));
    }
  }

  private static Map<String, String> outcomes(Path folder) {
    Path file = folder.resolve("summary.json");
    try {
      Map<String, String> outcomes = new TreeMap<>();
      for (JsonNode t : new JsonMapper().readTree(read(file)).path("threats")) {
        String link = t.path("first_broken_link").asString("");
        String outcome = t.path("outcome").asString("");
        outcomes.put(
            t.path("id").asString(""), link.isEmpty() ? outcome : outcome + " (" + link + ")");
      }
      return outcomes;
    } catch (JacksonException e) {
      throw new WrongInput(List.of(file + ": it is not the summary of a run"));
    }
  }

  private static Map<String, List<String>> outcomes(Map<String, String> a, Map<String, String> b) {
    TreeSet<String> all = new TreeSet<>(a.keySet());
    all.addAll(b.keySet());
    Map<String, List<String>> differing = new TreeMap<>();
    for (String id : all) {
      String mine = a.getOrDefault(id, "not there");
      String theirs = b.getOrDefault(id, "not there");
      if (!mine.equals(theirs)) {
        differing.put(id, List.of(mine, theirs));
      }
    }
    return differing;
  }

  String text() {
    if (inOne.isEmpty() && inOther.isEmpty()) {
      return "The same " + same + " events.\n";
    }
    StringBuilder out =
        new StringBuilder("The same " + same + " events; the first that differs:\n");
    part(out, one, inOne.stream().limit(1).toList());
    part(out, other, inOther.stream().limit(1).toList());
    out.append("\nWhat followed:\n");
    part(out, one, inOne.stream().skip(1).limit(SHOWN).toList());
    part(out, other, inOther.stream().skip(1).limit(SHOWN).toList());
    out.append(
        outcomes.isEmpty() ? "\nEvery threat ended alike.\n" : "\nThreats that ended otherwise:\n");
    outcomes.forEach((id, both) ->
        out.append("  " + id + ": " + both.getFirst() + "; then " + both.getLast() + "\n"));
    return out.toString();
  }

  private static void part(StringBuilder out, String run, List<Told> events) {
    out.append("  ").append(run).append('\n');
    events.forEach(e -> out.append("    ").append(Talk.plain(e.line())).append('\n'));
    if (events.isEmpty()) {
      out.append("    nothing more\n");
    }
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format_version", 1);
    tree.put("same_events", same);
    tree.put("runs", List.of(told(one, inOne), told(other, inOther)));
    tree.put("outcomes", outcomes);
    return tree;
  }

  private static Map<String, Object> told(String run, List<Told> events) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("run", run);
    tree.put("events_after", events.stream().map(Told::tree).toList());
    return tree;
  }

  String csv() {
    StringBuilder out = new StringBuilder("run,time_s,type,detail\n");
    inOne.forEach(e -> row(out, one, e));
    inOther.forEach(e -> row(out, other, e));
    return out.toString();
  }

  private static void row(StringBuilder out, String run, Told e) {
    out.append(Csv.row(run, e.time(), e.type(), e.detail())).append('\n');
  }
}
