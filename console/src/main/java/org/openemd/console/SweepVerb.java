package org.openemd.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.openemd.campaign.store.Span;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `emd sweep`: many runs of a scenario, and what they say together.
final class SweepVerb implements Verb {
  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Words.optional("0", "SCENARIO", "The scenario's file; not with --query."));
    spec.addOption(
        Words.option(
            "--runs",
            "N",
            "How many; if not said 100, 20 rounds of a grid or tornado, 256 rows of Sobol's indices."));
    spec.addOption(
        Words.option(
            "--until-width",
            "W",
            "Stop when the interval of the leakage is no wider, such as 0.02; then N are the most, 10000 if not said."));
    Words.addComposition(spec);
    StudyOptions.addTo(spec);
    spec.addOption(Words.seed());
    spec.addOption(
        Words.flag(
            "--fast",
            "By the fast path: a third of the time (six tenths with --vary), nearly every threat as in the full run; --rerun flies the full one."));
    spec.addOption(Words.threads());
    spec.addOption(
        Words.option(
            "--out",
            "DIR",
            "The folder to write, or to go on with; runs/<scenario>-<seed>-sweep if not said."));
    spec.addOption(
        Words.option(
            "--rerun", "K", "Fly run K alone, and write its run folder: DIR, or ...-run-K."));
    spec.addOption(query());
    spec.addOption(
        Words.option(
            "--engine",
            "local|spark",
            "Who flies: this machine, or Apache Spark; local if not said."));
    spec.addOption(
        Words.option(
            "--master", "URL", "Spark's master, such as spark://host:7077; local[*] if not said."));
    spec.addOption(Words.flag("--force", "Start over in a folder that holds something else."));
    spec.addOption(Words.format("the summary (csv: the table of the runs)"));
    spec.usageMessage()
        .description(
            "Many runs, each with luck of its own: what leaks, with intervals. Interrupted, the same command goes on.")
        .footer(
            "  emd sweep scenarios/short.yaml --runs 20",
            "  emd sweep scenarios/short.yaml --vary doctrine.salvo=1:3 --runs 21 --out runs/salvo",
            "  emd sweep --out runs/short-1-sweep --query \"SELECT outcome, count(*) FROM threats GROUP BY 1\"");
  }

  private static Optional<SweepRequest.Elsewhere> engine(Typed typed) {
    String engine = typed.choice("--engine", "local", List.of("local", "spark"));
    if (engine.equals("local")) {
      return Optional.empty();
    }
    String master = typed.has("--master") ? typed.word("--master") : "local[*]";
    List<String> words = typed.words().originalArgs();
    return Optional.of(new SweepRequest.Elsewhere(master, words));
  }

  private static OptionSpec query() {
    return OptionSpec.builder("--query")
        .paramLabel("SQL")
        .type(String.class)
        .description(
            "Fly nothing: print as CSV what one SELECT gives of the runs in DIR. Tables, each with the number of the run:",
            "runs (seed, luck, failure, threats, intercepted, leaked, harmless, broken_links, shots, failed_alone, failed_in_common, common_mode, interceptors_left, first_detected_s, first_tracked_s, first_shot_s),",
            "threats (threat, threat_group, outcome, broken_link, launch_s, detected_s, tracked_s, earliest_release_s, last_useful_launch_s, decision_time_s, feasible_shots, shots, intercepted_s, intercept_altitude_km, flight_time_s, miss_from_aim_km),",
            "interceptors (interceptor, battery, target, track, launch_s, intercept_s, flight_time_s, result, failed, miss_distance_m, closing_speed_km_s, altitude_km, handover_error_m, divert_used_m_s),",
            "inputs (path, value, setting).")
        .build();
  }

  @Override
  public void check(ParseResult words) {
    request(words);
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    Typed typed = new Typed(words);
    if (typed.has("--query")) {
      return QueryService.carryOut(typed, talk);
    }
    if (!words.hasMatchedPositional(0)) {
      throw typed.wrong("Missing required parameter: 'SCENARIO'");
    }
    return SweepService.carryOut(request(words), talk);
  }

  /// What was asked.
  static SweepRequest request(ParseResult words) {
    Typed typed = new Typed(words);
    typed.goesWith("--master", "--engine");
    boolean until = typed.has("--until-width");
    return new SweepRequest(
        Words.composition(words, words.matchedPositionalValue(0, "")),
        Words.seed(words),
        typed.has("--runs")
            ? OptionalInt.of(typed.whole("--runs", 1, Span.MOST + 1))
            : OptionalInt.empty(),
        until
            ? OptionalDouble.of(typed.number("--until-width", 0.0001, 1, ""))
            : OptionalDouble.empty(),
        StudyOptions.read(typed),
        StudyOptions.result(typed),
        typed.has("--fast"),
        Words.threads(words),
        typed.has("--rerun")
            ? OptionalInt.of(typed.whole("--rerun", 0, Span.MOST))
            : OptionalInt.empty(),
        Words.path(words, "--out", "folder"),
        typed.has("--force"),
        Words.format(words),
        engine(typed));
  }
}
