package org.openemd.cost;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.scenario.Costs;

/// A sum of money with its bounds, in millions of 2009 dollars.
///
/// @param low every price at its lowest
/// @param value every price as given
/// @param high every price at its highest
public record Money(
    @Unit("million USD") double low,
    @Unit("million USD") double value,
    @Unit("million USD") double high) {
  /// Nothing.
  public static final Money ZERO = new Money(0, 0, 0);

  public Money {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "low, value and high must not fall: " + low + ", " + value + ", " + high);
    }
  }

  /// A price as money.
  static Money of(Costs.Price price) {
    return new Money(price.low(), price.value(), price.high());
  }

  /// The sum, in the order of the list.
  public static Money sum(List<Money> all) {
    Money sum = ZERO;
    for (Money m : all) {
      sum = sum.plus(m);
    }
    return sum;
  }

  /// Both together.
  public Money plus(Money other) {
    return new Money(low + other.low, value + other.value, high + other.high);
  }

  /// So many times, zero or more.
  public Money times(@Unit("1") double factor) {
    return new Money(low * factor, value * factor, high * factor);
  }

  /// Whether it is nothing, whatever the prices.
  public boolean isZero() {
    return high == 0;
  }
}
