package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd explain`: where a value comes from.
final class ExplainVerb implements Verb {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Words.scenario());
    spec.addPositional(
        Words.parameter("1", "PATH", "The value, by ids, such as sensors.emr.mean_power_w."));
    Words.addComposition(spec);
    spec.addOption(Words.format("the answer"));
    spec.usageMessage()
        .description(
            "Where a value comes from: file and line, source, range, who disputes it. A section lists what is in it; costs are added up.")
        .footer(
            "  emd explain scenarios/emd-2009.yaml sensors.emr.mean_power_w",
            "  emd explain scenarios/emd-2009.yaml sensors.emr.mean_power_w --assume critics",
            "  emd explain scenarios/emd-2009.yaml sensors.emr.mean_power_w --format json");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    Composition composition = Words.composition(words, words.matchedPositionalValue(0, ""));
    String path = words.matchedPositionalValue(1, "");
    return ExplainService.explain(composition, path, Words.format(words), talk);
  }
}
