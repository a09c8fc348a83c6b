package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.compare.Bargain;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Raids;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.cost.Money;
import org.openemd.cost.Phase;

/// All figures of a comparison, one a row: what every form of the answer is made of.
public final class CompareFigures {
  private CompareFigures() {}

  /// View by view, option by option.
  public static List<CompareFigure> of(CompareAnswer answer) {
    List<CompareFigure> all = new ArrayList<>();
    for (Side s : answer.comparison().views()) {
      for (Case k : s.cases()) {
        for (CompareQuantity q : CompareQuantity.values()) {
          of(answer, q, k, s).ifPresent(all::add);
        }
        for (Phase phase : Phase.values()) {
          all.add(phase(answer, phase, k, s));
        }
      }
      s.bargain().ifPresent(b -> bargain(all, answer, s, b));
    }
    return all;
  }

  /// One; nothing where it does not exist.
  static Optional<CompareFigure> of(CompareAnswer answer, CompareQuantity q, Case k, Side s) {
    return q.of(k, s)
        .map(v ->
            new CompareFigure(
                s.view().name(),
                k.option().id(),
                "",
                q.id(),
                q.words(),
                q.unit(),
                v.value(),
                v.low(),
                v.high(),
                q.region().map(r -> (long) answer.aims().getOrDefault(r, 0)).orElse(v.n()),
                q.counted(),
                q.command(answer, k, s),
                Optional.of(q)));
  }

  private static void bargain(List<CompareFigure> all, CompareAnswer answer, Side s, Bargain b) {
    for (Bargain.Level l : b.levels()) {
      for (int i = 0; i < s.cases().size(); i++) {
        Raids r = l.raids().get(i);
        Case k = s.cases().get(i);
        String at = b.path() + "=" + l.value();
        all.add(flown(answer, s, k, at, "leaked", "missiles that leak", r.leaked()));
        all.add(
            flown(answer, s, k, at, "intercepted", "missiles stopped in a run", r.intercepted()));
        all.add(flown(answer, s, k, at, "fired", "interceptors fired in a run", r.fired()));
      }
    }
  }

  private static CompareFigure flown(
      CompareAnswer answer, Side s, Case k, String at, String quantity, String words, Estimate e) {
    return new CompareFigure(
        s.view().name(),
        k.option().id(),
        at,
        quantity,
        words,
        "1",
        e.value(),
        e.low(),
        e.high(),
        e.runs(),
        "runs",
        answer
            .commands()
            .sweep(k.option().id(), s.view().name(), answer.comparison().seed(), e.runs(), at),
        Optional.empty());
  }

  private static CompareFigure phase(CompareAnswer answer, Phase phase, Case k, Side s) {
    Money m = k.showing().cost().of(phase);
    return new CompareFigure(
        s.view().name(),
        k.option().id(),
        "",
        "cost_" + phase.word() + "_million_usd",
        "Cost of " + phase.word(),
        "million USD",
        m.value(),
        m.low(),
        m.high(),
        0,
        "",
        answer.commands().costs(k.option().id(), s.view().name()),
        Optional.empty());
  }
}
