package org.openemd.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openemd.math.Unit;
import org.openemd.scenario.Costs;
import org.openemd.scenario.Costs.Basis;
import org.openemd.scenario.Costs.Item;
import org.openemd.scenario.Costs.Quantity;
import org.openemd.scenario.Scenario;

/// What a scenario costs those who defend, and the attack those who launch it.
///
/// An item costs `development + construction + n (unit + operation Y)` for n pieces over Y years, nothing when n is 0; development is
/// charged to the first item that buys the element. Holds for prices that do not fall with the number bought: no learning curve.
///
/// @param years of operation
/// @param lines of the defense, in the order written
/// @param raid lines of the attack
public record CostSheet(int years, List<CostLine> lines, List<CostLine> raid) {

  /// Of what is fielded in this scenario, and of its threats.
  public static CostSheet of(Scenario scenario) {
    Costs costs = scenario.costs();
    List<CostLine> lines = new ArrayList<>();
    List<CostLine> raid = new ArrayList<>();
    TreeSet<String> developed = new TreeSet<>();
    for (Item item : costs.items()) {
      int count = count(item.quantity(), scenario);
      boolean first = count > 0 && developed.add(item.element().id());
      CostLine line = line(item, count, first, costs.years());
      (item.quantity() instanceof Quantity.OfThreat ? raid : lines).add(line);
    }
    return new CostSheet(costs.years(), List.copyOf(lines), List.copyOf(raid));
  }

  private static int count(Quantity quantity, Scenario scenario) {
    return switch (quantity) {
      case Quantity.OfBattery b ->
          scenario.weapons().stream()
              .filter(w -> w.battery().id().equals(b.id()))
              .mapToInt(w -> w.battery().inventory())
              .sum();
      case Quantity.OfSensor s -> isActive(s.id(), scenario) ? 1 : 0;
      case Quantity.OfThreat t ->
          scenario.threats().stream()
              .filter(g -> g.id().equals(t.id()))
              .mapToInt(g -> g.count())
              .sum();
      case Quantity.Counted c -> c.pieces();
    };
  }

  private static boolean isActive(String sensor, Scenario scenario) {
    return scenario.radars().stream().anyMatch(r -> r.id().equals(sensor) && r.active())
        || scenario.satellites().stream().anyMatch(s -> s.id().equals(sensor) && s.active());
  }

  private static CostLine line(Item item, int count, boolean first, int years) {
    Costs.Element e = item.element();
    List<CostLine.Part> parts = new ArrayList<>();
    add(parts, Phase.DEVELOPMENT, e.development(), first ? 1 : 0);
    add(parts, Phase.CONSTRUCTION, e.construction(), count > 0 ? 1 : 0);
    add(parts, Phase.ACQUISITION, e.unit(), count);
    add(parts, Phase.OPERATION, e.operation(), (double) count * years);
    return new CostLine(item.id(), e.id(), e.name(), count, parts);
  }

  private static void add(List<CostLine.Part> parts, Phase phase, Costs.Price price, double times) {
    Money money = Money.of(price).times(times);
    if (!money.isZero()) {
      parts.add(new CostLine.Part(phase, money, price.basis(), price.source()));
    }
  }

  /// What the defense costs in all.
  public Money total() {
    return Money.sum(lines.stream().map(CostLine::total).toList());
  }

  /// What one phase of it costs.
  public Money of(Phase phase) {
    return Money.sum(lines.stream().map(l -> l.of(phase)).toList());
  }

  /// What of it rests on prices of this kind.
  public Money of(Basis basis) {
    return Money.sum(
        lines.stream()
            .flatMap(l -> l.parts().stream())
            .filter(p -> p.basis() == basis)
            .map(CostLine.Part::money)
            .toList());
  }

  /// Which part of the total rests on prices of this kind; 0 of nothing.
  public @Unit("1") double share(Basis basis) {
    double all = total().value();
    return all == 0 ? 0 : of(basis).value() / all;
  }

  /// What the attack costs the attacker.
  public Money raidTotal() {
    return Money.sum(raid.stream().map(CostLine::total).toList());
  }
}
