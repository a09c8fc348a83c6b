package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openemd.campaign.compare.Assumption;
import org.openemd.campaign.compare.Bargain;
import org.openemd.campaign.compare.Comparison;
import org.openemd.campaign.compare.Flip;
import org.openemd.campaign.compare.Protection;
import org.openemd.campaign.compare.Raids;
import org.openemd.campaign.compare.Regions;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.console.text.Decimals;

/// A comparison on the terminal.
public final class CompareText {
  private CompareText() {}

  /// The answer.
  public static String render(Comparison c) {
    StringBuilder out = new StringBuilder();
    for (Comparison.Side side : c.views()) {
      out.append(side.view().name().isEmpty() ? "As written" : "View: " + side.view().name());
      out.append('\n');
      table(out, side);
      flips(out, side);
      side.bargain().ifPresent(b -> bargain(out, side, b));
      out.append('\n');
    }
    return out.toString();
  }

  private static void table(StringBuilder out, Comparison.Side side) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "option",
            "Europe covered",
            "protected",
            "shots",
            "s to decide",
            "US covered",
            "US protected",
            "US shots",
            "bn $",
            "$/person",
            "leak",
            "fired"));
    for (Comparison.Case k : side.cases()) {
      List<String> row = new ArrayList<>(List.of(k.option().id()));
      Optional<Protection> eu = k.showing().of(Regions.EUROPE);
      row.add(eu.map(p -> percent(p.coveredShare())).orElse(""));
      row.add(eu.map(p -> percent(p.share())).orElse(""));
      row.add(eu.map(p -> Decimals.of(p.shots(), 1)).orElse(""));
      row.add(eu.map(p -> Decimals.of(p.decision(), 0)).orElse(""));
      Optional<Protection> us = k.showing().of(Regions.UNITED_STATES);
      row.add(us.map(p -> percent(p.coveredShare())).orElse(""));
      row.add(us.map(p -> percent(p.share())).orElse(""));
      row.add(us.map(p -> Decimals.of(p.shots(), 1)).orElse(""));
      row.add(Decimals.of(k.showing().cost().total().value() / 1000, 1));
      row.add(Decimals.of(k.showing().costPerPerson(side.base()), 0));
      row.add(k.raids().map(Raids::leaked).map(CompareText::interval).orElse(""));
      row.add(k.raids().map(Raids::fired).map(e -> Decimals.of(e.value(), 1)).orElse(""));
      rows.add(row);
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(1);
        line.append(
            String.format(Locale.ROOT, (i == 0 ? "  %-" : "   %") + width + "s", row.get(i)));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static void flips(StringBuilder out, Comparison.Side side) {
    for (Flip f : side.flips()) {
      List<String> moved = new ArrayList<>();
      for (Flip.Move m : f.moves()) {
        Assumption a = m.assumption();
        moved.add(
            a.name()
                + " at "
                + Decimals.of(m.to(), 4)
                + " (now "
                + Decimals.of(a.now(), 4)
                + ", argued "
                + Decimals.of(a.low(), 4)
                + " to "
                + Decimals.of(a.high(), 4)
                + " "
                + a.unit()
                + ")");
      }
      out.append(
          "  by "
              + f.by().id()
              + ": "
              + side.cases().get(f.over()).option().id()
              + " overtakes "
              + side.cases().get(f.under()).option().id()
              + (f.first() ? ", another is best," : "")
              + " with "
              + String.join(" and ", moved)
              + "\n");
    }
  }

  private static void bargain(StringBuilder out, Comparison.Side side, Bargain b) {
    out.append("  ").append(b.path()).append('\n');
    for (Bargain.Level l : b.levels()) {
      out.append("  ").append(l.value());
      for (int i = 0; i < side.cases().size(); i++) {
        Raids r = l.raids().get(i);
        out.append(
            "  "
                + side.cases().get(i).option().id()
                + ": "
                + percent(r.leaked().value())
                + " leak, "
                + Decimals.of(l.stopped(i), 1)
                + " stopped besides, "
                + Decimals.of(r.fired().value(), 1)
                + " fired;");
      }
      out.append('\n');
    }
  }

  private static String percent(double share) {
    return Decimals.of(100 * share, 1) + " %";
  }

  private static String interval(Estimate e) {
    return percent(e.value()) + " (" + percent(e.low()) + "-" + percent(e.high()) + ")";
  }
}
