package org.openemd.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.openemd.scenario.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// How words that make no command line are answered: what is wrong, what may have been meant, where to read on.
final class Complaints {
  private Complaints() {}

  /// Says what is wrong, and returns the exit code.
  static int aboutWords(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    err.println(name + ": " + Talk.plain(whatIsWrong(problem)));
    err.println("See `" + name + " --help`.");
    return Emd.WRONG_INPUT;
  }

  /// What is wrong, in one line.
  static String whatIsWrong(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(problem.getMessage());
    }
    String typed = unmatched.getUnmatched().getFirst();
    CommandSpec spec = problem.getCommandLine().getCommandSpec();
    boolean verb = spec.subcommands().size() > 0 && !typed.startsWith("-");
    String wrong =
        "there is no "
            + (verb ? "verb " : typed.startsWith("-") ? "option " : "place for ")
            + typed;
    List<String> known = verb ? List.copyOf(spec.subcommands().keySet()) : options(spec);
    return wrong + didYouMean(typed, known);
  }

  private static List<String> options(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    spec.options().forEach(option -> names.add(option.longestName()));
    return names;
  }

  /// `; did you mean x or y?` or, where nothing is near, nothing.
  static String didYouMean(String typed, List<String> known) {
    List<String> meant = nearest(typed, known);
    return meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?";
  }

  /// The known words that take the fewest changed letters, if less than half of the letters typed.
  private static List<String> nearest(String typed, List<String> known) {
    List<String> nearest = new ArrayList<>();
    int fewest = (typed.length() - 1) / 2;
    for (String word : known) {
      int changes = Suggestion.distance(typed, word);
      if (changes < fewest) {
        nearest.clear();
        fewest = changes;
      }
      if (changes == fewest) {
        nearest.add(word);
      }
    }
    return nearest;
  }
}
