package org.openemd.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.openemd.command.Battery;
import org.openemd.command.DefendedArea;
import org.openemd.earth.Geodetic;
import org.openemd.results.BrokenLink;
import org.openemd.results.Outcome;
import org.openemd.results.Scorer;
import org.openemd.results.ThreatResult;
import org.openemd.run.OrderSource;
import org.openemd.run.Simulation;
import org.openemd.run.UnreachableAimException;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// What a defense can do against one missile at each point of a grid, each in a full run: seen, tracked, released, in time.
///
/// @param from as people call the place of launch
/// @param cells in the order of the grid's points
public record AimMap(
    Scenario scenario, ThreatGroup missile, String from, AimGrid grid, List<AimCell> cells) {
  private static final double LEAST_SPACING = 1; // [s] between two launches of a battery

  public AimMap {
    cells = List.copyOf(cells);
  }

  /// Flies them.
  ///
  /// @param missile one such at each point, from its launch site
  /// @param threads runs at one time
  /// @param progress from 0 to 1
  public static AimMap of(
      Scenario scenario,
      ThreatGroup missile,
      AimGrid grid,
      long seed,
      int threads,
      DoubleConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    List<Geodetic> points = grid.points();
    List<AimCell> cells = new ArrayList<>();
    try (ExecutorService runs = Executors.newFixedThreadPool(threads)) {
      List<Future<AimCell>> all =
          points.stream()
              .map(p ->
                  runs.submit(() -> {
                    AimCell cell = cell(scenario, missile, grid, p, seed);
                    progress.accept((double) done.incrementAndGet() / points.size());
                    return cell;
                  }))
              .toList();
      for (Future<AimCell> f : all) {
        cells.add(f.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run of the map failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return new AimMap(scenario, missile, missile.launchName(), grid, cells);
  }

  private static AimCell cell(
      Scenario scenario, ThreatGroup missile, AimGrid grid, Geodetic aim, long seed) {
    Scenario one = scenario.against(List.of(missile.alone(aim)), List.of(everywhere(grid)));
    try {
      ThreatResult t =
          Scorer.outcomes(Simulation.run(one, seed, OrderSource.none())).threats().getFirst();
      return cell(scenario, aim, t);
    } catch (UnreachableAimException e) {
      String why = e.getMessage();
      return AimCell.away(aim, why == null ? "out of reach" : why);
    }
  }

  private static AimCell cell(Scenario scenario, Geodetic aim, ThreatResult t) {
    int shots = shots(scenario, t, released(t));
    int possible = shots(scenario, t, t.burnout());
    BrokenLink link = shots > 0 ? null : t.brokenLink();
    String leaked = t.outcome() == Outcome.LEAKED ? t.reason() : "no further shot could have left";
    String why = shots > 0 ? "" : leaked;
    return new AimCell(
        aim, true, shots, possible, t.lastUsefulLaunch(), t.decisionTime(), link, why);
  }

  private static double released(ThreatResult t) {
    return t.chain().stream()
        .filter(l -> l.stage().equals("released") && l.held())
        .mapToDouble(ThreatResult.ChainLink::time)
        .findFirst()
        .orElse(Double.NaN);
  }

  /// How many interceptors could leave on useful shots from `released` (s) on.
  private static int shots(Scenario scenario, ThreatResult t, double released) {
    int shots = 0;
    for (ThreatResult.Window w : t.windows()) {
      double from = Math.max(w.first(), released);
      if (from <= w.last()) { // not when there was no release
        Battery b = battery(scenario, w.battery());
        double spacing = Math.max(LEAST_SPACING, b.launchInterval());
        shots += Math.min(b.inventory(), 1 + (int) Math.floor((w.last() - from) / spacing));
      }
    }
    return shots;
  }

  private static Battery battery(Scenario scenario, String id) {
    return scenario.weapons().stream()
        .map(w -> w.battery())
        .filter(b -> b.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// The grid and half a step around it: every point counts as defended.
  private static DefendedArea everywhere(AimGrid g) {
    double half = 0.5 * g.step();
    double south = Math.max(-90, g.south() - half);
    double north = Math.min(90, g.north() + half);
    double west = Math.max(-180, g.west() - half);
    double east = Math.min(180, g.east() + half);
    return new DefendedArea(
        "map",
        "the map",
        1,
        List.of(
            Geodetic.ofDegrees(south, west, 0),
            Geodetic.ofDegrees(south, east, 0),
            Geodetic.ofDegrees(north, east, 0),
            Geodetic.ofDegrees(north, west, 0)));
  }
}
