package org.openemd.campaign.table;

import org.jspecify.annotations.Nullable;

/// Fills a row, cell by cell in the order of the columns.
public final class RowBuilder {
  private final Table table;
  private final @Nullable Object[] cells;
  private int filled;

  RowBuilder(Table table) {
    this.table = table;
    this.cells = new @Nullable Object[table.columns().size()];
  }

  /// Fills an integer column.
  public RowBuilder integer(long value) {
    return put(Column.Type.INTEGER, value);
  }

  /// Fills a real column; what is not finite did not happen and leaves the cell empty.
  public RowBuilder real(double value) {
    return put(Column.Type.REAL, Double.isFinite(value) ? value + 0.0 : null); // no -0
  }

  /// Fills a text column; the empty text leaves the cell empty.
  public RowBuilder text(String value) {
    return put(Column.Type.TEXT, value.isEmpty() ? null : value);
  }

  /// Fills a boolean column.
  public RowBuilder flag(boolean value) {
    return put(Column.Type.BOOLEAN, value);
  }

  /// Leaves a cell empty, of whatever type.
  public RowBuilder none() {
    return put(next().type(), null);
  }

  private Column next() {
    if (filled == cells.length) {
      throw new IllegalStateException(
          "a row of table " + table.name() + " has only " + cells.length + " cells");
    }
    return table.columns().get(filled);
  }

  private RowBuilder put(Column.Type type, @Nullable Object value) {
    Column c = next();
    if (c.type() != type) {
      throw new IllegalArgumentException(
          "column "
              + c.name()
              + " of table "
              + table.name()
              + " holds "
              + c.type()
              + ", not "
              + type);
    }
    cells[filled++] = value;
    return this;
  }

  /// The row, once every cell is filled.
  public Row end() {
    if (filled < cells.length) {
      throw new IllegalStateException(
          "column " + next().name() + " of table " + table.name() + " was not filled");
    }
    return new Row(table, cells);
  }
}
