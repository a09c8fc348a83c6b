package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.math.Unit;
import org.openemd.run.Runs;
import org.openemd.scenario.Docs;
import org.openemd.sensing.Radar;
import org.openemd.sensing.Scan;
import org.openemd.sensing.Usage;
import org.openemd.world.ThreatObject;
import org.openemd.world.World;

/// What a radar makes of a raid that grows. `docs/validation/raid-saturation.md` is written by this test when run with `-Demd.update`, and checked otherwise.
@Tag("story")
class RaidSaturationTest {
  private static final List<Integer> SIZES = List.of(1, 2, 5, 10, 20, 30, 40, 50);
  private static final int SEEDS = 4;
  private static final int SPREAD = 60; // [s] in which all are launched
  private static final List<World.Threat> FLIGHTS = flights();

  /// What came of one raid.
  private record Row(
      int missiles,
      @Unit("1") double tracked,
      @Unit("s") double interval,
      @Unit("s") double fence,
      @Unit("1") double load,
      @Unit("1") double unserved,
      @Unit("m") double error) {}

  /// A radar and the stretch of time in which it sees the raid.
  private record Case(String name, String sensor, int from, int to) {
    Radar radar() {
      return Runs.scenario("emd-2009").radars().stream()
          .filter(r -> r.id().equals(sensor))
          .findFirst()
          .orElseThrow();
    }
  }

  private static final Case FORWARD = new Case("Forward radar", "forward-radar", 240, 420);
  private static final Case EMR = new Case("EMR", "emr", 480, 660);

  /// From places 40 km apart to Berlin.
  private static List<World.Threat> flights() {
    List<World.Threat> all = new ArrayList<>();
    int n = SIZES.getLast();
    for (int i = 0; i < n; i++) {
      int k = 17 * i % n; // neighbours in time are not neighbours on the ground
      int row = k / 10;
      Geodetic from = Geodetic.ofDegrees(36.6 + 0.36 * row, 45 + 0.45 * (k - 10 * row), 0);
      all.add(
          switch (Targeting.aim(Raid.irbm(), from, Raid.BERLIN, Environment.STANDARD)) {
            case Targeted.Solved s -> new World.Threat("m-" + (i + 1), "m", 0, s.flight());
            case Targeted.OutOfReach o -> throw new IllegalStateException(o.toString());
            case Targeted.NoSuchLoft l -> throw new IllegalStateException(l.toString());
          });
    }
    return all;
  }

  private static World raid(int n) {
    List<World.Threat> some = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      World.Threat t = FLIGHTS.get(i);
      some.add(new World.Threat(t.id(), t.group(), SPREAD * i / (double) n, t.flight()));
    }
    return Raid.world(some, Raid.WARHEAD, Raid.STAGE);
  }

  private static Row row(Case c, int n, long seed) {
    World world = raid(n);
    Radar radar = c.radar();
    MiniRun run =
        new MiniRun(
            world,
            Raid.POLICY,
            List.of(radar),
            List.of(Raid.satellite("ir-10", 10), Raid.satellite("ir-69", 69)),
            seed,
            0);
    run.run(0, c.to());
    List<Scan> scans =
        run.scans.stream()
            .filter(s -> s.sensor().equals(c.sensor()) && s.time() >= c.from())
            .toList();
    Map<Integer, String> causes = mainCauses(run);
    Map<String, Double> errors = errors(world, run, causes, c.to());
    List<String> warheads = world.threats().stream().map(World.Threat::id).toList();
    return new Row(
        n,
        new TreeSet<>(causes.values()).size() / (2.0 * n),
        interval(scans, new TreeSet<>(causes.values()), warheads, c.to() - c.from()),
        scans.stream().mapToDouble(s -> s.usage().fenceAge()).average().orElse(Double.NaN),
        scans.stream()
            .mapToDouble(s -> 1 - s.usage().idle() / s.usage().time())
            .average()
            .orElse(0),
        unserved(scans),
        warheads.stream()
            .filter(errors::containsKey)
            .mapToDouble(errors::get)
            .average()
            .orElse(Double.NaN));
  }

  /// Over seeds.
  private static Row mean(Case c, int n) {
    List<Row> rows = LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> row(c, n, seed)).toList();
    return new Row(
        n,
        mean(rows, Row::tracked),
        mean(rows, Row::interval),
        mean(rows, Row::fence),
        mean(rows, Row::load),
        mean(rows, Row::unserved),
        mean(rows, Row::error));
  }

  private static double mean(List<Row> rows, ToDoubleFunction<Row> of) {
    return rows.stream().mapToDouble(of).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  private static double unserved(List<Scan> scans) {
    int asked = scans.stream().map(Scan::usage).mapToInt(Usage::asked).sum();
    int not = scans.stream().map(Scan::usage).mapToInt(Usage::unserved).sum();
    return asked == 0 ? 0 : not / (double) asked;
  }

  /// Mean time between beams pointed at the warheads that are tracked.
  private static double interval(
      List<Scan> scans, Set<String> tracked, List<String> warheads, double span) {
    int looks = 0;
    int n = 0;
    for (String w : warheads) {
      if (tracked.contains(w)) {
        looks += (int) scans.stream().filter(s -> s.looked().contains(w)).count();
        n++;
      }
    }
    return n * span / looks;
  }

  /// Of each confirmed track that stands: the missile or last stage that fed it most.
  private static Map<Integer, String> mainCauses(MiniRun run) {
    Map<Integer, Map<String, Integer>> plots = new TreeMap<>();
    for (Association a : run.tracker.associations()) {
      plots
          .computeIfAbsent(a.track(), _ -> new TreeMap<>())
          .merge(run.causes.getOrDefault(a.detection(), "?"), 1, Integer::sum);
    }
    Map<Integer, String> main = new TreeMap<>();
    for (Track t : run.tracker.tracks()) {
      Map<String, Integer> of = plots.get(t.number());
      if (t.confirmed() && of != null) {
        String most = Collections.max(of.entrySet(), Map.Entry.comparingByValue()).getKey();
        if (!most.endsWith("/first") && !most.isEmpty()) {
          main.put(t.number(), most);
        }
      }
    }
    return main;
  }

  private static Map<String, Double> errors(
      World world, MiniRun run, Map<Integer, String> causes, double t) {
    Map<String, Double> errors = new TreeMap<>();
    for (Track track : run.tracker.tracksAt(t)) {
      for (ThreatObject b : world.bodies()) {
        if (b.id().equals(causes.get(track.number()))) {
          errors.merge(b.id(), track.state().position().distance(b.path().position(t)), Math::min);
        }
      }
    }
    return errors;
  }

  private static List<Row> rows(Case c) {
    return SIZES.stream().map(n -> mean(c, n)).toList();
  }

  @Test
  void aGrowingRaidSaturatesTheRadars() throws IOException {
    List<Row> forward = rows(FORWARD);
    List<Row> emr = rows(EMR);
    Docs.assertUpToDate(
        "validation/raid-saturation.md", page(forward, emr), RaidSaturationTest.class);
    assertSaturates(forward, emr);
  }

  /// Bounds were set after the first look at the curves, wide of it, but for the fence's: that one is arithmetic.
  private static void assertSaturates(List<Row> forward, List<Row> emr) {
    for (List<Row> rows : List.of(forward, emr)) {
      assertThat(rows.getFirst().tracked).isGreaterThan(0.9);
      assertThat(rows.getLast().tracked).isLessThan(rows.getFirst().tracked - 0.3);
    }
    double round = fenceRound(FORWARD.radar());
    for (Row r : forward) {
      assertThat(r.load).isGreaterThan(0.98);
      assertThat(r.fence).isBetween(r.missiles >= 20 ? round - 2 : 0, round + 0.1);
      assertThat(r.unserved).isBetween(r.missiles >= 40 ? 0.05 : 0, r.missiles <= 10 ? 0.03 : 0.5);
    }
    assertThat(forward.getLast().interval).isGreaterThan(forward.getFirst().interval);
    for (Row r : emr) {
      assertThat(r.unserved).isBetween(r.missiles >= 40 ? 0.03 : 0, r.missiles <= 10 ? 0.03 : 0.5);
    }
    assertThat(emr.getLast().interval).isGreaterThan(emr.getFirst().interval);
  }

  /// A round of the fence when it has no more than its share: beams x dwell / share. What comes next was looked at up to a frame less ago.
  private static double fenceRound(Radar r) {
    Radar.TimePolicy p = r.time();
    Radar.Fence f = Objects.requireNonNull(p.fence());
    double width = 2 * StrictMath.sin(f.halfWidth()) * StrictMath.cos(f.elevation());
    return Math.ceil(width / r.beamwidth()) * f.rows() * p.searchDwell() / p.fenceShare();
  }

  private static final String INTRODUCTION =
      """
      # A raid that grows

      Written by `RaidSaturationTest`; do not edit. Two-stage missiles (the notional ones of the tests, warhead 0.01 m2, last stage 3 m2) fly to Berlin from places 40 km apart in north-west Iran,
      all launched within a minute. One radar of `emd-2009` alone, as shipped, cued by two satellites of early warning. Means of four seeds over the time in each heading. Nothing says
      that a radar saturates: each look costs its time, and the frame has so much of it.

      - *bodies tracked*: warheads and last stages that have a confirmed track at the end, of all
      - *between looks*: mean time between beams on a tracked warhead; a beam on its stage counts while both are in it
      - *fence*: time since the beam of the fence that comes next was looked at; the EMR has no fence
      - *load*: time spent of time there is
      - *unserved*: looks at tracks and at what may become one that were due, in the field of view, and found no time
      - *error*: of the positions of the tracked warheads at the end, mean
      """;

  private static final String READING =
      """

      ## Reading it

      The forward radar spends 0.4 s of its frame of 2 s on the fence, the rest on looks of 0.1 s and search dwells of 0.01 s. A missile on two tracks asks for one look in 4 s and one in 8 s, 37.5 ms a second,
      so that tracks alone fill the 0.8 s that the fence leaves of each second at 21 missiles, or at 32 while stage and warhead share a beam. So it comes: looks that are due find no time from 30 missiles on,
      fewer bodies are found, and those that are tracked are seen less often. The fence gives way first: from 2 s a round to the 13 s (up to a frame less here) of 263 beams of 10 ms in a fifth of the time.
      There is no idle time even with one missile: what nobody needs goes into the fence and the cues. Errors are those of what was found, which is what was easiest to find.

      The EMR serves a cone of 25 degrees at a time; a raid from a broad region does not fit into it, so that it is idle about some missiles while others are out of its sight. From 40 missiles on
      looks that are due find no time.
      """;

  private static String page(List<Row> forward, List<Row> emr) {
    return INTRODUCTION + table(FORWARD, forward) + table(EMR, emr) + READING;
  }

  private static String table(Case c, List<Row> rows) {
    StringBuilder s = new StringBuilder();
    s.append("\n## ").append(c.name()).append(", ").append(c.from()).append(" to ").append(c.to());
    s.append(
        " s\n\n| missiles | bodies tracked | between looks | fence | load | unserved | error |\n");
    s.append("|---:|---:|---:|---:|---:|---:|---:|\n");
    for (Row r : rows) {
      s.append(
          String.format(
              Locale.ROOT,
              "| %d | %.0f %% | %s | %s | %.0f %% | %.0f %% | %s |\n",
              r.missiles,
              100 * r.tracked,
              number(r.interval, "%.1f s"),
              number(r.fence, "%.1f s"),
              100 * r.load,
              100 * r.unserved,
              number(r.error, "%.0f m")));
    }
    return s.toString();
  }

  private static String number(double x, String format) {
    return Double.isFinite(x) ? String.format(Locale.ROOT, format, x) : "-";
  }
}
