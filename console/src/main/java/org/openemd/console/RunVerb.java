package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd run`: one run of the whole chain.
final class RunVerb implements Verb {
  @Override
  public String name() {
    return "run";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Words.scenario());
    Words.addComposition(spec);
    spec.addOption(Words.option("--seed", "N", "Which of all possible runs; 1 if not said."));
    spec.addOption(
        Words.option("--out", "DIR", "The folder to write; runs/<scenario>-<seed> if not said."));
    spec.addOption(
        Words.option("--orders", "FILE", "Carry out the orders that an earlier run logged."));
    spec.addOption(Words.flag("--force", "Write over the folder of a different run."));
    spec.addOption(Words.format("the summary"));
    spec.usageMessage()
        .description("One run of the whole chain, with the reason for every outcome.")
        .footer(
            "  emd run scenarios/emd-2009.yaml",
            "  emd run scenarios/emd-2009.yaml --assume critics --seed 7",
            "  emd run scenarios/emd-2009.yaml --set sensors.emr.mean_power_w=42500 --out runs/weak");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    RunRequest request =
        new RunRequest(
            Words.composition(words, words.matchedPositionalValue(0, "")),
            Words.wholeNumber(words, "--seed", 1),
            Words.path(words, "--out", "folder"),
            Words.path(words, "--orders", "file"),
            words.hasMatchedOption("--force"),
            Words.format(words));
    return RunService.run(request, talk);
  }
}
