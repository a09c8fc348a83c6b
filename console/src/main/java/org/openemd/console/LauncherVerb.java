package org.openemd.console;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// A verb that the launcher carries out before Java starts, since it builds with Maven; here it is listed and explained.
record LauncherVerb(String name, String description, List<String> synopses, List<String> examples)
    implements Verb {

  static LauncherVerb test() {
    return new LauncherVerb(
        "test",
        "The project's own tests, laws and formatting checks.",
        List.of("emd test [OPTION OF MAVEN...]"),
        List.of("  emd test", "  emd test -P slow", "  emd test -pl engine -Dtest=LawsTest"));
  }

  static LauncherVerb bench() {
    return new LauncherVerb(
        "bench",
        "The project's own benchmarks, and how long it takes to start.",
        List.of(
            "emd bench [NAME] [OPTION OF JMH...]",
            "       emd bench flight     how fast arcs and flights are, beside others: docs/performance.md",
            "       emd bench run        how long the engine takes for a run: docs/performance.md",
            "       emd bench sensing    how fast sensors are asked what they could see: docs/performance.md",
            "       emd bench command    how fast weapons are assigned: docs/performance.md",
            "       emd bench tracking   how fast tracks are kept: docs/performance.md",
            "       emd bench startup    how long it takes to start"),
        List.of("  emd bench EngineRun -f 1", "  emd bench flight", "  emd bench startup"));
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.parser().unmatchedArgumentsAllowed(true);
    spec.usageMessage()
        .description(description)
        .customSynopsis(synopses.toArray(String[]::new))
        .footer(examples.toArray(String[]::new));
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    talk.err().println("emd " + name + ": start it by ./emd, at the top of the project.");
    return Emd.WRONG_INPUT;
  }
}
