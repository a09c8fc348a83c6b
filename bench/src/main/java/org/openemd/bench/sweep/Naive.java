package org.openemd.bench.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;

/// The obvious way to keep results: each row inserted into a database file as it comes, committed as often as a chunk is written otherwise, so that a kill loses as little; at the end the tables written as Parquet. No checksums, no summary, and rows in the order in which they came.
public final class Naive {
  private static final int PER_COMMIT = 50; // runs

  private Naive() {}

  /// Keeps the drawn runs.
  ///
  /// @param words how many runs, and a folder
  public static void main(String[] words) throws SQLException, IOException {
    int runs = Integer.parseInt(words[0]);
    Path folder = Path.of(words[1]);
    try (Connection db = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.db"));
        Statement s = db.createStatement()) {
      List<PreparedStatement> inserts = new ArrayList<>();
      for (Table t : Tables.ALL) {
        s.execute("CREATE TABLE " + t.name() + " (" + columns(t) + ")");
        String marks = String.join(", ", Collections.nCopies(t.columns().size(), "?"));
        inserts.add(db.prepareStatement("INSERT INTO " + t.name() + " VALUES (" + marks + ")"));
      }
      db.setAutoCommit(false);
      for (int run = 0; run < runs; run++) {
        for (Row r : DrawnRuns.of(run)) {
          insert(inserts.get(Tables.ALL.indexOf(r.table())), r);
        }
        if (run % PER_COMMIT == PER_COMMIT - 1) {
          db.commit();
        }
      }
      for (Table t : Tables.ALL) {
        String file = folder.resolve(t.name() + ".parquet").toString();
        s.execute("COPY " + t.name() + " TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
      }
    }
  }

  private static String columns(Table t) {
    return String.join(", ", t.columns().stream().map(c -> c.name() + " " + type(c)).toList());
  }

  private static String type(Column c) {
    return switch (c.type()) {
      case INTEGER -> "BIGINT";
      case REAL -> "DOUBLE";
      case TEXT -> "VARCHAR";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  private static void insert(PreparedStatement into, Row r) throws SQLException {
    for (int i = 0; i < r.table().columns().size(); i++) {
      if (r.isEmpty(i)) {
        into.setObject(i + 1, null);
        continue;
      }
      switch (r.table().columns().get(i).type()) {
        case INTEGER -> into.setLong(i + 1, r.integer(i));
        case REAL -> into.setDouble(i + 1, r.real(i));
        case TEXT -> into.setString(i + 1, r.text(i));
        case BOOLEAN -> into.setBoolean(i + 1, r.flag(i));
      }
    }
    into.execute();
  }
}
