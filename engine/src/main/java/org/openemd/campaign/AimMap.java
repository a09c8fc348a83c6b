package org.openemd.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.command.Battery;
import org.openemd.command.DefendedArea;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Loft;
import org.openemd.results.BrokenLink;
import org.openemd.results.Outcome;
import org.openemd.results.Scorer;
import org.openemd.results.ThreatResult;
import org.openemd.run.OrderSource;
import org.openemd.run.Sentence;
import org.openemd.run.Simulation;
import org.openemd.run.UnreachableAimException;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// What a defense can do against one missile at a time at each point of a grid, each in a full run: seen, tracked, released, in time.
///
/// @param missiles one for each layer of the footprint: what is flown, and from where
public record AimMap(Scenario scenario, List<ThreatGroup> missiles, Footprint footprint) {
  /// More full runs than these are no coarse map (1).
  public static final int MOST = 10_000;

  private static final double SPLIT = 180; // [deg] a defended area does not cross this meridian

  public AimMap {
    missiles = List.copyOf(missiles);
  }

  /// Flies them.
  ///
  /// @param missiles one such at each point, from its launch site
  /// @param threads runs at one time
  /// @param progress from 0 to 1
  public static AimMap of(
      Scenario scenario,
      List<ThreatGroup> missiles,
      AimGrid grid,
      long seed,
      int threads,
      DoubleConsumer progress) {
    int runs = runs(grid, missiles.size());
    AtomicInteger done = new AtomicInteger();
    List<Callable<AimCell>> all = new ArrayList<>();
    for (ThreatGroup missile : missiles) {
      for (Geodetic aim : grid.points()) {
        all.add(() -> cell(scenario, missile, grid, aim, seed));
      }
    }
    List<AimCell> cells;
    try (Workers workers =
        new Workers(threads, more -> progress.accept((double) done.addAndGet(more) / runs))) {
      cells = workers.all(all);
    }
    List<Footprint.Layer> layers =
        IntStream.range(0, missiles.size())
            .mapToObj(i ->
                new Footprint.Layer(
                    layer(missiles, i),
                    missiles.get(i).launch(),
                    cells.subList(i * grid.size(), (i + 1) * grid.size())))
            .toList();
    return new AimMap(scenario, missiles, Footprint.of(grid, layers));
  }

  /// How many full runs that takes; refused when they are too many.
  public static int runs(AimGrid grid, int missiles) {
    if ((long) grid.size() * missiles > MOST) {
      throw new IllegalArgumentException(
          "a map of full runs has at most "
              + MOST
              + " of them, not "
              + (long) grid.size() * missiles
              + "; take a larger step");
    }
    return grid.size() * missiles;
  }

  /// What a layer is called: its place of launch, and its flight where there are several from there.
  static String layer(List<ThreatGroup> missiles, int i) {
    ThreatGroup m = missiles.get(i);
    List<ThreatGroup> there = missiles.stream().filter(o -> o.launch().equals(m.launch())).toList();
    boolean kinds = there.stream().anyMatch(o -> !o.vehicle().equals(m.vehicle()));
    boolean several = there.stream().anyMatch(o -> !o.loft().equals(m.loft()));
    return m.launchName()
        + (kinds ? ", " + m.vehicle().name() : "")
        + (several ? ", " + words(m.loft()) : "");
  }

  private static String words(Loft loft) {
    return switch (loft) {
      case Loft.MinimumEnergy _ -> "least energy";
      case Loft.Steep _ -> "steep flight";
      case Loft.Flat _ -> "flat flight";
      case Loft.BurnoutAngle b ->
          Sentence.of("%.0f degrees at burnout", StrictMath.toDegrees(b.angle()));
      case Loft.Apogee a -> Sentence.of("apogee of %.0f km", a.altitude() / 1e3);
    };
  }

  /// The places of launch, as people call them.
  public List<String> from() {
    return footprint.layers().stream().map(Footprint.Layer::name).toList();
  }

  /// One missile from each place of launch.
  public List<ThreatGroup> launches() {
    List<ThreatGroup> all = new ArrayList<>();
    for (ThreatGroup m : missiles) {
      if (all.stream().noneMatch(o -> o.launch().equals(m.launch()))) {
        all.add(m);
      }
    }
    return List.copyOf(all);
  }

  /// The points of aim.
  public AimGrid grid() {
    return footprint.grid();
  }

  /// Against the worst of the missiles, in the order of the grid's points.
  public List<AimCell> cells() {
    return footprint.cells();
  }

  /// One full run; all of the grid counts as defended.
  static AimCell cell(
      Scenario scenario, ThreatGroup missile, AimGrid grid, Geodetic aim, long seed) {
    Scenario one = scenario.against(List.of(missile.alone(aim)), everywhere(grid));
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
        aim,
        true,
        shots,
        possible,
        AimCell.UNKNOWN,
        Double.NaN,
        t.lastUsefulLaunch(),
        t.decisionTime(),
        link,
        why);
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
      Battery b = battery(scenario, w.battery());
      shots += b.launches(Math.max(w.first(), released), w.last()); // none without release
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
  private static List<DefendedArea> everywhere(AimGrid g) {
    double west = g.westernEdge();
    double east = west + g.columns() * g.step();
    if (g.columns() * g.step() >= 2 * SPLIT) {
      return List.of(box(g, "map", -SPLIT, SPLIT));
    }
    if (west >= -SPLIT && east <= SPLIT) {
      return List.of(box(g, "map", west, east));
    }
    double turn = east > SPLIT ? 2 * SPLIT : 0;
    return List.of(
        box(g, "map", west + (turn == 0 ? 2 * SPLIT : 0), SPLIT),
        box(g, "map-beyond", -SPLIT, east - turn));
  }

  private static DefendedArea box(AimGrid g, String id, double west, double east) {
    double south = g.southernEdge(g.rows() - 1);
    double north = g.northernEdge(0);
    return new DefendedArea(
        id,
        "the map",
        1,
        List.of(
            Geodetic.ofDegrees(south, west, 0),
            Geodetic.ofDegrees(south, east, 0),
            Geodetic.ofDegrees(north, east, 0),
            Geodetic.ofDegrees(north, west, 0)));
  }
}
