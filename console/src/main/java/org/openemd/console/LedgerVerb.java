package org.openemd.console;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `emd ledger`: the published figures, ours beside them.
final class LedgerVerb implements Verb {
  private static final List<String> STATUSES =
      List.of("reproduced", "differs", "untested", "calibrated");

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addOption(Words.repeated("--row", "ID", "Only this row, or the rows named ID-something."));
    spec.addOption(
        Words.option("--status", String.join("|", STATUSES), "Only the rows that are so."));
    spec.addOption(Words.flag("--write", "Write docs/validation.md."));
    spec.addOption(Words.format("the table"));
    spec.usageMessage()
        .description(
            "The published figures, ours beside them, computed now.",
            "A row that differs is a finding, not a failure: exit 0 all the same.")
        .footer(
            "  emd ledger",
            "  emd ledger --status differs",
            "  emd ledger --row minimum-energy-10000 --format json");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    List<String> rows = words.matchedOptionValue("--row", List.of());
    String status = words.matchedOptionValue("--status", "");
    if (words.hasMatchedOption("--status") && !STATUSES.contains(status)) {
      throw new ParameterException(
          words.commandSpec().commandLine(),
          "--status is \"" + status + "\"; it must be " + String.join(", ", STATUSES));
    }
    boolean write = words.hasMatchedOption("--write");
    return LedgerService.show(rows, status, write, Words.format(words), talk);
  }
}
