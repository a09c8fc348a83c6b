package org.openemd.scenario;

import java.util.List;
import java.util.Locale;
import org.openemd.math.Unit;

/// What the analyst wrote about money: prices of elements, and which of them the scenario pays for. All in millions of 2009 dollars.
///
/// @param years that what is bought is operated
/// @param items what is paid for, in the order written
public record Costs(int years, List<Item> items) {
  /// Nothing is paid for.
  public static final Costs NONE = new Costs(0, List.of());

  public Costs {
    items = List.copyOf(items);
    if (years < 0) {
      throw new IllegalArgumentException("operated for " + years + " years; expected 0 or more");
    }
  }

  /// How far a price is to be trusted.
  public enum Basis {
    /// Fitted to totals that were published: that these come out proves nothing.
    CALIBRATED,
    /// Read in the source.
    READ,
    /// Widely published, the source not read.
    OPEN,
    /// Chosen by this project.
    NOTIONAL;

    /// As scenarios write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A price and the span that is argued about: bounds, not a confidence interval.
  ///
  /// @param source who says so: the price's own, else the element's
  public record Price(
      @Unit("million USD") double low,
      @Unit("million USD") double value,
      @Unit("million USD") double high,
      Basis basis,
      String source) {
    public Price {
      if (!(low >= 0 && low <= value && value <= high && Double.isFinite(high))) {
        throw new IllegalArgumentException(
            "a price is low, value and high, none below 0 million USD, not "
                + String.join(", ", Numbers.text(low), Numbers.text(value), Numbers.text(high)));
      }
    }
  }

  /// Something that money buys.
  ///
  /// @param development once, however many items buy it
  /// @param construction once for each item
  /// @param unit for each piece
  /// @param operation for each piece and year
  public record Element(
      String id,
      String name,
      String status,
      String source,
      Price development,
      Price construction,
      Price unit,
      Price operation) {}

  /// How many pieces.
  public sealed interface Quantity {
    /// As many as a battery has interceptors at the start.
    record OfBattery(String id) implements Quantity {}

    /// One when a sensor is switched on, none when not.
    record OfSensor(String id) implements Quantity {}

    /// As many as a group of threats has missiles: the attacker pays, not the defense.
    record OfThreat(String id) implements Quantity {}

    /// So many.
    record Counted(int pieces) implements Quantity {}
  }

  /// One thing paid for.
  public record Item(String id, Element element, Quantity quantity) {}
}
