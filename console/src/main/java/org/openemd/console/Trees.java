package org.openemd.console;

import java.io.PrintWriter;
import tools.jackson.databind.json.JsonMapper;

/// Small answers as JSON.
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
}
