package org.openemd.console;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The words of one verb, read with bounds; what lies outside them is refused with option, word and bound.
record Typed(ParseResult words) {
  boolean has(String option) {
    return words.hasMatchedOption(option);
  }

  /// What was typed after an option; empty when it was not.
  String word(String option) {
    return words.matchedOptionValue(option, "").strip();
  }

  ParameterException wrong(String why) {
    return new ParameterException(words.commandSpec().commandLine(), why);
  }

  /// Refuses an option without the one that it needs.
  void goesWith(String option, String needed) {
    if (has(option) && !has(needed)) {
      throw wrong(option + " goes with " + needed + " only");
    }
  }

  /// The number after an option.
  double number(String option, double least, double most, String unit) {
    return within(option, word(option), least, most, unit);
  }

  /// The whole number after an option.
  int whole(String option, int least, int most) {
    String typed = word(option);
    long value = typed.matches("[+]?[0-9]{1,10}") ? Long.parseLong(typed) : Long.MIN_VALUE;
    if (value < least || value > most) {
      throw wrong(
          option
              + " is \""
              + typed
              + "\"; it must be a whole number from "
              + least
              + " to "
              + most);
    }
    return (int) value;
  }

  /// One number of those after an option.
  double within(String option, String typed, double least, double most, String unit) {
    double value = parsed(typed);
    if (!(value >= least && value <= most)) {
      String bounds = "from " + plain(least) + " to " + (plain(most) + " " + unit).strip();
      throw wrong(option + " is \"" + typed + "\"; it must be a number " + bounds);
    }
    return value;
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound)
        ? String.format(Locale.ROOT, "%.0f", bound)
        : Double.toString(bound);
  }

  /// NaN for what is no plain number.
  static double parsed(String typed) {
    boolean plain = typed.matches("[+-]?[0-9]{1,9}([.][0-9]*)?|[+-]?[.][0-9]+");
    return plain ? Double.parseDouble(typed) : Double.NaN;
  }

  /// One of the words known after an option.
  String choice(String option, String usual, List<String> known) {
    String typed = words.matchedOptionValue(option, usual);
    if (!known.contains(typed)) {
      throw wrong(option + " is \"" + typed + "\"; it must be one of " + String.join(", ", known));
    }
    return typed;
  }
}
