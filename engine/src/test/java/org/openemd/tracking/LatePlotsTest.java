package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.sensing.Detection;

/// Plots that come after later ones.
@Tag("law")
class LatePlotsTest {
  private static final TrackingPolicy POLICY =
      new TrackingPolicy(0, 4, 20, 100, 1e-3, 0.01, 3, 0.3, 15, 0.9);
  private static final KnownSensor OTHER =
      new KnownSensor("s", Arcs.RADAR.site(), Arcs.RADAR.xBand(), Arcs.RADAR.leastSnr());

  /// One plot on its way.
  private record Sent(double arrival, Detection.RadarPlot plot) {}

  private static NetworkTracker tracker() {
    return new NetworkTracker(POLICY, List.of(Arcs.RADAR, OTHER));
  }

  private static Detection.RadarPlot byOther(Detection.RadarPlot r) {
    return new Detection.RadarPlot(
        100_000_000 + r.id(),
        "s",
        r.time(),
        r.range(),
        r.azimuth(),
        r.elevation(),
        r.rangeRate(),
        r.sigmaRange(),
        r.sigmaAngle(),
        r.sigmaRangeRate(),
        r.snr(),
        r.rcs());
  }

  /// Two bodies half a minute apart on their way, plotted by a radar every five seconds and from 40 s on by another in between, whose plots are `delay` under way, by turns `shuffle` longer.
  private static List<Sent> raid(double delay, double shuffle) {
    List<Sent> sent = new ArrayList<>();
    for (int body = 1; body <= 2; body++) {
      Trajectory path = Arcs.coast(Arcs.start(body), 600);
      RandomStream s = RandomStream.of(7, body, "test", "late");
      for (double t = 0; t <= 300; t += 2.5) {
        boolean own = t % 5 == 0;
        Detection.RadarPlot p =
            Arcs.plot(
                (long) (1000 * t) + 400_000L * body, t, path.position(t), 5, 3e-4, Arcs.errors(s));
        if (own) {
          sent.add(new Sent(t, p));
        } else if (t > 40) {
          double wait = delay + (t % 20 < 10 ? shuffle : 0);
          sent.add(new Sent(t + wait, byOther(p)));
        }
      }
    }
    return sent;
  }

  private static NetworkTracker feed(NetworkTracker tracker, List<Sent> sent, boolean inOrder) {
    List<Sent> sorted = new ArrayList<>(sent);
    sorted.sort(
        Comparator.comparingDouble((Sent s) -> inOrder ? s.plot().time() : s.arrival())
            .thenComparingDouble(s -> s.plot().time())
            .thenComparingLong(s -> s.plot().id()));
    for (int i = 0; i < sorted.size(); ) {
      Sent first = sorted.get(i);
      List<Detection> scan = new ArrayList<>();
      for (;
          i < sorted.size()
              && sorted.get(i).plot().time() == first.plot().time()
              && sorted.get(i).arrival() == first.arrival();
          i++) {
        scan.add(sorted.get(i).plot());
      }
      tracker.process(inOrder ? first.plot().time() : first.arrival(), scan);
    }
    return tracker;
  }

  private static List<Track> confirmed(NetworkTracker t) {
    return t.tracks().stream().filter(Track::confirmed).toList();
  }

  private static int updates(NetworkTracker t) {
    return confirmed(t).stream().mapToInt(Track::updates).sum();
  }

  /// The same updates are done in the same order, with predictions over the same steps: rounding alone may differ.
  @Test
  void plotsThatComeLateGiveTheTracksThatTheyWouldHaveGivenInTime() {
    for (double shuffle : new double[] {0, 13}) {
      List<Sent> sent = raid(20, shuffle);
      List<Track> inTime = confirmed(feed(tracker(), sent, true));
      NetworkTracker late = feed(tracker(), sent, false);
      List<Track> tracks = confirmed(late);
      assertThat(tracks).hasSize(2);
      assertThat(late.tooLate()).isZero();
      for (int i = 0; i < 2; i++) {
        Track a = late.at(tracks.get(i), 305);
        Track b = late.at(inTime.get(i), 305);
        assertThat(a.updates()).isEqualTo(b.updates());
        assertThat(a.state().position().distance(b.state().position())).isLessThan(1e-6);
        assertThat(a.state().velocity().distance(b.state().velocity())).isLessThan(1e-9);
        for (int k = 0; k < 6; k++) {
          assertThat(a.covariance().get(k, k) / b.covariance().get(k, k))
              .isCloseTo(1, within(1e-9));
        }
      }
    }
  }

  /// Without them the tracks would be visibly worse: the test above compares something.
  @Test
  void latePlotsAreWorthHaving() {
    List<Sent> sent = raid(20, 0);
    NetworkTracker with = feed(tracker(), sent, false);
    NetworkTracker without =
        feed(tracker(), sent.stream().filter(s -> s.plot().sensor().equals("r")).toList(), false);
    Track a = with.at(confirmed(with).getFirst(), 300);
    Track b = without.at(confirmed(without).getFirst(), 300);
    assertThat(a.covariance().trace()).isLessThan(0.8 * b.covariance().trace());
  }

  @Test
  void aPlotAMinuteLaterThanTheSlowestLinkExplainsIsDroppedAndCounted() {
    List<Sent> sent = raid(0, 0);
    Sent lost = sent.stream().filter(s -> s.plot().time() == 102.5).findFirst().orElseThrow();
    List<Sent> others = new ArrayList<>(sent);
    others.remove(lost);
    NetworkTracker tracker = feed(tracker(), others, true);
    int before = updates(tracker);
    tracker.process(300, List.of(lost.plot()));
    assertThat(updates(tracker)).isEqualTo(before);
    assertThat(tracker.tooLate()).isEqualTo(1);
  }

  /// On a link of 200 s the same plot is in time; its track has been kept that long and a minute more.
  @Test
  void theLimitOfAgeGoesWithTheSlowestLink() {
    List<Sent> sent = raid(0, 0);
    Sent slow = sent.stream().filter(s -> s.plot().time() == 102.5).findFirst().orElseThrow();
    List<Sent> others = new ArrayList<>(sent);
    others.remove(slow);
    TrackingPolicy patient = new TrackingPolicy(200, 4, 20, 100, 1e-3, 0.01, 3, 0.3, 15, 0.9);
    NetworkTracker tracker =
        feed(new NetworkTracker(patient, List.of(Arcs.RADAR, OTHER)), others, true);
    int before = updates(tracker);
    tracker.process(300, List.of(slow.plot()));
    assertThat(updates(tracker)).isEqualTo(before + 1);
    assertThat(confirmed(tracker)).allMatch(t -> t.time() == 300);
    assertThat(tracker.tooLate()).isZero();
  }

  @Test
  void aTrackDoesNotMeetWhatIsOlderThanItself() {
    List<Sent> sent = raid(0, 0);
    List<Sent> start = sent.stream().filter(s -> s.arrival() >= 20 && s.arrival() <= 40).toList();
    NetworkTracker tracker = feed(tracker(), start, true);
    assertThat(confirmed(tracker)).hasSize(2);
    Sent early = sent.stream().filter(s -> s.arrival() == 10).findFirst().orElseThrow();
    tracker.process(41, List.of(early.plot()));
    assertThat(confirmed(tracker)).allMatch(t -> t.time() >= 35);
    assertThat(confirmed(tracker)).hasSize(2);
  }

  /// What a track keeps is bounded: at most as many updates as come in the time kept, and an estimate for every five seconds of it.
  @Test
  void aHistoryIsBounded() {
    KalmanFilter filter = new KalmanFilter(1e-3);
    SoftUpdate soft = new SoftUpdate(filter);
    Trajectory path = Arcs.coast(Arcs.start(1), 600);
    List<Plot> plots =
        Arcs.plots(path, 0, 500, 1, RandomStream.of(3, 0, "test", "bounded")).stream()
            .map(l -> Plot.of((Detection.RadarPlot) l.getFirst(), Arcs.FRAME))
            .toList();
    var e = BallisticFit.ofTwo(plots.get(0), plots.get(5));
    TrackHistory h = new TrackHistory(e, 80);
    for (Plot z : plots.subList(6, plots.size())) {
      TrackUpdate u = TrackUpdate.whole(z);
      u.apply(e, filter, soft);
      h.add(u, e);
      h.forget(e.time);
      assertThat(h.size()).isLessThanOrEqualTo(85);
      assertThat(h.kept()).isLessThanOrEqualTo(18);
    }
    assertThat(h.start()).isBetween(e.time - 85, e.time - 80);
    double[] newest = e.x.clone();
    h.rewind(e, e.time - 42, filter, soft);
    assertThat(e.time).isEqualTo(458);
    assertThat(h.replay(e, filter, soft)).isFalse(); // nothing came in between
    h.rewind(e, 458, filter, soft);
    h.add(TrackUpdate.whole(plots.get(458)), e);
    assertThat(h.replay(e, filter, soft)).isTrue();
    for (int i = 0; i < 6; i++) {
      assertThat(e.x[i]).isEqualTo(newest[i]); // to the last bit: the same steps
    }
  }
}
