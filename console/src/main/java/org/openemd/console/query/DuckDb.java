package org.openemd.console.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;

/// One DuckDB in memory, with one thread.
final class DuckDb implements AutoCloseable {
  private static final String MEMORY = "1GB";
  private static final Path MAPPED = Path.of("/proc/self/maps");

  private final DuckDBConnection connection;

  private DuckDb(DuckDBConnection connection) {
    this.connection = connection;
  }

  static DuckDb open() throws NoDatabaseException {
    try {
      DuckDb db =
          new DuckDb(DuckDBConnection.newConnection("jdbc:duckdb:", false, new Properties()));
      forgetLibrary();
      db.run("SET threads = 1");
      db.run("SET memory_limit = '" + MEMORY + "'");
      db.run("SET temp_directory = ''");
      return db;
    } catch (LinkageError
        | Exception e) { // the driver's own signature; and no library for this machine
      throw new NoDatabaseException(e);
    }
  }

  // The driver deletes its library when Java ends; a kill would leave it. A file that is mapped may
  // go at once.
  private static void forgetLibrary() throws IOException {
    if (!Files.isReadable(MAPPED)) {
      return;
    }
    List<String> lines = Files.readAllLines(MAPPED);
    for (String line : lines) {
      int path = line.indexOf('/');
      if (path >= 0 && line.endsWith(".so") && line.contains("/libduckdb_java")) {
        Files.deleteIfExists(Path.of(line.substring(path)));
      }
    }
  }

  /// The connection, to ask it something.
  Connection connection() {
    return connection;
  }

  /// Carries out one statement.
  void run(String sql) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(sql);
    }
  }

  /// What is in the first column of the first row; empty when there is no row.
  String first(String sql) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      return r.next() ? String.valueOf(r.getString(1)) : "";
    }
  }

  /// Makes a table of some rows.
  void load(Table table, Stream<Row> rows) throws SQLException {
    List<String> columns =
        table.columns().stream().map(c -> c.name() + " " + type(c).name()).toList();
    run("CREATE TABLE " + table.name() + " (" + String.join(", ", columns) + ")");
    try (rows;
        DuckDBAppender appender = connection.createAppender("main", table.name())) {
      for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
        append(appender, i.next());
      }
    }
  }

  /// What a column is there.
  static DuckDBColumnType type(Column column) {
    return switch (column.type()) {
      case INTEGER -> DuckDBColumnType.BIGINT;
      case REAL -> DuckDBColumnType.DOUBLE;
      case TEXT -> DuckDBColumnType.VARCHAR;
      case BOOLEAN -> DuckDBColumnType.BOOLEAN;
    };
  }

  private static void append(DuckDBAppender to, Row row) throws SQLException {
    to.beginRow();
    List<Column> columns = row.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (row.isEmpty(i)) {
        to.appendNull();
        continue;
      }
      switch (columns.get(i).type()) {
        case INTEGER -> to.append(row.integer(i));
        case REAL -> to.append(row.real(i));
        case TEXT -> to.append(row.text(i));
        case BOOLEAN -> to.append(row.flag(i));
      }
    }
    to.endRow();
  }

  /// A text as SQL says it.
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
