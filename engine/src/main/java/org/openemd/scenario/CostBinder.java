package org.openemd.scenario;

import java.util.Locale;
import org.openemd.scenario.Costs.Basis;
import org.openemd.scenario.Costs.Element;
import org.openemd.scenario.Costs.Item;
import org.openemd.scenario.Costs.Price;
import org.openemd.scenario.Costs.Quantity;

/// Binds what is paid for to its prices.
final class CostBinder {
  private final Composition composition;
  private final View all;

  CostBinder(Composition composition, View all) {
    this.composition = composition;
    this.all = all;
  }

  Item item(View v) {
    return new Item(v.id(), element(all.in("cost_elements").in(v.word("element"))), quantity(v));
  }

  private static Quantity quantity(View v) {
    if (v.has("battery")) {
      return new Quantity.OfBattery(v.word("battery"));
    }
    if (v.has("sensor")) {
      return new Quantity.OfSensor(v.word("sensor"));
    }
    return v.has("threat")
        ? new Quantity.OfThreat(v.word("threat"))
        : new Quantity.Counted(v.whole("count"));
  }

  private Element element(View v) {
    return new Element(
        v.id(),
        v.word("name"),
        v.word("status"),
        v.word("source"),
        price(v, "development_million_usd"),
        price(v, "construction_million_usd"),
        price(v, "unit_million_usd"),
        price(v, "operation_million_usd_per_year"));
  }

  /// A value set from outside may lie beyond the range that is argued about; the bounds then reach out to it.
  private Price price(View v, String key) {
    double value = v.number(key);
    Entry e = composition.entry(v.path(key));
    Setting.Range range = e == null ? null : e.range();
    String trust = e == null ? "" : e.last().trust();
    String source = e == null || e.source().isEmpty() ? v.word("source") : e.source();
    return new Price(
        range == null ? value : Math.min(range.low(), value),
        value,
        range == null ? value : Math.max(range.high(), value),
        trust.isEmpty() ? ofStatus(v.word("status")) : basis(trust),
        source);
  }

  private static Basis basis(String word) {
    return Basis.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// What is published may be so at second hand: read only where a price says so itself.
  private static Basis ofStatus(String status) {
    return status.equals("published") ? Basis.OPEN : basis(status);
  }
}
