package org.openemd.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.SampleRun;
import org.openemd.console.SampleVariants;
import org.openemd.results.RunResult;

@Tag("law")
class RunFolderTest {
  private static final ManifestInfo INFO =
      new ManifestInfo("0.1.0", List.of("sensors.emr.active=true"), "", "25.0.1", "none yet");

  @TempDir private Path temp;

  @Test
  void aRunFolderHoldsExactlyTheSeventeenFilesOfThePlan() throws IOException {
    Path out = temp.resolve("runs/emd-2009-1");
    RunFolder.write(SampleRun.run(), out, INFO, false);
    assertThat(files(out).keySet())
        .containsExactly(
            "aims.csv",
            "events.csv",
            "falls.csv",
            "impacts.csv",
            "innovations.csv",
            "manifest.json",
            "orders.csv",
            "plans.csv",
            "replay.czml",
            "replay.kml",
            "report.html",
            "score.csv",
            "summary.json",
            "summary.md",
            "telemetry.csv",
            "tracks.csv",
            "truth.csv");
    assertThat(files(temp.resolve("runs")).keySet()).containsExactly("emd-2009-1");
  }

  @Test
  void theSameRunGivesTheSameBytesInAnyLanguageAndTimeZone() throws IOException {
    Map<String, String> here = written("here", SampleRun.run());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String language :
          List.of("tr-TR", "fa-IR-u-nu-arabext", "th-TH-u-ca-buddhist-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertThat(written(language, SampleRun.run())).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everyFileEndsInALineFeedAndHoldsNoReturnNoPathAndNoNotANumber() throws IOException {
    written("a", SampleRun.run())
        .forEach((name, text) -> {
          assertThat(text).as(name).endsWith("\n").doesNotContain("\r");
          assertThat(text).as(name).doesNotContain("NaN").doesNotContain("Infinity");
          assertThat(text).as(name).doesNotContain(temp.toString()).doesNotContain("-0,");
        });
  }

  @Test
  void theReportStaysBelowFiveMegabytes() throws IOException {
    assertThat(Files.readAllBytes(writeTo("a").resolve("report.html"))).hasSizeLessThan(5_000_000);
  }

  @Test
  void theSameRunIsRewrittenInPlaceAndForeignFilesStay() throws IOException {
    Path out = temp.resolve("run");
    RunFolder.write(SampleRun.run(), out, INFO, false);
    Map<String, String> first = files(out);
    Files.writeString(out.resolve("my-notes.txt"), "keep me");
    RunFolder.write(SampleRun.run(), out, INFO, false);
    Map<String, String> second = files(out);
    assertThat(second.remove("my-notes.txt")).isEqualTo("keep me");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anotherRunIsNotOverwrittenUnlessForced() throws IOException {
    Path out = temp.resolve("run");
    RunFolder.write(SampleRun.run(), out, INFO, false);
    RunResult other = SampleVariants.blind();
    assertThatThrownBy(() -> RunFolder.write(other, out, INFO, false))
        .isInstanceOf(RunFolder.Refused.class)
        .hasMessage(out + " holds another run (seed 1); --force writes over it");
    ManifestInfo replayed =
        new ManifestInfo("0.1.0", INFO.overrides(), "abc", "25.0.1", "none yet");
    assertThatThrownBy(() -> RunFolder.write(SampleRun.run(), out, replayed, false))
        .hasMessageContaining("orders_hash");
    RunFolder.write(other, out, INFO, true);
    assertThat(files(out).get("summary.json")).contains("\"seed\" : 2");
  }

  @Test
  void aFolderThatHoldsSomethingElseIsNotWrittenIntoUnlessForced() throws IOException {
    Path out = Files.createDirectory(temp.resolve("documents"));
    Files.writeString(out.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> RunFolder.write(SampleRun.run(), out, INFO, false))
        .hasMessage(out + " is not empty and holds no finished run; --force writes into it");
    assertThat(files(out).keySet()).containsExactly("letter.txt");
  }

  @Test
  void aFailureHalfWayLeavesTheOldFolderAsItWas() throws IOException {
    Path out = temp.resolve("run");
    RunFolder.write(SampleRun.run(), out, INFO, false);
    Map<String, String> before = files(out);
    List<RunFolder.Entry> broken =
        List.of(
            new RunFolder.Entry("summary.json", () -> "{}"),
            new RunFolder.Entry(
                "manifest.json",
                () -> {
                  throw new IllegalStateException("the disk is full");
                }));
    assertThatThrownBy(() -> RunFolder.write(broken, out, () -> {})).hasMessage("the disk is full");
    assertThat(files(out)).isEqualTo(before);
    assertThat(files(temp).keySet()).containsExactly("run");
  }

  @Test
  @Tag("regression")
  void theSummaryOfARunWithoutMissilesHasNoEmptyTable() {
    assertThat(SummaryMarkdown.text(SampleVariants.quiet(), List.of()))
        .contains("\nNo missile was fired.\n")
        .contains("(or wherever the scenario's file is)")
        .doesNotContain("## Missiles");
    assertThat(SummaryMarkdown.text(SampleRun.untitled(), List.of())).startsWith("# emd-2009\n");
  }

  private Path writeTo(String name) throws IOException {
    Path out = temp.resolve(name);
    RunFolder.write(SampleRun.run(), out, INFO, false);
    return out;
  }

  private Map<String, String> written(String name, RunResult run) throws IOException {
    Path out = temp.resolve(name);
    RunFolder.write(run, out, INFO, false);
    return files(out);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path p : inside.toList()) {
        files.put(p.getFileName().toString(), Files.isDirectory(p) ? "" : Files.readString(p));
      }
    }
    return files;
  }
}
