package org.openemd.campaign.compare;

import java.util.Optional;
import org.openemd.math.Unit;

/// By what options are ranked. Each has a figure of which more is better.
public enum Criterion {
  /// Of the people of NATO Europe whom the raid's missiles reach, the part that is protected (1). A lead of less than a hundredth is none: the grain of the usual grid is 0.006.
  EUROPE("europe", "share of NATO Europe's people protected", 0.01) {
    @Override
    public double figure(Showing own, Optional<Showing> base) {
      return own.of(Regions.EUROPE).map(Protection::share).orElse(Double.NEGATIVE_INFINITY);
    }
  },
  /// Interceptors that can be fired in time at a missile bound for the United States, besides those of what stands anyway: the mean over the people reached (1). What stands covers all of them already; how likely a hit is then hangs on how many a doctrine fires, not on how many there are.
  UNITED_STATES("united-states", "shots added for the United States", 0.05) {
    @Override
    public double figure(Showing own, Optional<Showing> base) {
      return own.of(Regions.UNITED_STATES)
          .map(p -> p.shots() - before(base))
          .orElse(Double.NEGATIVE_INFINITY);
    }
  },
  /// What it costs in all (million USD), less is better.
  COST("cost", "cost", 1) {
    @Override
    public double figure(Showing own, Optional<Showing> base) {
      return -own.cost().total().value();
    }
  },
  /// The cost for each person protected (USD), less is better; what protects nobody is worth nothing.
  COST_PER_PERSON("cost-per-person", "cost for each person protected", 0.1) {
    @Override
    public double figure(Showing own, Optional<Showing> base) {
      return -own.costPerPerson(base);
    }
  };

  private final String id;
  private final String words;
  private final double margin;

  Criterion(String id, String words, double margin) {
    this.id = id;
    this.words = words;
    this.margin = margin;
  }

  /// What an option is worth by it; minus infinity where it is worth nothing.
  ///
  /// @param base what stands anyway
  public abstract double figure(Showing own, Optional<Showing> base);

  /// As typed.
  public String id() {
    return id;
  }

  /// For people.
  public String words() {
    return words;
  }

  /// The least lead that counts, in the figure's unit.
  @Unit("as the figure")
  public double margin() {
    return margin;
  }

  private static double before(Optional<Showing> base) {
    return base.flatMap(b -> b.of(Regions.UNITED_STATES)).map(Protection::shots).orElse(0.0);
  }
}
