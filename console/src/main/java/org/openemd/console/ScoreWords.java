package org.openemd.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openemd.results.metrics.ScoreRules;
import picocli.CommandLine.ParseResult;

/// Reads the words of `emd score`.
final class ScoreWords {
  private static final double LEAST = 0.001; // [m]
  private static final double MOST = 1e9; // [m]

  private final Typed typed;

  private ScoreWords(ParseResult words) {
    this.typed = new Typed(words);
  }

  static ScoreRequest read(ParseResult words) {
    ScoreWords w = new ScoreWords(words);
    w.typed.goesWith("--force", "--out");
    boolean common = w.typed.choice("--times", "all", List.of("all", "common")).equals("common");
    Path first = Path.of(words.matchedPositionalValue(0, ""));
    String second = words.matchedPositionalValue(1, "");
    Optional<Path> innovations = Words.path(words, "--innovations", "file");
    if (second.isEmpty()) {
      requireRun(first);
      Path own = first.resolve("innovations.csv");
      innovations = innovations.isEmpty() && Files.exists(own) ? Optional.of(own) : innovations;
    }
    return new ScoreRequest(
        second.isEmpty() ? first.resolve("truth.csv") : first,
        second.isEmpty() ? first.resolve("tracks.csv") : Path.of(second),
        innovations,
        w.rules(),
        common,
        Words.path(words, "--out", "folder"),
        w.typed.has("--force"),
        Words.format(words));
  }

  private static void requireRun(Path folder) {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? "a file, and TRACKS is missing" : "not there";
      throw wrong(folder + " is " + what + ": emd score takes two tables, or the folder of a run");
    }
    for (String table : List.of("truth.csv", "tracks.csv")) {
      if (!Files.exists(folder.resolve(table))) {
        throw wrong(folder + " is not the folder of a run: it has no " + table);
      }
    }
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }

  private ScoreRules rules() {
    double p = number("--ospa-p", ScoreRules.USUAL.ospaOrder(), 1, ScoreRules.MOST_ORDER, "");
    double c = number("--ospa-c", ScoreRules.USUAL.ospaCutOff(), LEAST, MOST, "m");
    return new ScoreRules(
        p,
        c,
        number("--gospa-p", p, 1, ScoreRules.MOST_ORDER, ""),
        number("--gospa-c", c, LEAST, MOST, "m"),
        number("--gate", c, LEAST, MOST, "m"),
        number("--probability", ScoreRules.USUAL.probability(), 0.5, 0.9999, ""));
  }

  private double number(String option, double usual, double least, double most, String unit) {
    return typed.has(option) ? typed.number(option, least, most, unit) : usual;
  }
}
