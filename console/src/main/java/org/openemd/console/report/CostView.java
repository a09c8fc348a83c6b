package org.openemd.console.report;

import java.util.List;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.console.text.Decimals;
import org.openemd.cost.CostSheet;
import org.openemd.cost.Money;
import org.openemd.cost.Phase;

/// What options cost, by phase, with the bounds of their prices, and what was published beside.
final class CostView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 300; // [drawing units]
  private static final double ROW = 44; // [drawing units]
  private static final double TOP = 14; // [drawing units]
  private static final int TICKS = 8;
  private static final double BILLION = 1000; // [million]

  private final CompareAnswer answer;
  private final List<Case> cases;
  private final Axis axis;

  CostView(CompareAnswer answer) {
    this.answer = answer;
    cases = answer.cases();
    double most = 1;
    for (Case k : cases) {
      most = Math.max(most, k.showing().cost().total().high() / BILLION);
      List<String> band = answer.bands().get(k.option().id());
      most = band == null ? most : Math.max(most, Double.parseDouble(band.get(1)));
    }
    axis = new Axis(0, most, LEFT, WIDTH - 30);
  }

  boolean isEmpty() {
    return cases.stream().allMatch(k -> k.showing().cost().total().isZero());
  }

  @Override
  public String toString() {
    double bottom = TOP + cases.size() * ROW;
    Svg svg = new Svg(WIDTH, bottom + 28, "What the options cost; the table below says the same.");
    for (double t : axis.ticks(TICKS)) {
      svg.line("grid", axis.at(t), TOP - 4, axis.at(t), bottom);
      svg.text("tick", axis.at(t), bottom + 18, "middle", Decimals.of(t, 2));
    }
    for (int i = 0; i < cases.size(); i++) {
      row(svg, cases.get(i), TOP + i * ROW);
    }
    return svg.toString();
  }

  private void row(Svg svg, Case k, double y) {
    CostSheet sheet = k.showing().cost();
    svg.text("rowname", LEFT - 14, y + 22, "end", CompareAnswer.name(k));
    List<String> band = answer.bands().get(k.option().id());
    if (band != null) {
      double low = axis.at(Double.parseDouble(band.get(0)));
      double high = axis.at(Double.parseDouble(band.get(1)));
      svg.rect("published", low, y + 3, high - low, 32, "published: " + String.join(" to ", band));
    }
    double from = 0;
    for (Phase p : Phase.values()) {
      double to = from + sheet.of(p).value() / BILLION;
      String tip = p.word() + ": " + Decimals.fixed(to - from, 1) + " billion dollars";
      if (to > from) {
        svg.rect("phase " + p.word(), axis.at(from), y + 9, axis.at(to) - axis.at(from), 14, tip);
      }
      from = to;
    }
    Money all = sheet.total();
    if (!all.isZero()) {
      double low = axis.at(all.low() / BILLION);
      double high = axis.at(all.high() / BILLION);
      svg.line("whisker", low, y + 29, high, y + 29);
      svg.line("whisker", low, y + 26, low, y + 32).line("whisker", high, y + 26, high, y + 32);
    }
    svg.line("rowline", 8, y + ROW, WIDTH - 8, y + ROW);
  }

  static String key() {
    Html h = Key.open();
    for (Phase p : Phase.values()) {
      Key.entry(h, new Svg(30, 14, "").rect("phase " + p.word(), 2, 3, 26, 9, ""), p.word());
    }
    Key.entry(
        h,
        new Svg(30, 14, "").line("whisker", 2, 7, 28, 7),
        "every price at its lowest, at its highest");
    Key.entry(
        h,
        new Svg(30, 14, "").rect("published", 2, 1, 26, 12, ""),
        "published by the Congressional Budget Office");
    return h.close("ul").toString();
  }
}
