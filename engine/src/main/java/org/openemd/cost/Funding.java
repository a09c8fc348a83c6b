package org.openemd.cost;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.math.Unit;
import org.openemd.scenario.CsvTable;

/// What was asked and given for the European site, as far as a source says so: `data/costs.csv`.
///
/// Current dollars of each year: against 2009 dollars some 2 % a year, less than the figures differ among sources. Nothing is said of years that the table lacks.
///
/// @param entries in the order written
public record Funding(List<Entry> entries) {
  /// What a figure says of its years.
  public enum What {
    /// By the President, of Congress.
    REQUESTED,
    /// By Congress: may be spent, and need not have been.
    PROVIDED,
    /// By the agency, for all these years together.
    PLANNED
  }

  /// One published figure.
  ///
  /// @param from fiscal year
  /// @param to the last of them, the same for one
  public record Entry(
      String id,
      int from,
      int to,
      What what,
      @Unit("million USD") double amount,
      String source,
      String trust) {}

  /// Reads the table of the project in `home`; throws when it is damaged.
  public static Funding read(Path home) {
    List<Entry> entries = new ArrayList<>();
    for (CsvTable.Line line : CsvTable.whole(home, "data/costs.csv").lines()) {
      entries.add(
          new Entry(
              line.get("id"),
              (int) line.number("from_year"),
              (int) line.number("to_year"),
              What.valueOf(line.get("what").toUpperCase(Locale.ROOT)),
              line.number("million_usd"),
              line.get("source"),
              line.get("trust")));
    }
    return new Funding(List.copyOf(entries));
  }

  /// Figures of one kind, in the order written.
  public List<Entry> of(What what) {
    return entries.stream().filter(e -> e.what() == what).toList();
  }

  /// All that Congress gave: what was spent is not more.
  public @Unit("million USD") double provided() {
    double sum = 0;
    for (Entry e : of(What.PROVIDED)) {
      sum += e.amount();
    }
    return sum;
  }

  /// What cancelling frees of a plan's cost: what nobody had given yet. What was given and not spent comes to it, and is not known.
  public Money freed(Money plan) {
    double gone = provided();
    return new Money(
        Math.max(0, plan.low() - gone),
        Math.max(0, plan.value() - gone),
        Math.max(0, plan.high() - gone));
  }
}
