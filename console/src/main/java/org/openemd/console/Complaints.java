package org.openemd.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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
    err.println(name + ": " + whatIsWrong(problem));
    err.println("See `" + name + " --help`.");
    return Emd.WRONG_INPUT;
  }

  private static String whatIsWrong(ParameterException problem) {
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
    List<String> meant = nearest(typed, known);
    return wrong + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
  }

  private static List<String> options(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    spec.options().forEach(option -> names.add(option.longestName()));
    return names;
  }

  /// The known words that take the fewest changed letters, if less than half of the letters typed.
  static List<String> nearest(String typed, List<String> known) {
    List<String> nearest = new ArrayList<>();
    int fewest = (typed.length() - 1) / 2;
    for (String word : known) {
      int changes = changes(typed, word);
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

  /// Letters added, dropped, replaced or swapped with their neighbour (optimal string alignment).
  static int changes(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, d[i - 2][j - 2] + 1) : fewest;
  }
}
