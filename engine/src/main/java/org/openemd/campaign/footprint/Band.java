package org.openemd.campaign.footprint;

import java.util.Arrays;

/// Amounts in one row of a grid, by country and column, until the row is done.
final class Band {
  private final int columns;
  private final double[] amounts; // by country and column
  private final Gathering gathered = new Gathering();

  Band(AimGrid grid, int countries) {
    columns = grid.columns();
    amounts = new double[countries * columns];
  }

  void add(int country, int column, double amount) {
    amounts[country * columns + column] += amount;
  }

  /// Ends a row.
  void end(int row) {
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] > 0) {
        gathered.add(row * columns + i % columns, i / columns, amounts[i]);
      }
    }
    Arrays.fill(amounts, 0);
  }

  /// All rows that have ended.
  Gathering gathered() {
    return gathered;
  }
}
