package org.openemd.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openemd.campaign.store.RefusedException;
import org.openemd.console.query.MistakenQueryException;
import org.openemd.console.query.Query;
import picocli.CommandLine.Model.OptionSpec;

/// Carries out `emd sweep --out DIR --query SQL`.
final class QueryService {
  private static final long MOST_ON_A_TERMINAL = 1000; // rows
  private static final List<String> WORDS = List.of("--query", "--out");

  private QueryService() {}

  /// Returns the exit code.
  static int carryOut(Typed typed, Talk talk) {
    typed.goesWith("--query", "--out");
    requireNothingElse(typed);
    Path folder = Words.path(typed.words(), "--out", "folder").orElseThrow();
    boolean terminal = Integer.getInteger("emd.columns") != null; // said of nothing else
    long most = terminal ? MOST_ON_A_TERMINAL : Long.MAX_VALUE;
    try {
      if (!Query.answer(folder, typed.word("--query"), talk.out(), most)) {
        talk.err().println("Only the first " + most + " rows; a file or a pipe is given all.");
      }
      return Emd.DONE;
    } catch (MistakenQueryException | RefusedException wrong) {
      throw new WrongInput(List.of(said(wrong)));
    } catch (IOException failure) {
      talk.err().println(Talk.plain(said(failure)));
      return Emd.FAILED;
    }
  }

  private static String said(Exception e) {
    return "emd sweep --query: " + e.getMessage();
  }

  private static void requireNothingElse(Typed typed) {
    List<OptionSpec> others =
        typed.words().matchedOptions().stream()
            .filter(o -> !WORDS.contains(o.longestName()))
            .toList();
    if (!others.isEmpty() || typed.words().hasMatchedPositional(0)) {
      String other = others.isEmpty() ? "a scenario" : others.getFirst().longestName();
      throw typed.wrong("--query goes with --out alone, not with " + other);
    }
  }
}
