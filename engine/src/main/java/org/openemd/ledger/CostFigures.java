package org.openemd.ledger;

import java.util.List;
import org.openemd.cost.CostLine;
import org.openemd.cost.CostSheet;
import org.openemd.cost.Money;
import org.openemd.cost.Phase;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.ScenarioLoader;

/// Rows on what the options of the argument cost, from lows and highs of every price: bands that prices were fitted to.
final class CostFigures {
  private static final double BILLION = 1000; // [million USD]

  private CostFigures() {}

  static void register(Computations all) {
    all.add("cbo-option-", (row, given) -> band(sheet(given, row.word("scenario")).total()));
    all.add("cbo-order", CostFigures::order);
    all.add("gao-construction", CostFigures::construction);
  }

  private static CostSheet sheet(Given given, String option) {
    return CostSheet.of(
        ScenarioLoader.require(
            given.home().resolve("scenarios/options").resolve(option + ".yaml"),
            new LoadOptions(List.of(), List.of(), given.home())));
  }

  private static Figure band(Money total) {
    return new Figure(total.low() / BILLION, total.high() / BILLION);
  }

  /// Whether the first option of the input costs more than each of those after `above`.
  private static Figure order(Row row, Given given) {
    String[] sides = row.input().split(" above ", 2);
    double dear = sheet(given, sides[0]).total().value();
    for (String other : sides[1].split(", ", -1)) {
      if (sheet(given, other).total().value() >= dear) {
        return Figure.of(false);
      }
    }
    return Figure.of(true);
  }

  /// Of the two items that the input begins with.
  private static Figure construction(Row row, Given given) {
    List<String> ids = List.of(row.input().split(" of ", 2)[0].split(" \\+ ", -1));
    double sum = 0;
    for (CostLine line : sheet(given, row.word("scenario")).lines()) {
      sum += ids.contains(line.id()) ? line.of(Phase.CONSTRUCTION).value() : 0;
    }
    return Figure.of(sum);
  }
}
