package org.openemd.ledger;

import java.util.function.ToDoubleFunction;

/// Computes what a row publishes, in the row's unit, by the calls that runs make.
@FunctionalInterface
interface Computation {
  Figure of(Row row, Given given);

  /// A computation that needs the row's own numbers and nothing else.
  static Computation number(ToDoubleFunction<Row> computed) {
    return (row, given) -> Figure.of(computed.applyAsDouble(row));
  }
}
