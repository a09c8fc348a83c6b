package org.openemd.console;

import java.util.List;

/// The examples in a help text.
final class Examples {
  private Examples() {}

  static List<String> in(String help) {
    String after = help.substring(help.indexOf("Examples:"));
    return after.lines().skip(1).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
