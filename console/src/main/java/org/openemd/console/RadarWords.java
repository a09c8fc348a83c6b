package org.openemd.console;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.ParseResult;

/// Reads the words of `emd radar`.
final class RadarWords {
  private static final double USUAL_CHANCE = 0.5;
  private static final List<Double> USUAL_ALTITUDES = List.of(100e3, 200e3, 500e3, 1000e3);
  private static final int MOST_ALTITUDES = 10;
  private static final double HIGHEST = 36_000; // [km]
  private static final double LEAST_RCS = 1e-6; // [m2]
  private static final double MOST_RCS = 1e6; // [m2]

  private final Typed typed;

  private RadarWords(ParseResult words) {
    this.typed = new Typed(words);
  }

  static RadarRequest read(ParseResult words) {
    RadarWords w = new RadarWords(words);
    w.typed.goesWith("--force", "--out");
    return new RadarRequest(
        Words.composition(words, words.matchedPositionalValue(0, "")),
        w.sensors(),
        w.rcs(),
        w.chance(),
        w.altitudes(),
        Words.seed(words),
        Words.path(words, "--out", "folder"),
        w.typed.has("--force"),
        Words.format(words));
  }

  /// Each once, in the order typed.
  private List<String> sensors() {
    List<String> all = typed.words().matchedOptionValue("--sensor", List.of());
    if (all.stream().anyMatch(String::isBlank)) {
      throw typed.wrong("--sensor is empty; it must be the id of a sensor, such as emr");
    }
    return all.stream().map(String::strip).distinct().toList();
  }

  private OptionalDouble rcs() {
    return typed.has("--rcs")
        ? OptionalDouble.of(typed.number("--rcs", LEAST_RCS, MOST_RCS, "m2"))
        : OptionalDouble.empty();
  }

  private double chance() {
    return typed.has("--pd") ? typed.number("--pd", 0.01, 0.99, "") : USUAL_CHANCE;
  }

  private List<Double> altitudes() {
    if (!typed.has("--altitudes")) {
      return USUAL_ALTITUDES;
    }
    List<Double> all = new ArrayList<>();
    for (String one : typed.word("--altitudes").split(",", -1)) {
      all.add(
          1000
              * typed.within(
                  "--altitudes", one.strip(), 1, HIGHEST, "km, or some with commas between"));
    }
    List<Double> sorted = all.stream().sorted().distinct().toList();
    if (sorted.size() > MOST_ALTITUDES) {
      throw typed.wrong(
          "--altitudes names "
              + sorted.size()
              + " altitudes; at most "
              + MOST_ALTITUDES
              + " fit on a map");
    }
    return sorted;
  }
}
