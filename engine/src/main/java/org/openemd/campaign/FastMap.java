package org.openemd.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.fast.batch.AimPoints;
import org.openemd.campaign.fast.batch.Aimed;
import org.openemd.campaign.fast.batch.Aimer;
import org.openemd.campaign.fast.batch.Aiming;
import org.openemd.campaign.fast.batch.Front;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.campaign.fast.batch.Strikes;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.batch.ArcKernel;
import org.openemd.flight.batch.ArcKernels;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// What a defense can do against one missile at a time at each point of a grid, by the batch kernels: every flight, when it is in track, which shots there are, what they are worth.
///
/// The same cells as {@link AimMap} makes of full runs, without their luck. A map made from another with a changed defense ({@link #with}) takes over whatever does not change: a battery that moves costs its own shots alone, a radar that moves also what is seen.
public final class FastMap {
  private static final int REFERENCES = 5; // aims that stand for all in about their direction

  private final Scenario scenario;
  private final AimGrid grid;
  private final List<Flights> flights;
  private final List<FastLayer> layers;
  private final Footprint footprint;

  /// All flights of one kind of missile from one place.
  static final class Flights {
    final ThreatGroup missile;
    final List<Geodetic> aims;
    final Strikes strikes;
    final double[] azimuths; // [rad] over ground, from the launch
    final List<Geodetic> references; // a few aims that are reached, by direction
    final Aimed aimed;

    Flights(
        ThreatGroup missile, List<Geodetic> aims, Strikes strikes, double[] azimuths, Aimed aimed) {
      this.missile = missile;
      this.aims = aims;
      this.strikes = strikes;
      this.azimuths = azimuths;
      this.aimed = aimed;
      references = references(aims, strikes, azimuths);
    }

    private Flights(ThreatGroup missile, Flights flown) {
      this.missile = missile;
      aims = flown.aims;
      strikes = flown.strikes;
      azimuths = flown.azimuths;
      references = flown.references;
      aimed = flown.aimed;
    }

    /// The same flights of what may look otherwise; nothing where it flies otherwise.
    Optional<Flights> of(ThreatGroup other) {
      boolean alike =
          missile.vehicle().equals(other.vehicle())
              && missile.launch().equals(other.launch())
              && missile.loft().equals(other.loft());
      return alike ? Optional.of(new Flights(other, this)) : Optional.empty();
    }
  }

  private FastMap(Scenario scenario, AimGrid grid, List<Flights> flights, List<FastLayer> layers) {
    this.scenario = scenario;
    this.grid = grid;
    this.flights = flights;
    this.layers = layers;
    List<ThreatGroup> missiles = flights.stream().map(f -> f.missile).toList();
    footprint =
        Footprint.of(
            grid,
            IntStream.range(0, layers.size())
                .mapToObj(i ->
                    new Footprint.Layer(
                        AimMap.layer(missiles, i), missiles.get(i).launch(), layers.get(i).cells()))
                .toList());
  }

  /// Makes one.
  ///
  /// @param missiles one such at each point, from its launch site, for each layer
  public static FastMap of(
      Scenario scenario, List<ThreatGroup> missiles, AimGrid grid, int threads) {
    return of(scenario, missiles, grid, i -> true, threads);
  }

  /// Makes one of some of the points; the others are as if nothing reached them.
  ///
  /// @param wanted by number, in the order of the grid's points
  public static FastMap of(
      Scenario scenario,
      List<ThreatGroup> missiles,
      AimGrid grid,
      IntPredicate wanted,
      int threads) {
    return of(scenario, missiles, grid, wanted, threads, null);
  }

  /// Makes one, flying the arcs by kernels of the caller's; those of this machine where null.
  static FastMap of(
      Scenario scenario,
      List<ThreatGroup> missiles,
      AimGrid grid,
      IntPredicate wanted,
      int threads,
      @Nullable Supplier<ArcKernel> kernels) {
    FastLayer.require(scenario);
    try (Ranges ranges = new Ranges(threads)) {
      List<Flights> all = new ArrayList<>();
      for (ThreatGroup m : missiles) {
        all.add(fly(m, grid, wanted, ranges, kernels));
      }
      List<FastLayer> layers = new ArrayList<>();
      for (Flights f : all) {
        layers.add(FastLayer.of(scenario, f, Optional.empty(), ranges));
      }
      return new FastMap(scenario, grid, all, layers);
    }
  }

  /// The same aims and missiles before another defense.
  public FastMap with(Scenario other, int threads) {
    return before(other, flights, threads);
  }

  /// The same aims and flights before another defense, and of missiles that may look otherwise to its sensors; nothing where one of them flies otherwise.
  public Optional<FastMap> with(Scenario other, List<ThreatGroup> missiles, int threads) {
    if (missiles.size() != flights.size()) {
      return Optional.empty();
    }
    List<Flights> looked = new ArrayList<>();
    for (int i = 0; i < missiles.size(); i++) {
      ThreatGroup m = missiles.get(i);
      Flights f = flights.get(i);
      Optional<Flights> same = f.missile.equals(m) ? Optional.of(f) : f.of(m);
      if (same.isEmpty()) {
        return Optional.empty();
      }
      looked.add(same.get());
    }
    return Optional.of(before(other, looked, threads));
  }

  private FastMap before(Scenario other, List<Flights> looked, int threads) {
    FastLayer.require(other);
    try (Ranges ranges = new Ranges(threads)) {
      List<FastLayer> changed = new ArrayList<>();
      for (int i = 0; i < layers.size(); i++) {
        changed.add(FastLayer.of(other, looked.get(i), Optional.of(layers.get(i)), ranges));
      }
      return new FastMap(other, grid, looked, changed);
    }
  }

  private static Flights fly(
      ThreatGroup m,
      AimGrid grid,
      IntPredicate wanted,
      Ranges ranges,
      @Nullable Supplier<ArcKernel> kernels) {
    List<Geodetic> aims = grid.points();
    AimPoints points = new AimPoints(aims, wanted);
    Strikes strikes = new Strikes(aims.size());
    double[] azimuths = new double[aims.size()];
    Aiming aiming = aiming(m, ranges, kernels);
    List<Aimed> parts =
        ranges.map(
            aims.size(),
            () -> kernels == null ? aiming.aimer() : aiming.aimer(kernels.get()),
            (Aimer a, int from, int to) -> {
              for (int i = from; i < to; i++) {
                azimuths[i] = Geodesics.azimuth(m.launch(), aims.get(i));
              }
              return a.aim(points, from, to, strikes);
            });
    Aimed aimed = parts.stream().reduce(Aimed.NONE, Aimed::plus);
    return new Flights(m, aims, strikes, azimuths, aimed);
  }

  private static Aiming aiming(
      ThreatGroup m, Ranges ranges, @Nullable Supplier<ArcKernel> kernels) {
    ArcKernel kernel = kernels == null ? ArcKernels.fastest() : kernels.get();
    try {
      return Aiming.of(m.vehicle(), m.launch(), m.loft(), kernel, ranges::each);
    } catch (IllegalArgumentException e) { // a loft or a payload that is not for many at once
      throw new OutOfDomainException(String.valueOf(e.getMessage()));
    }
  }

  private static List<Geodetic> references(
      List<Geodetic> aims, Strikes strikes, double[] azimuths) {
    List<Integer> reached =
        IntStream.range(0, aims.size())
            .filter(strikes::reached)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> azimuths[i]))
            .toList();
    int n = Math.min(REFERENCES, reached.size());
    List<Geodetic> references = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      int at = n == 1 ? 0 : k * (reached.size() - 1) / (n - 1);
      references.add(aims.get(reached.get(at)));
    }
    return List.copyOf(references);
  }

  public Scenario scenario() {
    return scenario;
  }

  /// The map.
  public Footprint footprint() {
    return footprint;
  }

  /// Why some points of layer `i` are not reached.
  public Aimed aimed(int i) {
    return flights.get(i).aimed;
  }

  /// The flights of layer `i`.
  public Strikes strikes(int i) {
    return flights.get(i).strikes;
  }

  /// What of layer `i` is known of each flight before any shot.
  public Front front(int i) {
    return layers.get(i).front();
  }

  /// Whether a scenario can be mapped so; why not, or nothing.
  public static String refusal(Scenario scenario) {
    try {
      FastLayer.require(scenario);
      return "";
    } catch (OutOfDomainException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
