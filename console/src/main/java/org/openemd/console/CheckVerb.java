package org.openemd.console;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `emd check`: every problem of a scenario at once.
final class CheckVerb implements Verb {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SCENARIO")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("The scenarios' files.")
            .build());
    Words.addComposition(spec);
    spec.usageMessage()
        .description("Every problem of a scenario at once; exit 0 if there is none, 2 if there is.")
        .footer(
            "  emd check scenarios/emd-2009.yaml",
            "  emd check scenarios/emd-2009.yaml --assume critics",
            "  emd check scenarios/emd-2009.yaml --set sensors.emr.mean_power_w=42500");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    int code = Emd.DONE;
    List<String> scenarios = words.matchedPositionalValue(0, List.of());
    for (String scenario : scenarios) {
      List<String> problems = CheckService.problems(Words.composition(words, scenario));
      problems.forEach(talk.out()::println);
      if (problems.isEmpty()) {
        talk.err().println(scenario + ": no problem");
      } else {
        code = Emd.WRONG_INPUT;
      }
    }
    return code;
  }
}
