package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
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
    return new ScoreRequest(
        Path.of(words.matchedPositionalValue(0, "")),
        Path.of(words.matchedPositionalValue(1, "")),
        Words.path(words, "--innovations", "file"),
        w.rules(),
        common,
        Words.path(words, "--out", "folder"),
        w.typed.has("--force"),
        Words.format(words));
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
