package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One verb of the command line: the words it takes, and what it does.
interface Verb {
  /// As typed.
  String name();

  /// Adds the verb's options, parameters, description and three examples.
  void describe(CommandSpec spec);

  /// Refuses words that the verb does not understand, and does nothing. A verb that other programs do not ask for need not.
  default void check(ParseResult words) {}

  /// Does it, and returns the exit code.
  int carryOut(ParseResult words, Talk talk);
}
