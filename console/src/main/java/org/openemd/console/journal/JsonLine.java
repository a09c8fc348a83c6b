package org.openemd.console.journal;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One line of JSON.
final class JsonLine {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonLine() {}

  /// In the order given; text holds no line break that is not escaped.
  static String of(Map<String, Object> fields) {
    return JSON.writeValueAsString(fields);
  }
}
