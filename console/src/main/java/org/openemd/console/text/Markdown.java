package org.openemd.console.text;

/// Text made safe inside Markdown.
public final class Markdown {
  private Markdown() {}

  /// Text that Markdown takes for text: on one line, no markup, no cell border.
  public static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : text.replace('\n', ' ').replace('\r', ' ').toCharArray()) {
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '|', '[', ']', '`', '*', '_', '\\' -> safe.append('\\').append(c);
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /// One row of a table, ended by a line feed.
  public static String row(String... cells) {
    StringBuilder row = new StringBuilder();
    for (String c : cells) {
      row.append("| ").append(safe(c)).append(' ');
    }
    return row.append("|\n").toString();
  }
}
