package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.openemd.run.Networks.ANY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.scenario.Scenario;
import org.openemd.tracking.Association;
import org.openemd.tracking.Link;
import org.openemd.tracking.Link.Carries;
import org.openemd.tracking.Link.Outage;
import org.openemd.tracking.Track;

/// The flagship's sensors on other networks: what nodes tell each other, late, in part or not at all.
@Tag("story")
class NetworkStoryTest {
  private static final String FORWARD = "forward-radar";
  private static final String[] FORWARD_ALONE = {
    "sensors.emr.active=false", "sensors.fylingdales.active=false", "sensors.thule.active=false"
  };

  private static RunRecord run(Scenario s) {
    return Simulation.run(s, 1, OrderSource.none());
  }

  private static List<Event> events(RunRecord r, EventType type) {
    return r.events().stream().filter(e -> e.type() == type).toList();
  }

  private static RunRecord.LinkUse use(RunRecord r, String from, String to) {
    return r.links().stream()
        .filter(u -> u.link().from().equals(from) && u.link().to().equals(to))
        .findFirst()
        .orElseThrow();
  }

  private static List<Track> confirmed(RunRecord r, double from, double to) {
    return r.pictures().stream()
        .filter(p -> p.time() >= from && p.time() < to)
        .flatMap(p -> p.tracks().stream())
        .filter(Track::confirmed)
        .toList();
  }

  /// The midcourse radar is off, and the forward radar's tracks belong to another node: the battery in Poland fires at what no radar of the defense has seen.
  @Test
  void aBatteryFiresOnTheTrackOfAnotherNode() {
    Scenario s = Runs.scenario("emd-2009", FORWARD_ALONE);
    RunRecord r =
        run(
            Networks.apart(
                s, FORWARD, "turkey", Networks.link("turkey", "emd", Carries.TRACKS, 5, ANY)));

    Event given = events(r, EventType.TRACK_FUSED).getFirst();
    assertThat(given.detail()).isEqualTo("first given by turkey, as track 1 of turkey");
    assertThat(events(r, EventType.TRACK_INITIATED)).isEmpty();
    assertThat(events(r, EventType.CLASSIFIED)).isNotEmpty();
    List<Event> launches = events(r, EventType.INTERCEPTOR_LAUNCH);
    assertThat(launches).isNotEmpty();
    assertThat(launches)
        .allMatch(e ->
            e.detail().endsWith("; no radar of its own has seen it, the track is from turkey"));
    assertThat(r.shots()).anyMatch(x -> x.end() == ShotRecord.End.HIT);
    assertThat(r.associations())
        .as("scoring knows what these tracks are of")
        .extracting(Association::track)
        .contains(launches.getFirst().track());
  }

  /// Both radars' nodes share a body: it keeps the number under which it was first given, and the midcourse radar, which gets the other's tracks alone, finds it by a search.
  @Test
  void aTrackThatWasGivenKeepsItsNumberWhenTheMidcourseRadarTakesItUp() {
    Scenario s = Runs.scenario("emd-2009");
    RunRecord r =
        run(
            Networks.apart(
                s, FORWARD, "turkey", Networks.link("turkey", "emd", Carries.TRACKS, 5, ANY)));

    List<Event> fused = events(r, EventType.TRACK_FUSED);
    int first = fused.getFirst().track();
    assertThat(fused.getFirst().detail()).startsWith("first given by turkey");
    assertThat(fused)
        .filteredOn(e -> e.track() == first)
        .anyMatch(e -> e.detail().startsWith("turkey and radars of its own: "));
    assertThat(r.pictures().getLast().tracks()).extracting(Track::number).doesNotHaveDuplicates();
  }

  @Test
  void aWarningAloneStartsASearchAndGivesNoTrack() {
    Scenario s = Runs.scenario("emd-2009", FORWARD_ALONE);
    RunRecord r =
        run(
            Networks.apart(
                s,
                FORWARD,
                "turkey",
                Networks.link("turkey", "emd", Carries.LAUNCH_WARNING, 5, ANY)));
    assertThat(use(r, "turkey", "emd").delivered()).isPositive();
    assertThat(confirmed(r, 0, 2000)).isEmpty();
  }

  /// From 300 to 360 s nothing of the forward radar comes through: the log says so, what it measured then feeds no track, and tracks that it alone feeds grow vague and are there all the same.
  @Test
  void anOutageInTheMiddleOfATrackLosesWhatWasSentAndNoMore() {
    Scenario s = Runs.scenario("emd-2009", FORWARD_ALONE);
    RunRecord plain = run(s);
    RunRecord r = run(Networks.rehomed(s, FORWARD, ANY, new Outage(300, 360)));

    assertThat(events(plain, EventType.LINK_LOST)).isEmpty();
    assertThat(events(r, EventType.LINK_LOST)).extracting(Event::time).containsExactly(300.0);
    assertThat(events(r, EventType.LINK_RESTORED)).extracting(Event::time).containsExactly(360.0);
    assertThat(events(r, EventType.LINK_LOST).getFirst().detail())
        .isEqualTo("plots from forward-radar to emd come through no more");
    assertThat(r.associations()).noneMatch(a -> a.time() >= 300 && a.time() < 360);
    assertThat(plain.associations()).anyMatch(a -> a.time() >= 300 && a.time() < 360);
    RunRecord.LinkUse use = use(r, FORWARD, "emd");
    assertThat(use.lost()).isPositive();
    assertThat(use.delivered() + use.lost()).isLessThanOrEqualTo(use.sent());
    assertThat(use(plain, FORWARD, "emd").lost()).isZero();
    List<Integer> after = numbers(plain, 355);
    List<Integer> through = numbers(plain, 295).stream().filter(after::contains).toList();
    assertThat(through).isNotEmpty();
    for (int n : through) {
      assertThat(sigma(r, n)).as("track %d", n).isGreaterThan(sigma(plain, n));
    }
  }

  private static List<Integer> numbers(RunRecord r, double t) {
    return confirmed(r, t, t + 5).stream().map(Track::number).toList();
  }

  private static double sigma(RunRecord r, int number) {
    return confirmed(r, 355, 360).stream()
        .filter(t -> t.number() == number)
        .mapToDouble(t -> Math.sqrt(t.covariance().block(0, 0, 3, 3).trace()))
        .findFirst()
        .orElseThrow();
  }

  /// A line of half a report a second, where the radar has more to say: reports wait, at most as long as a track lives, and come in order.
  @Test
  void aThinLineMakesReportsWaitAndLosesWhatWouldWaitTooLong() {
    Scenario s = Runs.scenario("emd-2009", FORWARD_ALONE);
    RunRecord r = run(Networks.rehomed(s, FORWARD, 0.5));
    RunRecord.LinkUse use = use(r, FORWARD, "emd");
    assertThat(use.longestWait()).isBetween(20.0, s.tracking().dropAfter());
    assertThat(use.delivered()).isPositive().isLessThanOrEqualTo(use.sent() - use.lost());
    RunRecord.LinkUse wide = use(run(s), FORWARD, "emd");
    assertThat(wide.longestWait()).isZero();
    assertThat(wide.lost()).isZero();
  }

  /// Plots that come once more, over a third node, change nothing.
  @Test
  void plotsThatComeTwoWaysCountOnce() {
    Scenario s = Runs.scenario("emd-2009");
    List<Link> twice = new ArrayList<>(s.links());
    twice.add(Networks.link(FORWARD, "hub", Carries.PLOTS, 3, ANY));
    twice.add(Networks.link("hub", "emd", Carries.PLOTS, 3, ANY));
    twice.add(Networks.link("hub", "other", Carries.PLOTS, 3, ANY));
    twice.add(Networks.link("other", "hub", Carries.PLOTS, 3, ANY));
    RunRecord plain = run(s);
    RunRecord r = run(Networks.with(s, twice));
    assertThat(use(r, "hub", "emd").delivered()).isPositive();
    assertThat(use(r, "other", "hub").sent()).isEqualTo(use(r, "hub", "other").delivered());
    assertThat(r.associations()).isEqualTo(plain.associations());
    assertThat(r.events()).isEqualTo(plain.events());
  }

  /// Without satellites the midcourse radar does not know where to look. The tracks of another node tell it.
  @Test
  void aTrackOfAnotherNodeCuesTheMidcourseRadar() {
    Scenario s =
        Runs.scenario(
            "emd-2009",
            "sensors.fylingdales.active=false",
            "sensors.thule.active=false",
            "sensors.dsp-10e.active=false",
            "sensors.dsp-69e.active=false");
    RunRecord alone = run(Networks.apart(s, FORWARD, "turkey"));
    RunRecord cued =
        run(
            Networks.apart(
                s, FORWARD, "turkey", Networks.link("turkey", "emd", Carries.TRACKS, 5, ANY)));
    RunRecord warned =
        run(
            Networks.apart(
                s,
                FORWARD,
                "turkey",
                Networks.link("turkey", "emd", Carries.LAUNCH_WARNING, 5, ANY)));
    assertThat(plots(alone)).isZero();
    assertThat(plots(cued)).isGreaterThan(500);
    assertThat(plots(warned)).isGreaterThan(500);
  }

  private static long plots(RunRecord r) {
    return r.scans().stream()
        .filter(x -> x.sensor().equals("emr"))
        .mapToLong(x -> x.causes().stream().filter(c -> !c.isEmpty()).count())
        .sum();
  }

  /// What the defense says comes back to it over two nodes, at once or a second late: it learns nothing from it. Plots are taken whole here: one that is shared out may widen an estimate, and what was said before it is then the narrower
  /// (5 % of one variance, once in seed 1; both are honest). (A track that it drops lives on by the delay of the last link; its own links take two seconds.)
  @Test
  void anEchoOfItsOwnTracksTellsTheDefenseNothing() {
    Scenario s = Runs.scenario("emd-2009", "tracking.association=nearest");
    RunRecord plain = run(s);
    for (double delay : new double[] {0, 1}) {
      List<Link> ring = new ArrayList<>(s.links());
      ring.add(Networks.link("emd", "x", Carries.TRACKS, delay, ANY));
      ring.add(Networks.link("x", "y", Carries.TRACKS, delay, ANY));
      ring.add(Networks.link("y", "emd", Carries.TRACKS, delay, ANY));
      RunRecord r = run(Networks.with(s, ring));
      assertThat(use(r, "y", "emd").delivered()).isPositive();
      assertSame(plain, r);
    }
  }

  // Rounding of the pointing apart: 1e-4 of a variance. Until two tracks of one body are found to
  // be that: what the one that goes had in it is news for the one that stays.
  private static void assertSame(RunRecord plain, RunRecord echoed) {
    double until =
        events(plain, EventType.TRACK_DROPPED).stream()
            .filter(e -> e.detail().startsWith("the same body"))
            .mapToDouble(Event::time)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    assertThat(until).isGreaterThan(500);
    for (int i = 0; i < plain.pictures().size() && plain.pictures().get(i).time() < until; i++) {
      List<Track> a = plain.pictures().get(i).tracks();
      List<Track> b = echoed.pictures().get(i).tracks();
      assertThat(b.stream().map(Track::number))
          .as("at %s s", plain.pictures().get(i).time())
          .containsExactlyElementsOf(a.stream().map(Track::number).toList());
      for (int k = 0; k < a.size(); k++) {
        double variance = a.get(k).covariance().block(0, 0, 3, 3).trace();
        assertThat(b.get(k).covariance().block(0, 0, 3, 3).trace())
            .as("track %s at %s s", a.get(k).number(), plain.pictures().get(i).time())
            .isCloseTo(variance, withinPercentage(0.01));
      }
    }
  }
}
