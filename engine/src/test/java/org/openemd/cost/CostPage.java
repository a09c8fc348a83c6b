package org.openemd.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openemd.scenario.Costs.Basis;
import org.openemd.scenario.Costs.Element;
import org.openemd.scenario.Costs.Item;
import org.openemd.scenario.Costs.Price;
import org.openemd.scenario.Scenario;

/// Writes `docs/costs.md`.
final class CostPage {
  private static final double BILLION = 1000; // [million USD]

  private final Map<Option, Scenario> scenarios = new LinkedHashMap<>();
  private final Funding funding;
  private final StringBuilder b = new StringBuilder();

  /// An option of the argument, and the band that the Congressional Budget Office gave for it.
  ///
  /// @param scenario the file's name
  /// @param band in billions; empty where there is none
  record Option(String scenario, String band) {}

  CostPage(Map<Option, Scenario> scenarios, Funding funding) {
    this.scenarios.putAll(scenarios);
    this.funding = funding;
  }

  String write() {
    b.append(
        """
        # What a defense costs

        Written by a test from the scenarios and `catalog/costs/europe-2009.yaml`; nobody types a result here. Billions of 2009 dollars over the years that a scenario says (20), not discounted.
        Low and high are bounds, every price at its end at once, and no confidence interval. What stands anyway is not counted. `./emd explain SCENARIO costs` shows the sum of any scenario by item and phase.

        """);
    options();
    phases();
    prices();
    freed();
    b.append(
        """

        ## What this cannot say
        - Of the report of the Congressional Budget Office only its four bands were read, at second hand (Defense Daily and the office's blog), not its prices. Development, operation and what a base needs were **fitted** so that
          the options' lows and highs fall into the bands (`trust: calibrated`): that they do proves nothing. The first table says how much of each total is such; for all but the phased approach that is most of it.
        - How many ships the office let the Navy buy was not read either: the number is fitted at the price of a destroyer. How many interceptors stand on ships and at bases is notional (their batteries say so).
        - Nobody published what the phased approach costs over its life; GAO-11-220 (Jan 2011) found that the department had not reckoned it. Ours has no band to be held against, pays for keeping six ships that the Navy
          has, and for sites at the prices of 2013 and later.
        - The radars alone bear no share of the development that the plan pays for its interceptors and tests.
        - Nothing is discounted, learned or replaced; a price holds for any number of pieces. Prices of other years stand as published.
        - What the missiles of the attack cost is anybody's guess: one export price is published, the rest is notional. A ratio of costs is good to a factor of some three.
        """);
    return b.toString();
  }

  private void options() {
    b.append("## Options beside the published bands\n\n");
    b.append(
        "| scenario | low | value | high | published | fitted | read | open | notional | the attack |\n");
    b.append("|---|--:|--:|--:|---|--:|--:|--:|--:|--:|\n");
    scenarios.forEach((o, s) -> {
      CostSheet sheet = CostSheet.of(s);
      Money t = sheet.total();
      row(
          "`" + o.scenario() + "`",
          billions(t.low()),
          billions(t.value()),
          billions(t.high()),
          o.band(),
          share(sheet, Basis.CALIBRATED),
          share(sheet, Basis.READ),
          share(sheet, Basis.OPEN),
          share(sheet, Basis.NOTIONAL),
          billions(sheet.raidTotal().value()));
    });
    b.append(
        "\nPublished: Congressional Budget Office, Options for Deploying Missile Defenses in Europe, Feb 2009, over 20 years. Fitted, read, open and notional are shares of the value.\n\n");
  }

  private static String share(CostSheet sheet, Basis basis) {
    return sheet.total().isZero()
        ? ""
        : String.format(Locale.ROOT, "%.0f %%", 100 * sheet.share(basis));
  }

  private void phases() {
    b.append("## What is bought\n\n| scenario | item | pieces |");
    for (Phase phase : Phase.values()) {
      b.append(' ').append(phase.word()).append(" |");
    }
    b.append(" in all | low to high |\n|---|---|--:|--:|--:|--:|--:|--:|---|\n");
    scenarios.forEach((o, s) ->
        CostSheet.of(s)
            .lines()
            .forEach(l -> {
              List<String> cells =
                  new ArrayList<>(List.of("`" + o.scenario() + "`", l.name(), "" + l.count()));
              for (Phase phase : Phase.values()) {
                cells.add(billions(l.of(phase).value()));
              }
              cells.add(billions(l.total().value()));
              cells.add(billions(l.total().low()) + " to " + billions(l.total().high()));
              row(cells.toArray(String[]::new));
            }));
  }

  private void prices() {
    b.append("\n## Prices\n\nMillions of 2009 dollars.\n\n");
    b.append("| element | for | low | value | high | rests on | source |\n");
    b.append("|---|---|--:|--:|--:|---|---|\n");
    Map<String, Element> elements = new LinkedHashMap<>();
    for (Scenario s : scenarios.values()) {
      for (Item item : s.costs().items()) {
        elements.putIfAbsent(item.element().id(), item.element());
      }
    }
    elements
        .values()
        .forEach(e -> {
          price(e, "development", e.development());
          price(e, "construction", e.construction());
          price(e, "a piece", e.unit());
          price(e, "a piece and year", e.operation());
        });
  }

  private void price(Element e, String what, Price p) {
    if (p.high() > 0) {
      row(
          e.name(),
          what,
          millions(p.low()),
          millions(p.value()),
          millions(p.high()),
          p.basis().word(),
          p.source());
    }
  }

  private void freed() {
    b.append(
        "\n## Money freed by cancelling the plan\n\n| years | what | million dollars | source |\n|---|---|--:|---|\n");
    for (Funding.Entry e : funding.entries()) {
      String years = e.from() == e.to() ? "" + e.from() : e.from() + "-" + e.to();
      row(years, e.what().name().toLowerCase(Locale.ROOT), millions(e.amount()), e.source());
    }
    Money plan = CostSheet.of(scenarios.values().iterator().next()).total();
    Money freed = funding.freed(plan);
    b.append(
        String.format(
            Locale.ROOT,
            "%nCongress had provided %s million dollars for fiscal years 2008 and 2009 when the plan was cancelled on 17 September 2009; what of it was spent by then no source here says, and what was given before 2008 is not in the"
                + " table. Of the plan's %s billion over 20 years (%s to %s) that leaves **%s billion (%s to %s) that nobody had given yet**. By which year it would have been needed no source says beyond the table: the agency's own plans"
                + " name only sums to 2013.%n",
            millions(funding.provided()),
            billions(plan.value()),
            billions(plan.low()),
            billions(plan.high()),
            billions(freed.value()),
            billions(freed.low()),
            billions(freed.high())));
  }

  private void row(String... cells) {
    b.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String billions(double millions) {
    return millions == 0 ? "" : String.format(Locale.ROOT, "%.2f", millions / BILLION);
  }

  private static String millions(double millions) {
    return millions == Math.rint(millions)
        ? String.format(Locale.ROOT, "%.0f", millions)
        : String.format(Locale.ROOT, "%.1f", millions);
  }
}
