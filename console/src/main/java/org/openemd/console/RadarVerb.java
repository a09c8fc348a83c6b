package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd radar`: what each sensor of a scenario can see, what it saw, and what it lacked.
final class RadarVerb implements Verb {
  @Override
  public String name() {
    return "radar";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Words.scenario());
    spec.addOption(
        Words.repeated(
            "--sensor", "ID", "Only this sensor, fielded or not; all that are if not said."));
    spec.addOption(
        Words.option(
            "--rcs", "M2", "Cross section of the charts; the scenario's warhead if not said."));
    spec.addOption(
        Words.option(
            "--pd", "P", "Chance of detection in one look of the charts; 0.5 if not said."));
    spec.addOption(
        Words.option(
            "--altitudes", "KM,KM", "Altitudes of the maps; 100,200,500,1000 if not said."));
    Words.addComposition(spec);
    spec.addOption(Words.seed());
    spec.addOption(Words.option("--out", "DIR", "Also write files: data, drawings, a page."));
    spec.addOption(Words.flag("--force", "Write over what else DIR holds."));
    spec.addOption(Words.format("the answer"));
    spec.usageMessage()
        .description(
            "What each sensor sees: how far, where, which missile and when, and what it lacked.")
        .footer(
            "  emd radar scenarios/emd-2009.yaml",
            "  emd radar scenarios/emd-2009.yaml --sensor emr --assume critics",
            "  emd radar scenarios/emd-2009.yaml --sensor forward-radar --out runs/forward-radar");
  }

  @Override
  public void check(ParseResult words) {
    RadarWords.read(words);
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    return RadarService.carryOut(RadarWords.read(words), talk);
  }
}
