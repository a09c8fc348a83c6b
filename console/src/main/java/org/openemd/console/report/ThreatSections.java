package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.compare.ArmsReduction;
import org.openemd.campaign.compare.Bargain;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Exchange;
import org.openemd.campaign.compare.Raids;
import org.openemd.console.report.CompareSections.Section;
import org.openemd.console.text.Decimals;

/// What options are worth as the threat grows or goes away, against what it costs, and against another state's warheads.
final class ThreatSections {
  private ThreatSections() {}

  /// Full runs at each level of a value; nothing where none was varied.
  static Section bargain(CompareAnswer answer, Side s, int number) {
    List<List<String>> rows = new ArrayList<>();
    String path = s.bargain().map(Bargain::path).orElse("");
    rows.add(
        List.of(
            "option",
            path,
            "leak",
            "95 % interval",
            "stopped beyond what stands",
            "fired",
            "million $ for each stopped"));
    s.bargain().ifPresent(b -> b.levels().forEach(l -> level(rows, s, l)));
    return Section.table(
        "bargain-" + number,
        answer.heading(s),
        "as the threat grows or goes away",
        Prose.count(s.bargain().map(Bargain::runs).orElse(0), "run")
            + " at each level. The cost of the whole option is spread over what it stops in one raid: what it is worth where there is nothing to stop.",
        rows);
  }

  private static void level(List<List<String>> rows, Side s, Bargain.Level l) {
    for (int i = 0; i < s.cases().size(); i++) {
      Case k = s.cases().get(i);
      Raids r = l.raids().get(i);
      double stopped = l.stopped(i);
      double cost = k.showing().cost().total().value();
      boolean any = r.missiles().value() > 0;
      rows.add(
          List.of(
              CompareAnswer.name(k),
              l.value(),
              any ? CompareQuantity.LEAKED.text(r.leaked().value()) : "no missile",
              any ? CompareQuantity.LEAKED.span(r.leaked().low(), r.leaked().high()) : "",
              Decimals.fixed(stopped, 1),
              Decimals.fixed(r.fired().value(), 1),
              stopped > 0.05 ? Prose.number(cost / stopped, 0) : "–"));
    }
  }

  /// What the defense pays against what the attacker pays.
  static Section exchange(CompareAnswer answer) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "option",
            "view",
            "interceptors fired",
            "missiles hit",
            "for each dollar of these",
            "whole option",
            "whole raid",
            "for each dollar of it"));
    for (Side s : answer.comparison().views()) {
      for (Case k : s.cases()) {
        k.exchange().filter(e -> e.fired() + e.raid() > 0).ifPresent(e -> rows.add(row(k, s, e)));
      }
    }
    return Section.table(
        "exchange",
        "",
        "What the defense pays against what the attacker pays",
        "Millions of 2009 dollars in a run, in the mean. Interceptors of what stands anyway have no price here, and neither they nor what they hit is counted. What missiles cost their maker is notional for most.",
        rows);
  }

  private static List<String> row(Case k, Side s, Exchange e) {
    return List.of(
        CompareAnswer.name(k),
        CompareAnswer.column(s),
        Prose.number(e.fired(), 0),
        Prose.number(e.killed(), 0),
        CompareQuantity.EXCHANGE.text(e.marginal()),
        Prose.number(e.whole(), 0),
        Prose.number(e.raid(), 0),
        CompareQuantity.EXCHANGE.text(e.programme()));
  }

  /// What interceptors could touch of another state's warheads at the very best.
  static Section arms(CompareAnswer answer) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("option", "pieces"));
    ArmsReduction.LEVELS.forEach(n -> head.add(Prose.number((double) n, 0)));
    rows.add(head);
    for (Case k : answer.cases()) {
      rows.add(shares(CompareAnswer.name(k), k.interceptors()));
      if (k.all() > k.interceptors()) {
        rows.add(shares(CompareAnswer.name(k) + ", with what stands anyway", k.all()));
      }
    }
    return Section.table(
        "arms",
        "",
        "What they could touch of another state's warheads at the very best",
        "Percent of so many warheads that so many interceptors could touch, if every interceptor were in reach of one of its own, and hit: no physics is asked, it is a bound from above.",
        rows);
  }

  private static List<String> shares(String name, int interceptors) {
    List<String> row = new ArrayList<>(List.of(name, Integer.toString(interceptors)));
    for (ArmsReduction a : ArmsReduction.of(interceptors)) {
      row.add(Decimals.fixed(100 * a.share(), 1));
    }
    return row;
  }
}
