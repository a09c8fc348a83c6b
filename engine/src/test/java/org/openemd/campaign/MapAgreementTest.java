package org.openemd.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.math.RandomStream;
import org.openemd.run.Runs;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// Random aim points by the batch kernels and in full runs.
///
/// The page `docs/validation/map.md` is written by this class when run with `-Demd.update`, and checked otherwise.
@Tag("law")
@Tag("slow")
class MapAgreementTest {
  private static final int POINTS = 200;
  private static final int RUNS = 5; // of each point
  private static final double PROMISED = 0.98;
  private static final AimGrid EUROPE = new AimGrid(35, -10, 70, 45, 5);

  private record Other(AimGrid at, String from, AimCell fast, List<AimCell> full) {}

  @Test
  void fullRunsCoverNearlyTheSamePoints() throws IOException {
    Scenario s = Runs.scenario("emd-2009");
    ThreatGroup near = s.threats().getFirst();
    ThreatGroup far =
        near.launchedFrom(
            Objects.requireNonNull(Catalog.sites(Runs.root()).get("central-iran")), "central Iran");
    RandomStream luck = RandomStream.of(8, 0, "map", "random aims");
    Tally tally = new Tally();
    for (int k = 0; k < POINTS; k++) {
      ThreatGroup m = k % 2 == 0 ? near : far;
      AimGrid at = random(luck);
      FastMap map = FastMap.of(s, List.of(m), at, 1);
      AimCell fast = map.footprint().cells().getFirst();
      List<AimCell> full = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        full.add(AimMap.cell(s, m, EUROPE, at.at(0, 0), RUNS * k + run + 1));
      }
      tally.add(new Other(at, m.launchName(), fast, full), TruePath.lastLaunch(map));
    }
    String page = tally.page();
    Path file = Runs.root().resolve("docs/validation/map.md");
    if (System.getProperty("emd.update") != null) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file))
        .as("write it with: mvn -pl engine test -Dtest=MapAgreementTest -Demd.update")
        .isEqualTo(page);
    assertThat((double) tally.alike / POINTS).isGreaterThanOrEqualTo(PROMISED);
    assertThat(tally.seconds).isLessThanOrEqualTo(5);
  }

  // One point of a fine grid, evenly over the area.
  private static AimGrid random(RandomStream luck) {
    double low = StrictMath.sin(StrictMath.toRadians(35));
    double high = StrictMath.sin(StrictMath.toRadians(70));
    double lat = StrictMath.toDegrees(StrictMath.asin(luck.uniform(low, high)));
    double lon = luck.uniform(-10, 45);
    double a = Math.rint(lat * 20) / 20;
    double b = Math.rint(lon * 20) / 20;
    return new AimGrid(a, b, a, b, 0.05);
  }

  /// What came of it.
  private static final class Tally {
    private final List<Other> others = new ArrayList<>();
    private int alike; // as most full runs
    private int first; // as the first full run
    private int second; // the second full run as the first
    private int covered;
    private int shots;
    private double seconds;
    private String worst = "";

    void add(Other o, double last) {
      long runs = o.full().stream().filter(AimCell::covered).count();
      boolean most = 2 * runs > o.full().size();
      boolean same = most == o.fast().covered();
      AimCell one = o.full().getFirst();
      alike += same ? 1 : 0;
      first += o.fast().covered() == one.covered() ? 1 : 0;
      second += o.full().get(1).covered() == one.covered() ? 1 : 0;
      covered += most ? 1 : 0;
      shots += Math.abs(o.fast().shots() - one.shots()) <= 1 ? 1 : 0;
      double off = Math.abs(o.fast().lastLaunch() - last);
      if (off > seconds) {
        seconds = off;
        worst = place(o);
      }
      if (!same) {
        others.add(o);
      }
    }

    private static String place(Other o) {
      return String.format(
          Locale.ROOT,
          "%.2f N, %.2f E, from %s",
          o.at().latitude(0),
          o.at().longitude(0),
          o.from());
    }

    String page() {
      StringBuilder p = new StringBuilder();
      p.append("# Maps by the batch kernels, beside full runs\n\n");
      p.append(
          String.format(
              Locale.ROOT,
              """
              Written by `MapAgreementTest`. %d points drawn evenly over the area between 35 and 70 N, 10 W and 45 E, on whole twentieths of a degree; `emd-2009`, the missile of its first group, in turn from north-west and from central Iran; each once by `FastMap` and in %d full runs with luck of their own.

              | | |
              |---|---|
              | covered as in most of its full runs | %d of %d, %.1f %% (98 %% promised) |
              | covered as in the first of its full runs | %d |
              | the second full run covers as the first: what luck alone leaves | %d |
              | covered in most full runs | %d |
              | as many shots as in the first full run, give or take one | %d |
              | last useful launch, worst difference from what the planner finds that tries every half second of the same flight (%s) | %.1f s (5 s promised) |

              """,
              POINTS,
              RUNS,
              alike,
              POINTS,
              100.0 * alike / POINTS,
              first,
              second,
              covered,
              shots,
              worst,
              seconds));
      p.append("## Those that are not as most of their full runs\n\n");
      p.append("| aim | batch | first full run | covered in full runs |\n|---|---|---|---|\n");
      for (Other o : others) {
        p.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d of %d |\n",
                place(o),
                words(o.fast()),
                words(o.full().getFirst()),
                o.full().stream().filter(AimCell::covered).count(),
                RUNS));
      }
      return p.toString();
    }
  }

  private static String words(AimCell c) {
    return c.covered() ? c.shots() + (c.shots() == 1 ? " shot" : " shots") : c.reason();
  }
}
