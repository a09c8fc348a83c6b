package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd doctrine`: how many interceptors it takes, in closed form.
final class DoctrineVerb implements Verb {
  @Override
  public String name() {
    return "doctrine";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addOption(Words.option("--warheads", "N", "Warheads of the attack; must be given."));
    spec.addOption(
        Words.option("--decoys", "N", "Decoys that look like warheads; none if not said."));
    spec.addOption(
        Words.option(
            "--p-track",
            "P",
            "That a target is tracked right, common to all shots at it; must be given."));
    spec.addOption(Words.option("--sspk", "P", "That one shot kills, if tracked right."));
    spec.addOption(Words.option("--hits", "K", "In place of --sspk: hits in tests, with --shots."));
    spec.addOption(Words.option("--shots", "N", "Shots in those tests."));
    spec.addOption(
        Words.option("--p-zero-leak", "P", "Wanted: that no warhead leaks; must be given."));
    spec.addOption(
        Words.option(
            "--p-system-failure", "P", "That the whole system fails at once; 0 if not said."));
    spec.addOption(
        Words.option(
            "--tactic",
            "barrage|shoot-look-shoot",
            "How shots are spread; barrage if not said and nothing below is."));
    spec.addOption(
        Words.option(
            "--first-salvo",
            "N",
            "Shots at a target before the look; 2 if not said; with --optimise, what to compare with."));
    spec.addOption(
        Words.option(
            "--p-false-hit", "P", "That a look takes a live target for killed; 0 if not said."));
    spec.addOption(
        Words.option(
            "--p-false-miss", "P", "That a look takes a killed target for alive; 0 if not said."));
    spec.addOption(Words.flag("--optimise", "Find the split over salvoes that needs fewest."));
    spec.addOption(
        Words.option(
            "--salvoes", "N", "Salvoes there is time for, with --optimise; 2 if not said."));
    spec.addOption(Words.option("--check", "N", "Also play N attacks shot by shot, and compare."));
    spec.addOption(Words.option("--seed", "N", "Of the played attacks; 1 if not said."));
    spec.addOption(Words.format("the answer"));
    spec.usageMessage()
        .description(
            "How many interceptors it takes that nothing leaks: closed forms, whole shots.")
        .footer(
            "  emd doctrine --warheads 20 --p-track 0.99 --sspk 0.7 --p-zero-leak 0.8",
            "  emd doctrine --warheads 20 --p-track 0.99 --sspk 0.7 --p-zero-leak 0.8 --optimise",
            "  emd doctrine --warheads 5 --p-track 0.99 --hits 8 --shots 15 --p-zero-leak 0.9 --check 10000");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    return DoctrineService.carryOut(DoctrineWords.read(words), talk);
  }
}
