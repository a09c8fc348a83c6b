package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
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

  private static CompareFigure phase(CompareAnswer answer, Phase phase, Case k, Side s) {
    Money m = k.showing().cost().of(phase);
    return new CompareFigure(
        s.view().name(),
        k.option().id(),
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
