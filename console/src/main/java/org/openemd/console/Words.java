package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The options that several verbs share, described and read in one place.
final class Words {
  private static final int MOST_THREADS = 256;

  private Words() {}

  /// The first parameter, a scenario's file.
  static PositionalParamSpec scenario() {
    return parameter("0", "SCENARIO", "The scenario's file.");
  }

  /// One parameter that must be given.
  static PositionalParamSpec parameter(String index, String label, String description) {
    return positional(index, label, description).required(true).build();
  }

  /// One parameter that may be left out.
  static PositionalParamSpec optional(String index, String label, String description) {
    return positional(index, label, description).arity("0..1").build();
  }

  private static PositionalParamSpec.Builder positional(
      String index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .paramLabel(label)
        .type(String.class)
        .description(description);
  }

  /// An option with one word.
  static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /// An option without a word.
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  /// `--format`.
  static OptionSpec format(String what) {
    return OptionSpec.builder("--format")
        .paramLabel("text|json|csv")
        .type(Format.class)
        .converters(Format::of)
        .description("How " + what + " is printed; text if not said.")
        .build();
  }

  /// `--seed` of what is run once.
  static OptionSpec seed() {
    return option("--seed", "N", "Which of all possible runs; 1 if not said.");
  }

  /// `--threads` of what flies many runs.
  static OptionSpec threads() {
    return option("--threads", "N", "Runs at one time; all processors if not said.");
  }

  /// The number after `--threads`; that of the processors if there is none.
  static int threads(ParseResult words) {
    Typed typed = new Typed(words);
    return typed.has("--threads")
        ? typed.whole("--threads", 1, MOST_THREADS)
        : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }

  /// `--assume` and `--set`, which change what a scenario says.
  static void addComposition(CommandSpec spec) {
    spec.addOption(
        repeated("--assume", "NAME", "Take the disputed values of assumptions/NAME.yaml."));
    spec.addOption(
        repeated(
            "--set",
            "PATH=VALUE",
            "Set one value, after all else, such as sensors.emr.mean_power_w=42500."));
  }

  /// As {@link #addComposition}, for what changes a vehicle.
  static void addVehicleComposition(CommandSpec spec) {
    spec.addOption(
        repeated("--assume", "NAME", "Take the disputed values of assumptions/NAME.yaml."));
    spec.addOption(
        repeated(
            "--set", "PATH=VALUE", "Set one value, such as vehicles.irbm.payload.mass_kg=500."));
  }

  /// An option that may be given more than once.
  static OptionSpec repeated(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description + " May be repeated.")
        .build();
  }

  static Format format(ParseResult words) {
    return words.matchedOptionValue("--format", Format.TEXT);
  }

  /// The path after an option, if it was given.
  ///
  /// @param what a path it must be, such as `folder`
  static Optional<Path> path(ParseResult words, String option, String what) {
    if (!words.hasMatchedOption(option)) {
      return Optional.empty();
    }
    String typed = words.matchedOptionValue(option, "");
    if (typed.isBlank()) {
      throw new ParameterException(
          words.commandSpec().commandLine(), option + " is empty; it must name a " + what);
    }
    return Optional.of(Path.of(typed));
  }

  /// The whole number after `--seed`; 1 if there is none.
  static long seed(ParseResult words) {
    if (!words.hasMatchedOption("--seed")) {
      return 1;
    }
    String typed = words.matchedOptionValue("--seed", "");
    try {
      return Long.parseLong(typed);
    } catch (NumberFormatException e) {
      String wrong = "--seed is \"" + typed + "\"; it must be a whole number from ";
      String bounds = Long.MIN_VALUE + " to " + Long.MAX_VALUE;
      throw new ParameterException(words.commandSpec().commandLine(), wrong + bounds, e);
    }
  }

  /// The scenario meant by the words.
  static Composition composition(ParseResult words, String scenario) {
    List<String> assumptions = words.matchedOptionValue("--assume", List.of());
    return new Composition(Path.of(scenario), assumptions, overrides(words));
  }

  /// The values after `--set`, each `path=value`.
  static List<String> overrides(ParseResult words) {
    List<String> overrides = words.matchedOptionValue("--set", List.of());
    for (String override : overrides) {
      if (override.indexOf('=') < 1) {
        throw new ParameterException(
            words.commandSpec().commandLine(),
            "--set " + override + ": expected PATH=VALUE, such as sensors.emr.mean_power_w=42500");
      }
    }
    return overrides;
  }
}
