package org.openemd.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Small answers as JSON and CSV.
final class Trees {
  private Trees() {}

  /// Maps, lists, text and numbers as indented JSON.
  static void print(Object tree, PrintWriter out) {
    out.println(
        new JsonMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(tree)
            .replace("\r\n", "\n"));
  }

  /// One row of CSV, cells quoted where they must be (RFC 4180).
  static String row(String... cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
      quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(",", quoted);
  }
}
