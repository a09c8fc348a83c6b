package org.openemd.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.run.OrderSource;
import org.openemd.run.RunRecord;
import org.openemd.run.Runs;
import org.openemd.run.Simulation;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;

/// What sensors reported in a run stands beside what they could have seen.
@Tag("story")
class SeenTest {
  private static final RunRecord RUN =
      Simulation.run(Runs.scenario("emd-2009"), 1, OrderSource.none());
  private static final List<Seen> SEEN = Seen.of(RUN, 0.5);

  @Test
  void everyActiveSensorAndEveryBodyHasItsLine() {
    int bodies = RUN.world().bodies().size();
    int burning = (int) RUN.world().bodies().stream().filter(b -> !b.thrust().isEmpty()).count();
    int radars = (int) RUN.scenario().radars().stream().filter(r -> r.active()).count();
    int satellites = (int) RUN.scenario().satellites().stream().filter(s -> s.active()).count();

    assertThat(SEEN).hasSize(radars * bodies + satellites * burning);
  }

  /// Reports come from looks, and nearly all where it could be seen: below a half, detection is luck.
  @Test
  void whatWasReportedCouldBeSeenOrNearlySo() {
    int reports = 0;
    int lucky = 0;
    for (Seen s : SEEN) {
      assertThat(s.looks()).as("%s", s).isGreaterThanOrEqualTo(s.reports());
      assertThat(s.first().isPresent()).isEqualTo(s.reports() > 0);
      assertThat(s.why() == Seen.Why.REPORTED).isEqualTo(s.reports() > 0);
      reports += s.reports();
      lucky += s.could().total() == 0 ? s.reports() : 0;
    }
    assertThat(reports).isGreaterThan(200);
    assertThat(lucky).isLessThan(reports / 20);
  }

  @Test
  void aBodyThatWasHitIsNoLongerThere() {
    assertThat(RUN.kills()).isNotEmpty();
    for (RunRecord.Kill k : RUN.kills()) {
      for (Seen s : SEEN) {
        if (s.could().body().equals(k.body()) && s.could() instanceof Sighting.ByRadar) {
          Span end = s.could().timeline().getLast();
          assertThat(end.state()).isEqualTo(Visibility.NOT_THERE);
          assertThat(end.from()).isCloseTo(k.time(), within(0.1));
          s.last().ifPresent(r -> assertThat(r).isLessThanOrEqualTo(k.time()));
        }
      }
    }
  }

  @Test
  void reasonsFollowFromCounts() {
    Set<Seen.Why> met = EnumSet.noneOf(Seen.Why.class);
    for (Seen s : SEEN) {
      met.add(s.why());
      switch (s.why()) {
        case REPORTED -> assertThat(s.reports()).isPositive();
        case COULD_NOT -> assertThat(s.could().firstTime()).isNaN();
        case BETWEEN_SCANS -> assertThat(s.chances()).isZero();
        case TIME_BUDGET -> assertThat(s.looks()).isZero();
        case CHANCE -> assertThat(s.looks()).isPositive();
      }
    }
    assertThat(met).contains(Seen.Why.REPORTED, Seen.Why.COULD_NOT);
  }

  /// A satellite sees a plume as soon as it is above cloud; radars see it later; a track takes several reports.
  @Test
  void warningIsCountedFromWhatCouldBeSeenFromTheFirstReportAndFromTheTrack() {
    List<Warning> warnings = Warning.of(RUN.world().threats(), Scorer.score(RUN), SEEN);

    assertThat(warnings).hasSameSizeAs(RUN.world().threats());
    for (Warning w : warnings) {
      assertThat(w.bySatellite()).isLessThan(w.byRadar());
      assertThat(w.reported()).isGreaterThanOrEqualTo(w.bySatellite() - 0.1);
      assertThat(w.tracked()).isGreaterThan(w.reported());
      assertThat(w.before(w.tracked())).isBetween(60.0, w.before(w.reported()));
    }
  }
}
