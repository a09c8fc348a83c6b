package org.openemd.campaign.table;

import java.util.List;

/// A table: its name, and its columns. The first is always `run`, an integer.
public record Table(String name, List<Column> columns) {
  /// Keeps a copy.
  public Table {
    columns = List.copyOf(columns);
    if (columns.isEmpty()
        || !columns.getFirst().equals(new Column("run", "", Column.Type.INTEGER))) {
      throw new IllegalArgumentException("the first column of table " + name + " must be run");
    }
    if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
      throw new IllegalArgumentException("two columns of table " + name + " have the same name");
    }
  }

  /// Starts a row of one run.
  public RowBuilder row(int run) {
    return new RowBuilder(this).integer(run);
  }

  /// The place of a column, from 0.
  public int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + column);
  }
}
