package org.openemd.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes maps, lists, text, numbers and flags as JSON, indented, short objects on one line; the engine needs no more of JSON than this.
public final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /// The text of a value, ended by a line feed.
  public static String of(Object value) {
    JsonText json = new JsonText();
    json.write(value, "");
    return json.out.append('\n').toString();
  }

  private void write(Object value, String indent) {
    switch (value) {
      case Map<?, ?> map -> object(map, indent);
      case List<?> list -> array(list, indent);
      default -> scalar(value);
    }
  }

  private void scalar(Object value) {
    switch (value) {
      case Boolean flag -> out.append(flag);
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case Double number -> out.append(Numbers.text(number));
      default -> quote(value.toString());
    }
  }

  private void object(Map<?, ?> map, String indent) {
    boolean flat = map.size() <= 4 && map.values().stream().noneMatch(JsonText::holdsMore);
    String inner = flat ? " " : "\n" + indent + "  ";
    out.append('{');
    String separator = inner;
    for (Map.Entry<?, ?> e : map.entrySet()) {
      out.append(separator);
      quote(String.valueOf(e.getKey()));
      out.append(": ");
      write(java.util.Objects.requireNonNull(e.getValue()), indent + "  ");
      separator = "," + inner;
    }
    out.append(flat ? " }" : "\n" + indent + "}");
  }

  /// Whether a value needs lines of its own.
  private static boolean holdsMore(Object value) {
    return switch (value) {
      case Map<?, ?> map -> !map.containsKey("$ref");
      case List<?> list -> list.stream().anyMatch(JsonText::holdsMore);
      default -> value.toString().length() > 80;
    };
  }

  private void array(List<?> list, String indent) {
    boolean flat = list.stream().noneMatch(v -> v instanceof Map || v instanceof List);
    String separator = "";
    out.append('[');
    for (Object v : list) {
      out.append(separator);
      if (!flat) {
        out.append('\n').append(indent).append("  ");
      }
      write(java.util.Objects.requireNonNull(v), indent + "  ");
      separator = flat ? ", " : ",";
    }
    out.append(flat ? "" : "\n" + indent).append(']');
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> plain(c);
      }
    }
    out.append('"');
  }

  private void plain(char c) {
    if (c < ' ') {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      out.append(c);
    }
  }
}
