package org.openemd.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.compare.Comparer;
import org.openemd.campaign.compare.Criterion;
import org.openemd.campaign.design.Distribution.Levels;
import org.openemd.campaign.design.DistributionReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `emd compare`: options side by side, and which assumption decides between them.
final class CompareVerb implements Verb {
  private static final double USUAL_STEP = 1; // [deg]
  private static final int USUAL_RUNS = 40;
  private static final int USUAL_VARY_RUNS = 20;
  private static final int MOST_RUNS = 100_000;
  private static final int USUAL_PARTNERS = 4;
  private static final int MOST_PARTNERS = 20;
  private static final String NONE = "none";

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("2..*")
            .paramLabel("SCENARIO")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .required(true)
            .description("The options: scenarios of the same raid, two or more.")
            .build());
    spec.addOption(
        Words.option(
            "--assume",
            "NAME[,NAME...]",
            "Compare under assumptions/NAME.yaml, one view for each name; the scenarios' own values if not said."));
    spec.addOption(Words.repeated("--set", "PATH=VALUE", "Set one value in all options."));
    spec.addOption(
        Words.option(
            "--base",
            "SCENARIO",
            "What stands anyway, from which is counted what an option adds; nothing.yaml beside the first option if not said, where there is one."));
    spec.addOption(
        Words.option(
            "--by",
            "CRITERION[,...]",
            "By which ranking to ask what turns it: "
                + String.join(", ", ids())
                + ", or none; all if not said."));
    spec.addOption(
        Words.option(
            "--pairs",
            "N",
            "Move the N assumptions that matter most two by two; "
                + USUAL_PARTNERS
                + " if not said, 0 for none."));
    spec.addOption(
        Words.option(
            "--vary",
            "PATH=LEVELS",
            "Also fly the raid at each level of one value, such as threats.iran.count=0:20: what is protected, and needed, as the threat grows or goes away."));
    spec.addOption(
        Words.option(
            "--vary-runs",
            "N",
            "Full runs against each option at each of these levels; "
                + USUAL_VARY_RUNS
                + " if not said."));
    spec.addOption(
        Words.option("--grid", "DEG", "Between the points of aim; 1 degree if not said."));
    spec.addOption(
        Words.option(
            "--runs",
            "N",
            "Full runs of the raid against each option under each view; "
                + USUAL_RUNS
                + " if not said, 0 for none."));
    spec.addOption(Words.seed());
    spec.addOption(Words.threads());
    spec.addOption(
        Words.option(
            "--fill",
            "NAME.template.md",
            "Also write NAME.md, the template with its {{places}} filled by what was found, and its maps to NAME/; docs/compare.md says what may stand there."));
    spec.addOption(
        Words.option(
            "--out", "DIR", "Also write compare.html, compare.md, compare.csv and compare.json."));
    spec.addOption(Words.flag("--force", "Write over what else DIR holds."));
    spec.addOption(Words.format("the comparison"));
    spec.usageMessage()
        .description(
            "Options side by side: whom each protects, what it adds, what leaks, what it costs; and which disputed value, held otherwise, turns their order.")
        .footer(
            "  emd compare scenarios/options/mda-plan.yaml scenarios/options/sm-3-land.yaml --runs 0 --by none",
            "  emd compare scenarios/options/mda-plan.yaml scenarios/options/kei-land.yaml --runs 3 --by none",
            "  emd compare scenarios/options/mda-plan.yaml scenarios/options/nothing.yaml --runs 0 --by none");
  }

  @Override
  public void check(ParseResult words) {
    request(words);
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    return CompareService.carryOut(request(words), talk);
  }

  private static CompareRequest request(ParseResult words) {
    Typed typed = new Typed(words);
    typed.goesWith("--force", "--out");
    typed.goesWith("--vary-runs", "--vary");
    List<Path> options = words.matchedPositionalValue(0, List.of());
    return new CompareRequest(
        options,
        views(typed),
        Words.overrides(words),
        Words.path(words, "--base", "scenario"),
        criteria(typed),
        typed.has("--pairs") ? typed.whole("--pairs", 0, MOST_PARTNERS) : USUAL_PARTNERS,
        vary(typed),
        typed.has("--grid") ? typed.number("--grid", 0.25, 10, "deg") : USUAL_STEP,
        typed.has("--runs") ? typed.whole("--runs", 0, MOST_RUNS) : USUAL_RUNS,
        Words.seed(words),
        Words.threads(words),
        Words.path(words, "--fill", "file"),
        Words.path(words, "--out", "folder"),
        typed.has("--force"),
        Words.format(words));
  }

  private static List<String> views(Typed typed) {
    if (!typed.has("--assume")) {
      return List.of("");
    }
    List<String> views = new ArrayList<>();
    for (String name : typed.word("--assume").split(",", -1)) {
      if (name.isBlank()) {
        throw typed.wrong(
            "--assume is \""
                + typed.word("--assume")
                + "\"; it must be names of assumption sets, such as mda,critics");
      }
      if (views.contains(name.strip())) {
        throw typed.wrong("--assume names " + name.strip() + " twice");
      }
      views.add(name.strip());
    }
    return views;
  }

  private static Optional<Comparer.Vary> vary(Typed typed) {
    if (!typed.has("--vary")) {
      return Optional.empty();
    }
    String said = typed.word("--vary");
    int equals = said.indexOf('=');
    if (equals < 1) {
      throw typed.wrong(
          "--vary is \"" + said + "\"; it must be PATH=LEVELS, such as threats.iran.count=0:20");
    }
    int runs =
        typed.has("--vary-runs") ? typed.whole("--vary-runs", 1, MOST_RUNS) : USUAL_VARY_RUNS;
    try {
      if (DistributionReader.read(said.substring(equals + 1)) instanceof Levels levels) {
        return Optional.of(new Comparer.Vary(said.substring(0, equals), levels.values(), runs));
      }
    } catch (IllegalArgumentException e) {
      throw typed.wrong("--vary " + said + ": " + e.getMessage());
    }
    throw typed.wrong("--vary " + said + ": give levels, such as 0:20 or 0,1,2,5,10");
  }

  private static List<String> ids() {
    return Arrays.stream(Criterion.values()).map(Criterion::id).toList();
  }

  private static List<Criterion> criteria(Typed typed) {
    if (!typed.has("--by")) {
      return List.of(Criterion.values());
    }
    List<Criterion> criteria = new ArrayList<>();
    for (String id : typed.word("--by").split(",", -1)) {
      if (!id.strip().equals(NONE)) {
        criteria.add(criterion(typed, id.strip()));
      }
    }
    return criteria.stream().distinct().toList();
  }

  private static Criterion criterion(Typed typed, String id) {
    return Arrays.stream(Criterion.values())
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            typed.wrong(
                "--by is \""
                    + id
                    + "\"; it must be one of "
                    + String.join(", ", ids())
                    + ", none"));
  }
}
