package org.openemd.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;
import org.openemd.console.SampleVariants;

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
        .contains("  The track was 2.3 km off when the seeker opened its eyes.")
        .contains("berlin-1      Berlin         intercepted                 358      2\n")
        .contains("not subtracted.")
        .contains("Redzikowo              10      8     2\n")
        .contains(
            "Two disputed values are in force, one of them at the scenario's own default; each")
        .contains("  - The European Midcourse Radar found time");
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
        .startsWith("]0;owned x y\n");
  }

  @Test
  @Tag("regression")
  void theReasonIsSaidOnce() {
    assertThat(TerminalReport.render(SampleVariants.blind(), 90, false))
        .contains("  No sensor was switched on.\n")
        .doesNotContain("No sensor ever saw it");
  }

  @Test
  @Tag("regression")
  void aRunWithoutMissilesHasNoTableOfThem() {
    assertThat(TerminalReport.render(SampleVariants.quiet(), 90, false))
        .contains("No missile was fired.\n")
        .doesNotContain("Nobody", "Outcome", "Seconds to decide", "need 60 of them");
  }

  @Test
  @Tag("regression")
  void anEmptyTitleIsReplacedByTheScenariosId() {
    assertThat(TerminalReport.render(SampleRun.untitled(), 90, false)).startsWith("emd-2009\n");
  }

  @Test
  @Tag("regression")
  void aLongTitleIsWrapped() {
    String title = "A very long title ".repeat(12) + "x".repeat(250);
    String text = TerminalReport.render(SampleRun.titled(title), 80, false);
    assertThat(text.lines()).allMatch(l -> l.length() <= 80);
    assertThat(text.lines().limit(8).collect(java.util.stream.Collectors.joining()))
        .contains("x".repeat(250));
  }
}
