package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;
import org.openemd.console.SampleVariants;
import org.openemd.console.report.FallGroup;
import org.openemd.console.report.FallWords;
import org.openemd.console.report.Land;
import org.openemd.console.report.Report;
import org.openemd.console.report.TerminalReport;
import org.openemd.earth.Geodetic;
import org.openemd.results.Fall;
import org.openemd.results.RunResult;

/// What comes down, as it is told and listed.
@Tag("law")
class FallTableTest {
  private static final RunResult RUN = SampleRun.run();

  @Test
  void everyFallIsARowWhoseCellsMatchTheHeader() {
    List<String> lines = FallTable.text(RUN).lines().toList();
    assertThat(lines).hasSize(1 + RUN.falls().all().size());
    int columns = lines.getFirst().split(",", -1).length;
    assertThat(lines).allMatch(l -> l.split(",", -1).length == columns);
    assertThat(lines.getFirst())
        .startsWith("id,kind,of,battery,part,mass_kg")
        .contains("speed_m_s");
    assertThat(FallTable.text(SampleVariants.quiet()).lines()).hasSize(1);
  }

  @Test
  void groupsHoldEachOfOurFallsOnce() {
    List<FallGroup> groups = FallGroup.of(RUN);
    assertThat(groups.stream().mapToInt(g -> g.falls().size()).sum())
        .isEqualTo(RUN.falls().ours().size());
    for (FallGroup g : groups) {
      assertThat(g.nearest()).isLessThanOrEqualTo(g.farthest());
      assertThat(g.falls()).allMatch(f -> f.kind() == g.kind() && f.battery().equals(g.battery()));
    }
  }

  @Test
  void itIsToldInSentencesOnTheTerminalAndInTheReport() {
    List<String> said = FallWords.sentences(RUN);
    assertThat(said).anyMatch(s -> s.startsWith("Eight first stages come down "));
    assertThat(said).anyMatch(s -> s.startsWith("One failed interceptor comes down "));
    assertThat(said).anyMatch(s -> s.startsWith("What is left of three hits comes down "));
    assertThat(said).noneMatch(s -> s.contains("remains of a target"));
    assertThat(TerminalReport.render(RUN, 100, false)).contains("What comes down\n  - Eight first");
    assertThat(Report.html(RUN, "0.1.0", List.of())).contains("id=\"falls\"", "Falls by battery");
  }

  @Test
  void whereNothingLeftASiloNothingIsTold() {
    assertThat(FallWords.sentences(SampleVariants.blind())).isEmpty();
    assertThat(Report.html(SampleVariants.blind(), "0.1.0", List.of()))
        .doesNotContain("id=\"falls\"", "href=\"#falls\"");
    assertThat(TerminalReport.render(SampleVariants.blind(), 80, false))
        .doesNotContain(FallWords.TITLE);
  }

  @Test
  void landIsLandAndSeaIsSea() {
    assertThat(Land.at(Geodetic.ofDegrees(52.5, 19.5, 0))).isTrue();
    assertThat(Land.at(Geodetic.ofDegrees(39, -98, 0))).isTrue();
    assertThat(Land.at(Geodetic.ofDegrees(39, 262, 0))).isTrue(); // the same, counted eastward
    assertThat(Land.at(Geodetic.ofDegrees(55.5, 18, 0))).isFalse();
    assertThat(Land.at(Geodetic.ofDegrees(42, 51, 0))).isFalse(); // the Caspian Sea
  }

  @Test
  void whatDoesNotComeDownHasNoPlace() {
    Fall f = RUN.falls().ours().getFirst();
    Fall aloft =
        new Fall(
            f.id(),
            f.kind(),
            f.of(),
            f.battery(),
            f.part(),
            f.mass(),
            f.ballisticCoefficient(),
            f.path(),
            null,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            "",
            Double.NaN,
            Double.NaN,
            Double.NaN);
    FallGroup g = new FallGroup(f.battery(), f.kind(), f.part(), List.of(aloft));
    assertThat(g.landing()).isEmpty();
    assertThat(g.onLand() + g.defended()).isZero();
    assertThat(g.nearest()).isNaN();
  }
}
