package org.openemd.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;

@Tag("law")
class TerminalReportTest {
  @Test
  void theTableFitsItsWidthAndStandsInPlainLetters() {
    for (int width : new int[] {80, 100, 200}) {
      String text = TerminalReport.render(SampleRun.run(), width, false);
      assertThat(text.lines()).allMatch(l -> l.length() <= Math.min(width, 100));
      assertThat(text).matches("[\\x20-\\x7e\\n]+").endsWith("\n");
    }
  }

  @Test
  void aMinisterReadsAimOutcomeSecondsAndTheReason() {
    assertThat(TerminalReport.render(SampleRun.run(), 90, false))
        .contains("washington-1  Washington DC  got through                 678      2\n")
        .contains("  The kill vehicle did not find it where the track said.")
        .contains("berlin-1      Berlin         intercepted                 358      2\n")
        .contains("not subtracted.")
        .contains("Redzikowo              10      8     2\n")
        .contains(
            "Two disputed values are in force, one of them at the scenario's own default; each")
        .contains("  - Slew is free");
  }

  @Test
  void colourIsOnlyThereWhenAskedFor() {
    String plain = TerminalReport.render(SampleRun.run(), 90, false);
    String coloured = TerminalReport.render(SampleRun.run(), 90, true);
    assertThat(coloured).contains("\u001b[31m").contains("\u001b[32m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
  }

  @Test
  void aHostileTitleCannotCommandTheTerminal() {
    assertThat(TerminalReport.render(SampleRun.titled("\u001b]0;owned\u0007x\ny"), 90, false))
        .startsWith(" ]0;owned x y\n");
  }
}
