package org.openemd.console.query;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;

/// Rows that a statement of DuckDB takes as it goes, in their order and in full pieces however they come here: none of them waits in memory.
final class RowFeed implements DuckDBTableFunction<Table, RowFeed, RowFeed> {
  private final Table table;
  private final Iterator<Row> rows;
  private @Nullable RuntimeException broken;

  RowFeed(Table table, Stream<Row> rows) {
    this.table = table;
    this.rows = rows.iterator();
  }

  /// Makes the rows known by a name, to be taken once.
  void offer(DuckDb to, String name) throws SQLException {
    try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
      function.withName(name).withFunction(this).register(to.connection());
    }
  }

  /// Throws what the rows threw while they were taken, of which DuckDB gives only the words.
  void requireSound() {
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  public Table bind(DuckDBTableFunctionBindInfo info) {
    table.columns().forEach(c -> info.addResultColumn(c.name(), DuckDb.type(c)));
    return table;
  }

  @Override
  public RowFeed init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1);
    return this;
  }

  @Override
  public RowFeed localInit(DuckDBTableFunctionInitInfo info) {
    return this;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter to) {
    try {
      long row = 0;
      while (row < to.capacity() && rows.hasNext()) {
        put(rows.next(), to, row++);
      }
      return row;
    } catch (RuntimeException e) {
      broken = e;
      throw e;
    }
  }

  private void put(Row from, DuckDBDataChunkWriter to, long row) {
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      DuckDBWritableVector cells = to.vector(i);
      if (from.isEmpty(i)) {
        cells.setNull(row);
        continue;
      }
      switch (columns.get(i).type()) {
        case INTEGER -> cells.setLong(row, from.integer(i));
        case REAL -> cells.setDouble(row, from.real(i));
        case TEXT -> cells.setString(row, from.text(i));
        case BOOLEAN -> cells.setBoolean(row, from.flag(i));
      }
    }
  }
}
