package org.openemd.campaign.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table. A cell is empty where a thing did not happen.
public final class Row {
  private final Table table;
  private final List<@Nullable Object> cells;

  Row(Table table, @Nullable Object[] cells) {
    this.table = table;
    this.cells = Collections.unmodifiableList(Arrays.asList(cells));
  }

  /// Whose row it is.
  public Table table() {
    return table;
  }

  /// The number of the run that it tells of.
  public int run() {
    return Math.toIntExact(integer(0));
  }

  /// Whether the cell of a column holds nothing.
  public boolean isEmpty(int column) {
    return cells.get(column) == null;
  }

  /// The cell of an integer column that is not empty.
  public long integer(int column) {
    return (Long) cell(column, Column.Type.INTEGER);
  }

  /// The cell of a real column; NaN where it is empty.
  public double real(int column) {
    return isEmpty(column) ? Double.NaN : (Double) cell(column, Column.Type.REAL);
  }

  /// The cell of a text column; the empty text where it is empty.
  public String text(int column) {
    return isEmpty(column) ? "" : (String) cell(column, Column.Type.TEXT);
  }

  /// The cell of a boolean column that is not empty.
  public boolean flag(int column) {
    return (Boolean) cell(column, Column.Type.BOOLEAN);
  }

  private Object cell(int column, Column.Type type) {
    Column c = table.columns().get(column);
    Object cell = cells.get(column);
    if (c.type() != type || cell == null) {
      String holds = cell == null ? "is empty" : "holds " + c.type();
      throw new IllegalArgumentException(
          "column " + c.name() + " of run " + cells.getFirst() + " " + holds + ", not " + type);
    }
    return cell;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row r && r.table.equals(table) && r.cells.equals(cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return table.name() + cells;
  }
}
