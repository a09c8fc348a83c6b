package org.openemd.campaign.compare;

import java.util.Optional;
import org.openemd.math.Unit;

/// By what options are ranked. Each has a figure of which more is better.
public enum Criterion {
  /// Of the people of NATO Europe whom the raid's missiles reach, the part that is protected (1).
  EUROPE("europe", "share of NATO Europe's people protected", 1e-3) {
    @Override
    public double figure(Showing own, Optional<Showing> base) {
      return own.of(Regions.EUROPE).map(Protection::share).orElse(Double.NEGATIVE_INFINITY);
    }
  },
  /// The same of the United States, less what stands there anyway.
  UNITED_STATES("united-states", "share of the United States' people protected besides", 1e-3) {
    @Override
    public double figure(Showing own, Optional<Showing> base) {
      return added(own, base, Regions.UNITED_STATES).orElse(Double.NEGATIVE_INFINITY);
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

  private static Optional<Double> added(Showing own, Optional<Showing> base, String region) {
    return own.of(region)
        .map(p -> p.share() - base.flatMap(b -> b.of(region)).map(Protection::share).orElse(0.0));
  }
}
