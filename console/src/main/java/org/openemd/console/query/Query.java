package org.openemd.console.query;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;

/// One SELECT over the four tables of a sweep, answered as CSV.
///
/// What is asked cannot read or write a file, reach a network, load code or change a setting: the tables are made first, then all that is forbidden, then the forbidding is locked. That it is one SELECT is
/// asked of DuckDB's own parser; and the transaction that it runs in is read-only.
public final class Query {
  /// How long it may take to answer.
  public static final int MOST_SECONDS = 60;

  /// How much memory the program may use meanwhile.
  public static final long MOST_BYTES = 3L << 30;

  private static final int MOST_CHARACTERS = 10_000;

  private static final String KIND =
      """
      SELECT CASE
        WHEN j->>'$.error_type' = 'parser' THEN 'mistaken'
        WHEN j->>'$.error' = 'true' THEN 'other'
        ELSE json_array_length(j, '$.statements')::VARCHAR END
      FROM (SELECT json_serialize_sql(?::VARCHAR) AS j)\
      """;

  private static final List<String> LOCKS =
      List.of(
          "SET autoload_known_extensions = false",
          "SET autoinstall_known_extensions = false",
          "SET allow_community_extensions = false",
          "SET enable_external_access = false",
          "SET lock_configuration = true",
          "BEGIN TRANSACTION READ ONLY");

  private final Path folder;
  private final String sql;
  private final Watch watch;

  Query(Path folder, String sql, Watch watch) {
    this.folder = folder;
    this.sql = sql;
    this.watch = watch;
  }

  /// Answers a question about what a sweep's folder holds by now, with at most so many rows.
  ///
  /// @return whether there were no more
  /// @throws MistakenQueryException when it is not one SELECT over these tables
  /// @throws IOException when the folder cannot be read, or the question takes too long or too much memory
  public static boolean answer(Path folder, String sql, PrintWriter out, long mostRows)
      throws IOException, MistakenQueryException {
    Watch watch = new Watch(Duration.ofSeconds(MOST_SECONDS), MOST_BYTES);
    return new Query(folder, sql, watch).answer(out, mostRows);
  }

  /// As above, watched in another way.
  boolean answer(PrintWriter out, long mostRows) throws IOException, MistakenQueryException {
    if (sql.length() > MOST_CHARACTERS) {
      throw new MistakenQueryException(
          "a query has at most " + MOST_CHARACTERS + " characters, not " + sql.length());
    }
    try {
      return watch.over(() -> answer(new CsvAnswer(out, mostRows)));
    } catch (ExecutionException e) {
      throw told(Objects.requireNonNull(e.getCause()));
    }
  }

  // What a question does wrong is its author's; all else is the disk's or ours.
  private static IOException told(Throwable cause) throws IOException, MistakenQueryException {
    return switch (cause) {
      case MistakenQueryException mistake -> throw mistake;
      case IOException e -> e;
      case SQLException e -> new IOException("the tables cannot be loaded: " + firstLine(e), e);
      case OutOfMemoryError e -> new IOException("the answer does not fit into memory", e);
      case RuntimeException e -> throw e;
      default -> new IOException(cause);
    };
  }

  private boolean answer(CsvAnswer csv) throws IOException, SQLException, MistakenQueryException {
    SweepFolder sweep = SweepFolder.read(folder);
    try (DuckDb db = DuckDb.open()) {
      load(db, sweep);
      for (String lock : LOCKS) {
        db.run(lock);
      }
      try {
        requireOneSelect(db);
        return ask(db, csv);
      } catch (SQLException e) {
        if (isMemory(e)) {
          throw new IOException("the query needs too much memory: " + firstLine(e), e);
        }
        throw new MistakenQueryException(plain(e));
      }
    }
  }

  private void load(DuckDb db, SweepFolder sweep) throws IOException, SQLException {
    try {
      tables(db, sweep);
    } catch (UncheckedIOException e) {
      throw e.getCause(); // a chunk was altered
    }
  }

  // A Parquet file where it is as new as the chunks, since then nothing needs to be loaded.
  private void tables(DuckDb db, SweepFolder sweep) throws IOException, SQLException {
    List<String> files = new ArrayList<>();
    for (Table t : Tables.ALL) {
      if (ParquetFiles.isCurrent(sweep, folder, t)) {
        String file = DuckDb.quoted(folder.resolve(ParquetFiles.name(t)).toString());
        db.run("CREATE VIEW " + t.name() + " AS SELECT * FROM read_parquet(" + file + ")");
        files.add(file);
      } else {
        db.load(t, sweep.rows(t));
      }
    }
    db.run("SET allowed_paths = [" + String.join(", ", files) + "]");
  }

  private void requireOneSelect(DuckDb db) throws SQLException, MistakenQueryException {
    try (PreparedStatement s = db.connection().prepareStatement(KIND)) {
      watch.begins(s);
      s.setString(1, sql);
      try (ResultSet kind = s.executeQuery()) {
        kind.next();
        requireOneSelect(db, kind.getString(1));
      }
    }
  }

  private void requireOneSelect(DuckDb db, String kind)
      throws SQLException, MistakenQueryException {
    switch (kind) {
      case "1" -> {}
      case "0" -> throw new MistakenQueryException("there is nothing to answer");
      case "other" -> throw new MistakenQueryException("only a SELECT is answered");
      case "mistaken" -> db.run(sql); // never runs: its refusal says where the mistake is
      default -> throw new MistakenQueryException("only one SELECT is answered, not " + kind);
    }
  }

  private boolean ask(DuckDb db, CsvAnswer csv) throws SQLException {
    try (Statement s = db.connection().createStatement()) {
      watch.begins(s);
      try (ResultSet rows = s.executeQuery(sql)) {
        return csv.print(rows);
      }
    }
  }

  private static boolean isMemory(SQLException e) {
    String why = firstLine(e);
    return why.startsWith("Out of Memory Error") || why.contains("Java heap space");
  }

  private static String firstLine(SQLException e) {
    return plain(e).lines().findFirst().orElse("");
  }

  // Without the empty line between what is wrong and where.
  private static String plain(SQLException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\n\\s*\\n", "\n").stripTrailing();
  }
}
