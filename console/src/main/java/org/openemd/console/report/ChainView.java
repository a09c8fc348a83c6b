package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.summary.Chain;
import org.openemd.campaign.summary.SweepSummary;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.campaign.summary.SweepSummary.Group;
import org.openemd.console.text.Decimals;

/// The missiles of a sweep as a stream that loses, link by link of the chain, those that leak by it.
final class ChainView {
  static final double WIDTH = 1040; // [drawing units]
  private static final double LEFT = 150; // room for the names of the groups [drawing units]
  private static final double PITCH = 132; // between two links [drawing units]
  private static final double BAR = 12; // [drawing units]
  private static final double TOP = 52; // [drawing units]
  private static final double TALL = 200; // all missiles [drawing units]
  private static final double DROP =
      34; // from the stream to the first of those that left it [drawing units]
  private static final double ASIDE = 44; // [drawing units]
  private static final double ROOM = 40; // of one that left, with its name [drawing units]
  private static final double LEAST = 1.5; // that can still be seen [drawing units]
  private static final double NAMED = 13; // least part of a bar that a name fits beside

  private final List<Group> groups;
  private final Chain chain;
  private final Svg svg;
  private final double height;

  /// Those that leave the stream at one link.
  private record Leaving(String name, String cls, long count) {}

  ChainView(SweepSummary s) {
    this.groups = s.groups();
    this.chain = Chain.of(s);
    double deepest = 0;
    for (int i = 0; i < chain.steps().size(); i++) {
      double deep = leaving(i).stream().mapToDouble(l -> room(l.count())).sum();
      deepest = Math.max(deepest, deep);
    }
    this.height = TOP + TALL + DROP + deepest;
    this.svg = new Svg(WIDTH, height, words());
  }

  double height() {
    return height;
  }

  private String words() {
    StringBuilder words = new StringBuilder(chain.threats() + " missiles:");
    for (int i = 0; i < chain.steps().size(); i++) {
      for (Leaving l : leaving(i)) {
        words.append(' ').append(l.name()).append(' ').append(l.count()).append(',');
      }
      Chain.Step step = chain.steps().get(i);
      words.append(' ').append(step.link().words()).append(' ').append(step.passed()).append(';');
    }
    return words.toString();
  }

  @Override
  public String toString() {
    head(0, "missiles", chain.threats());
    groups();
    long coming = chain.threats();
    for (int i = 0; i < chain.steps().size(); i++) {
      Chain.Step step = chain.steps().get(i);
      stream(i, step);
      leave(i, coming, step.passed());
      head(i + 1, step.link().words(), step.passed());
      coming = step.passed();
    }
    return svg.toString();
  }

  private double tall(long count) {
    return chain.threats() == 0 ? 0 : TALL * count / chain.threats();
  }

  private double room(long count) {
    return Math.max(ROOM, tall(count) + 8);
  }

  private static double x(int column) {
    return LEFT + column * PITCH;
  }

  private String part(long count) {
    return Decimals.of(chain.threats() == 0 ? 0 : 100.0 * count / chain.threats(), 1) + " %";
  }

  private void head(int column, String name, long count) {
    svg.text("name", x(column), TOP - 28, "start", name);
    svg.text("tick", x(column), TOP - 12, "start", Decimals.grouped((double) count, " "));
    if (count > 0) {
      String cls = column == chain.steps().size() ? "kept end" : "kept";
      svg.rect(cls, x(column), TOP, BAR, Math.max(LEAST, tall(count)), name + ": " + count);
    }
  }

  private void groups() {
    double y = TOP;
    for (Group g : groups) {
      double tall = tall(g.threats());
      if (tall >= NAMED) {
        svg.text("rowname", LEFT - 12, y + tall / 2 + 4, "end", shortened(g.id()));
      }
      if (y > TOP) {
        svg.line("cut", LEFT, y, LEFT + BAR, y);
      }
      y += tall;
    }
  }

  private static String shortened(String id) {
    return id.length() > 20 ? id.substring(0, 18) + "..." : id;
  }

  private void stream(int i, Chain.Step step) {
    if (step.passed() > 0) {
      double from = x(i) + BAR;
      String tip = step.link().words() + ": " + step.passed();
      svg.rect("stream", from, TOP, x(i + 1) - from, Math.max(LEAST, tall(step.passed())), tip);
    }
  }

  private List<Leaving> leaving(int i) {
    List<Leaving> all = new ArrayList<>();
    if (i == 0 && chain.harmless() > 0) {
      all.add(new Leaving("harmless anyway", "spill calm", chain.harmless()));
    }
    for (Count c : chain.steps().get(i).broken()) {
      all.add(new Leaving(SweepSections.words(c.what()), "spill", c.times()));
    }
    return all;
  }

  private void leave(int i, long coming, long staying) {
    double from = TOP + tall(staying);
    double to = TOP + TALL + DROP;
    double x1 = x(i) + BAR;
    double x2 = x1 + ASIDE;
    for (Leaving l : leaving(i)) {
      double tall = Math.max(LEAST, tall(l.count()));
      String tip = l.name() + ": " + l.count() + " of " + coming;
      svg.path(l.cls(), ribbon(x1, from, x2, to, tall), tip);
      svg.rect(l.cls() + " end", x2, to, 5, Math.max(3, tall), tip);
      svg.text("rowname", x2 + 10, to + 10, "start", l.name());
      String count = Decimals.grouped((double) l.count(), " ") + ", " + part(l.count());
      svg.text("tick", x2 + 10, to + 25, "start", count);
      from += tall(l.count());
      to += room(l.count());
    }
  }

  private static String ribbon(double x1, double y1, double x2, double y2, double tall) {
    double xm = (x1 + x2) / 2;
    return "M"
        + pair(x1, y1)
        + "C"
        + pair(xm, y1)
        + " "
        + pair(xm, y2)
        + " "
        + pair(x2, y2)
        + "L"
        + pair(x2, y2 + tall)
        + "C"
        + pair(xm, y2 + tall)
        + " "
        + pair(xm, y1 + tall)
        + " "
        + pair(x1, y1 + tall)
        + "Z";
  }

  private static String pair(double x, double y) {
    return Svg.n(x) + " " + Svg.n(y);
  }
}
