package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.campaign.compare.Assumption;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Criterion;
import org.openemd.campaign.compare.Flip;
import org.openemd.math.Unit;

/// Disputed values that alone change who is best: each a bar over all that is argued, with what every view holds and where the order turns.
final class FlipView {
  private static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 470; // [drawing units]
  private static final double RIGHT = 960; // [drawing units]
  private static final double ROW = 46; // [drawing units]
  private static final double TOP = 12; // [drawing units]
  private static final int LONGEST = 66; // letters of a name that fit
  private static final int MOST = 24; // rows

  private final AssumptionWords words;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /// One value.
  private static final class Row {
    final Assumption assumption;
    final List<Mark> held = new ArrayList<>();
    final List<Mark> turns = new ArrayList<>();

    Row(Assumption assumption) {
      this.assumption = assumption;
    }
  }

  /// A place on the bar, and what is there.
  private record Mark(@Unit("as the assumption") double at, String label, String tip) {}

  FlipView(CompareAnswer answer) {
    words = new AssumptionWords(answer.comparison());
    for (Side s : answer.comparison().views()) {
      for (Criterion by : answer.comparison().criteria()) {
        Leads.taken(s, by).stream().filter(f -> f.moves().size() == 1).forEach(f -> turn(s, f));
      }
    }
    for (Side s : answer.comparison().views()) {
      s.assumptions().forEach(a -> held(s, a));
    }
  }

  private void turn(Side s, Flip f) {
    Flip.Move m = f.moves().getFirst();
    Row row = rows.computeIfAbsent(m.assumption().name(), n -> new Row(m.assumption()));
    String tip =
        CompareAnswer.column(s)
            + ": by "
            + f.by().words()
            + ", "
            + CompareStory.name(s, f.over())
            + " takes the lead from "
            + CompareStory.name(s, f.under())
            + " at "
            + AssumptionWords.valueWithUnit(m.assumption(), m.to());
    row.turns.add(new Mark(m.to(), "", tip));
  }

  private void held(Side s, Assumption a) {
    Row row = rows.get(a.name());
    if (row != null) {
      String tip = CompareAnswer.column(s) + ": " + AssumptionWords.valueWithUnit(a, a.now());
      row.held.add(new Mark(a.now(), CompareAnswer.column(s), tip));
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private List<Row> drawn() {
    return rows.values().stream().limit(MOST).toList();
  }

  @Override
  public String toString() {
    List<Row> drawn = drawn();
    Svg svg =
        new Svg(
            WIDTH,
            TOP + drawn.size() * ROW + 8,
            "Disputed values that alone change who is best; the table below says the same.");
    for (int i = 0; i < drawn.size(); i++) {
      row(svg, drawn.get(i), TOP + i * ROW);
    }
    return svg.toString();
  }

  private void row(Svg svg, Row r, double y) {
    Assumption a = r.assumption;
    double middle = y + 24;
    svg.text("rowname", LEFT - 14, middle + 4, "end", fitting(words.name(a)));
    svg.rect("argued", LEFT, middle - 4, RIGHT - LEFT, 8, "all that is argued");
    svg.text("tick", LEFT, middle + 19, "start", AssumptionWords.value(a, a.low()));
    svg.text("tick", RIGHT, middle + 19, "end", AssumptionWords.valueWithUnit(a, a.high()));
    for (Mark m : r.turns) {
      svg.line("turn", x(a, m.at()), middle - 11, x(a, m.at()), middle + 11);
      svg.diamond("turnmark", x(a, m.at()), middle, 5, m.tip());
    }
    double last = Double.NEGATIVE_INFINITY;
    for (Mark m : ordered(r.held)) {
      svg.circle("heldmark", x(a, m.at()), middle, 4.5, m.tip());
      if (x(a, m.at()) - last > 60) {
        svg.text("note", x(a, m.at()), middle - 12, "middle", together(r.held, m.at()));
        last = x(a, m.at());
      }
    }
    svg.line("rowline", 8, y + ROW, WIDTH - 8, y + ROW);
  }

  private static List<Mark> ordered(List<Mark> marks) {
    return marks.stream().sorted(Comparator.comparingDouble(Mark::at)).toList();
  }

  private static String together(List<Mark> marks, double at) {
    return String.join(
        ", ", marks.stream().filter(m -> m.at() == at).map(Mark::label).distinct().toList());
  }

  private static double x(Assumption a, double value) {
    double part = Math.clamp((value - a.low()) / (a.high() - a.low()), 0, 1);
    return LEFT + part * (RIGHT - LEFT);
  }

  private static String fitting(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST - 3) + "..." : name;
  }

  /// How many values are not drawn.
  int more() {
    return rows.size() - drawn().size();
  }

  static String key() {
    Html h = Key.open();
    Key.entry(h, new Svg(30, 14, "").rect("argued", 2, 4, 26, 6, ""), "all that is argued");
    Key.entry(h, new Svg(14, 14, "").circle("heldmark", 7, 7, 4.5, ""), "held in a view");
    Key.entry(h, new Svg(14, 14, "").diamond("turnmark", 7, 7, 5, ""), "another takes the lead");
    return h.close("ul").toString();
  }
}
