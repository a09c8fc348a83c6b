package org.openemd.console;

import java.util.Optional;
import org.openemd.console.live.Live;
import org.openemd.run.RunKey;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `emd run`: one run of the whole chain.
final class RunVerb implements Verb {
  private static final double USUAL_PACE = 10;

  @Override
  public String name() {
    return "run";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Words.scenario());
    Words.addComposition(spec);
    spec.addOption(Words.seed());
    spec.addOption(
        Words.option("--out", "DIR", "The folder to write; runs/<scenario>-<seed> if not said."));
    spec.addOption(
        Words.option("--orders", "FILE", "Carry out the orders that an earlier run logged."));
    spec.addOption(
        Words.flag("--live", "Command it yourself: the picture on the terminal, orders by key."));
    spec.addOption(
        Words.option(
            "--pace", "X", "With --live: seconds of the scenario in one; 10 if not said."));
    spec.addOption(Words.flag("--force", "Write over the folder of a different run."));
    spec.addOption(Words.format("the summary"));
    spec.usageMessage()
        .description("One run of the whole chain, with the reason for every outcome.")
        .footer(
            "  emd run scenarios/emd-2009.yaml",
            "  emd run scenarios/emd-2009.yaml --assume critics --seed 7",
            "  emd run scenarios/emd-2009.yaml --set sensors.emr.mean_power_w=42500 --out runs/weak");
  }

  private static Optional<Double> live(ParseResult words) {
    CommandLine command = words.commandSpec().commandLine();
    if (!words.hasMatchedOption("--live")) {
      if (words.hasMatchedOption("--pace")) {
        throw new ParameterException(command, "--pace goes with --live");
      }
      return Optional.empty();
    }
    if (words.hasMatchedOption("--orders")) {
      throw new ParameterException(
          command, "--live and --orders: either you command, or the file does");
    }
    return Optional.of(
        words.hasMatchedOption("--pace")
            ? new Typed(words).number("--pace", Live.SLOWEST, Live.FASTEST, "")
            : USUAL_PACE);
  }

  private static RunRequest request(ParseResult words) {
    return new RunRequest(
        Words.composition(words, words.matchedPositionalValue(0, "")),
        new RunKey(Words.seed(words), 0),
        Words.path(words, "--out", "folder"),
        Words.path(words, "--orders", "file"),
        live(words),
        words.hasMatchedOption("--force"),
        Words.format(words));
  }

  @Override
  public void check(ParseResult words) {
    request(words);
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    return RunService.run(request(words), talk);
  }
}
