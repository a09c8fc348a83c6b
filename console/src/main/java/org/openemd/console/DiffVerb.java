package org.openemd.console;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd diff`: the first event in which two runs differ, and what followed.
final class DiffVerb implements Verb {
  @Override
  public String name() {
    return "diff";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(Words.parameter("0", "RUN", "The folder of a run."));
    spec.addPositional(Words.parameter("1", "OTHER", "The folder of another."));
    spec.addOption(Words.format("the difference"));
    spec.usageMessage()
        .description("The first event in which two runs differ, and what followed.")
        .footer(
            "  emd diff runs/short-1 runs/short-2",
            "  emd diff runs/short-1-run-3 runs/short-1-run-4 --format json",
            "  emd diff runs/emd-2009-1 runs/weak --format csv");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    Path one = Path.of(words.matchedPositionalValue(0, ""));
    Path other = Path.of(words.matchedPositionalValue(1, ""));
    RunDifference difference = RunDifference.of(one, other);
    switch (Words.format(words)) {
      case TEXT -> talk.out().print(difference.text());
      case JSON -> Trees.print(difference.tree(), talk.out());
      case CSV -> talk.out().print(difference.csv());
    }
    talk.out().flush();
    return Emd.DONE;
  }
}
