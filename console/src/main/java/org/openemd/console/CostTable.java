package org.openemd.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openemd.console.export.Csv;
import org.openemd.console.text.Decimals;
import org.openemd.cost.CostLine;
import org.openemd.cost.CostSheet;
import org.openemd.cost.Money;
import org.openemd.cost.Phase;
import org.openemd.scenario.Costs.Basis;

/// What a scenario costs, for `emd explain SCENARIO costs`.
final class CostTable {
  private CostTable() {}

  /// For a terminal: each item by phase, the sums, and what they rest on.
  static String text(CostSheet sheet) {
    StringBuilder b = new StringBuilder();
    b.append(
        String.format(
            Locale.ROOT,
            "million 2009 dollars, %d years of operation; low and high are bounds, no confidence interval\n",
            sheet.years()));
    row(b, "", "pieces", "low", "value", "high");
    for (CostLine line : sheet.lines()) {
      row(b, line.name(), Integer.toString(line.count()), line.total());
      line.parts()
          .forEach(p -> row(b, "  " + p.phase().word() + ", " + p.basis().word(), "", p.money()));
    }
    row(b, "the defense", "", sheet.total());
    for (Basis basis : Basis.values()) {
      String share = String.format(Locale.ROOT, "%.0f %%", 100 * sheet.share(basis));
      row(b, "  of it " + basis.word(), share, sheet.of(basis));
    }
    if (!sheet.raid().isEmpty()) {
      row(b, "the attack, paid by the attacker", "", sheet.raidTotal());
    }
    return b.toString();
  }

  private static void row(StringBuilder b, String name, String count, Money m) {
    row(b, name, count, dollars(m.low()), dollars(m.value()), dollars(m.high()));
  }

  private static void row(
      StringBuilder b, String name, String count, String low, String value, String high) {
    b.append(String.format(Locale.ROOT, "%-56s %7s %9s %9s %9s\n", name, count, low, value, high));
  }

  private static String dollars(double millions) {
    return String.format(Locale.ROOT, "%,.0f", millions);
  }

  /// The same as a tree.
  static Map<String, Object> tree(CostSheet sheet) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("unit", "million 2009 dollars");
    tree.put("years", sheet.years());
    tree.put("lines", lines(sheet.lines()));
    tree.put("total", money(sheet.total()));
    Map<String, Object> bases = new LinkedHashMap<>();
    for (Basis basis : Basis.values()) {
      bases.put(basis.word(), money(sheet.of(basis)));
    }
    tree.put("by_basis", bases);
    tree.put("raid", lines(sheet.raid()));
    tree.put("raid_total", money(sheet.raidTotal()));
    return tree;
  }

  /// The same as rows of CSV, one for each phase of each item, those of the attack too.
  static List<String> rows(CostSheet sheet) {
    List<String> rows = new ArrayList<>();
    rows.add(
        "item,element,paid_by,pieces,phase,basis,low_million_usd,value_million_usd,high_million_usd,source");
    rows(sheet.lines(), "defense", rows);
    rows(sheet.raid(), "attack", rows);
    return rows;
  }

  private static void rows(List<CostLine> lines, String payer, List<String> rows) {
    for (CostLine line : lines) {
      for (CostLine.Part p : line.parts()) {
        rows.add(
            Csv.row(
                line.id(),
                line.element(),
                payer,
                Integer.toString(line.count()),
                p.phase().word(),
                p.basis().word(),
                Decimals.of(p.money().low(), 3),
                Decimals.of(p.money().value(), 3),
                Decimals.of(p.money().high(), 3),
                p.source()));
      }
    }
  }

  private static List<Object> lines(List<CostLine> lines) {
    List<Object> trees = new ArrayList<>();
    for (CostLine line : lines) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("id", line.id());
      tree.put("element", line.element());
      tree.put("name", line.name());
      tree.put("count", line.count());
      for (Phase phase : Phase.values()) {
        tree.put(phase.word(), money(line.of(phase)));
      }
      tree.put("total", money(line.total()));
      trees.add(tree);
    }
    return trees;
  }

  private static Map<String, Object> money(Money m) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("low", m.low());
    tree.put("value", m.value());
    tree.put("high", m.high());
    return tree;
  }
}
