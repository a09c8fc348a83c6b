package org.openemd.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.console.export.Csv;
import org.openemd.scenario.Problem;
import org.openemd.scenario.ScenarioKeys;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `emd check`: every problem of a scenario at once.
final class CheckVerb implements Verb {
  private static final int FORMAT_VERSION = 1;

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
    spec.addOption(
        Words.flag("--upgrade", "Bring files of an older schema version to the current one."));
    spec.addOption(Words.format("the list of problems"));
    spec.usageMessage()
        .description("Every problem of a scenario at once; exit 0 if there is none, 2 if there is.")
        .footer(
            "  emd check scenarios/emd-2009.yaml",
            "  emd check scenarios/emd-2009.yaml --assume critics",
            "  emd check scenarios/emd-2009.yaml --set sensors.emr.mean_power_w=42500");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    List<String> scenarios = words.matchedPositionalValue(0, List.of());
    Map<String, List<Problem>> found = new LinkedHashMap<>();
    for (String scenario : scenarios) {
      found.put(scenario, CheckService.problems(Words.composition(words, scenario)));
    }
    switch (Words.format(words)) {
      case TEXT -> found.values().forEach(p -> CheckService.lines(p).forEach(talk.out()::println));
      case JSON -> Trees.print(json(found), talk.out());
      case CSV -> csv(found, talk);
    }
    found.forEach((scenario, problems) -> comment(scenario, problems, words, talk));
    return found.values().stream().allMatch(List::isEmpty) ? Emd.DONE : Emd.WRONG_INPUT;
  }

  /// There is one version so far, and a sound file is written in it.
  private static void comment(
      String scenario, List<Problem> problems, ParseResult words, Talk talk) {
    if (problems.isEmpty()) {
      talk.err().println(scenario + ": no problem");
      if (words.hasMatchedOption("--upgrade")) {
        String current = ": schema_version " + ScenarioKeys.SCHEMA_VERSION + " is current";
        talk.err().println(scenario + current);
      }
    }
  }

  /// For a program to read.
  static Map<String, Object> json(Map<String, List<Problem>> found) {
    List<Object> scenarios = new ArrayList<>();
    found.forEach((scenario, problems) -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("scenario", scenario);
      one.put("problems", CheckService.trees(problems));
      scenarios.add(one);
    });
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format_version", FORMAT_VERSION);
    all.put("scenarios", scenarios);
    return all;
  }

  private static void csv(Map<String, List<Problem>> found, Talk talk) {
    talk.out().println("scenario,file,line,path,message");
    found.forEach((scenario, problems) -> {
      for (Problem p : problems) {
        talk.out()
            .println(
                Csv.row(scenario, p.file(), Integer.toString(p.line()), p.path(), p.message()));
      }
    });
  }
}
