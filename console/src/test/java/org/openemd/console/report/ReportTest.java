package org.openemd.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.console.SampleRun;
import org.openemd.console.SampleVariants;
import org.openemd.results.InterceptorResult;

@Tag("law")
class ReportTest {
  private static final String HTML = Report.html(SampleRun.run(), "0.1.0", List.of("a.b=1"));

  @Test
  void theHeadlineTellsWhatHappenedAndTheNumberNobodyPublishes() {
    assertThat(HTML)
        .contains(
            "<h1>Five missiles were fired. Three were intercepted; two got through to London and Washington DC.</h1>")
        .contains("Somebody had between 358 and 678 seconds to decide.")
        .contains("need 60 of them before the first launch; they are not subtracted");
  }

  @Test
  void theReportHasNoScriptAndNoLinkToElsewhere() {
    assertThat(HTML.toLowerCase(Locale.ROOT))
        .doesNotContain("<script")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .contains("default-src &#39;none&#39;");
    assertThat(Pattern.compile(" (src|on[a-z]+)=").matcher(HTML).find()).isFalse();
    assertThat(Pattern.compile("href=\"[^#]").matcher(HTML).find()).isFalse();
  }

  @Test
  void aTrackThatWasSomethingElseIsCalledThat() {
    assertThat(HTML)
        .contains(
            "Track 5, fired at twice, was a spent stage (washington-1/stage-1) in 72 % of its plots; from 640 s on it followed"
                + " washington-1/stage-1, before that washington-1; its probability to be a warhead was 0.81 when the first shot was committed.");
  }

  @Test
  void hostileWordsStayWords() {
    String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)><!--";
    String html = Report.html(SampleRun.titled(hostile), hostile, List.of(hostile));
    assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("<!--");
    assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void everyIdIsUsedOnceAndEveryInnerLinkLeadsSomewhere() {
    List<String> ids = all(" id=\"([^\"]+)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all("href=\"#([^\"]+)\""));
  }

  @Test
  void everyDrawingSaysWhatItShowsAndHoldsOnlyNumbers() {
    assertThat(all("(<svg [^>]*>)"))
        .allMatch(s -> s.contains("aria-hidden") || s.contains("role=\"img\" aria-label=\""));
    assertThat(HTML).doesNotContain("NaN").doesNotContain("aria-label=\"\"");
  }

  @Test
  void aShotThatDidNotFindItsTargetEndsInAMarkOfItsOwnWhereItFlewTo() {
    assertThat(HTML).contains("target not found</li>").doesNotContain("no handover");
    InterceptorResult unfound =
        SampleRun.run().interceptors().stream()
            .filter(i -> i.result().equals("NO_HANDOVER"))
            .findFirst()
            .orElseThrow();
    assertThat(unfound.intercept()).isNaN();
    assertThat(ShotMark.end(SampleRun.run(), unfound)).isGreaterThan(unfound.launch() + 100);
    String mark = "<path class=\"unfound\"";
    assertThat(Pattern.compile(mark).matcher(HTML).results().count()).isGreaterThan(4); // two keys
    assertThat(new MissView(SampleRun.run()).toString()).contains(mark, " m off: not found");
  }

  @Test
  void missilesComeFirstThenShotsTracksRadarsAndLinks() {
    List<String> ids =
        Pattern.compile("<section id=\"([a-z]+)\"")
            .matcher(HTML)
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(ids)
        .containsSubsequence(
            "maps", "missiles", "altitude", "shots", "tracking", "picture", "sensors");
    assertThat(ids.indexOf("disputed")).isGreaterThan(ids.indexOf("sensors"));
  }

  @Test
  void aRunInWhichNothingWasSeenIsToldToo() {
    String html = Report.html(SampleVariants.blind(), "0.1.0", List.of());
    assertThat(html)
        .contains("All got through to London, Berlin and Washington DC")
        .contains("Nobody ever had a shot to decide about.")
        .contains("No interceptor was fired.")
        .contains("Nothing was tracked.")
        .contains(">No sensor was switched on.</p>");
  }

  @Test
  void theReportOfALargeRaidStaysBelowFiveMegabytes() {
    String html = Report.html(SampleVariants.raid(60), "0.1.0", List.of());
    assertThat(html.length()).isBetween(1_000_000, 5_000_000);
    assertThat(html.contains("The other 268 are told in summary.json")).isTrue();
  }

  @Test
  void theCommandMakesTheRunAgainAndQuotesWhatAShellWouldTakeApart() {
    Story story = new Story(SampleRun.run());
    assertThat(story.command(List.of("a.b=1", "c.d=x y'; rm")))
        .isEqualTo(
            "./emd run scenarios/emd-2009.yaml --seed 1 --assume mda --set a.b=1 --set 'c.d=x y'\\''; rm'"
                + " --orders orders.csv");
  }

  @Test
  @Tag("regression")
  void aRunWithoutMissilesIsToldInOneSentence() {
    assertThat(Report.html(SampleVariants.quiet(), "0.1.0", List.of()))
        .contains("<h1>No missile was fired.</h1>")
        .doesNotContain("Nobody ever", "seconds to decide", "Seconds to decide", "NaN")
        .doesNotContain("Infinity");
  }

  @Test
  @Tag("regression")
  void timesAreOnTheScenarioClock() {
    assertThat(HTML)
        .contains("Times are seconds on the scenario clock")
        .doesNotContain("from ignition");
  }

  @Test
  @Tag("regression")
  void theScenariosFileMayLieElsewhere() {
    assertThat(HTML).contains("(or wherever the scenario&#39;s file is)");
  }

  @Test
  @Tag("regression")
  void anEmptyTitleIsReplacedByTheScenariosId() {
    assertThat(Report.html(SampleRun.untitled(), "0.1.0", List.of()))
        .contains("<title>emd-2009 - run 1</title>");
  }

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern).matcher(HTML).results().map(r -> r.group(1)).toList();
  }
}
