package org.openemd.console.query;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;
import org.openemd.console.export.Folders;

/// The four tables of a sweep as Parquet files in its folder, the rows in the order of the runs.
///
/// Each file says in its own metadata which runs of which sweep it holds (`sweep`), so that one of yesterday's is told from one of today's.
public final class ParquetFiles {
  /// Their names.
  public static final List<String> NAMES = Tables.ALL.stream().map(ParquetFiles::name).toList();

  private static final String UNFINISHED = ".parquet";
  private static final String SWEEP = "sweep";
  private static final int TAIL = 8; // [bytes]
  private static final int MAGIC = 0x50415231; // PAR1

  private ParquetFiles() {}

  /// Writes all rows that are kept by now, in place of what was written before.
  ///
  /// Only who writes the sweep may do so. The rows pass through, 122,880 at a time: memory does not grow with them.
  public static void write(SweepFolder sweep, Path folder) throws IOException {
    Path unfinished = folder.resolve(UNFINISHED);
    if (Files.exists(unfinished)) {
      Folders.delete(unfinished);
    }
    Files.createDirectory(unfinished);
    try {
      write(sweep, folder, unfinished);
    } catch (SQLException e) {
      throw new IOException("the Parquet files cannot be written: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Folders.delete(unfinished);
    }
  }

  private static void write(SweepFolder sweep, Path folder, Path unfinished)
      throws IOException, SQLException {
    try (DuckDb db = DuckDb.open()) {
      for (Table t : Tables.ALL) {
        Path made = unfinished.resolve(name(t));
        try (Stream<Row> rows = sweep.rows(t)) {
          RowFeed feed = new RowFeed(t, rows);
          feed.offer(db, "rows_of_" + t.name());
          copy(db, feed, "COPY (SELECT * FROM rows_of_" + t.name() + "()) TO " + as(made, sweep));
        }
        Files.move(made, folder.resolve(name(t)), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void copy(DuckDb db, RowFeed feed, String sql) throws SQLException {
    try {
      db.run(sql);
    } finally {
      feed.requireSound();
    }
  }

  private static String as(Path file, SweepFolder sweep) {
    return DuckDb.quoted(file.toString())
        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, KV_METADATA {"
        + SWEEP
        + ": "
        + DuckDb.quoted(held(sweep))
        + "})";
  }

  /// Whether all four hold just the rows that are kept by now.
  public static boolean areCurrent(SweepFolder sweep, Path folder) throws IOException {
    for (Table t : Tables.ALL) {
      if (!isCurrent(sweep, folder, t)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the file of a table holds just the rows that are kept by now. DuckDB need not be loaded to tell: metadata stands in plain words in the last bytes, whose number stands before the last four.
  static boolean isCurrent(SweepFolder sweep, Path folder, Table table) throws IOException {
    Path file = folder.resolve(name(table));
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long end = in.length() - TAIL;
      in.seek(Math.max(0, end));
      int count = in.length() < TAIL ? -1 : Integer.reverseBytes(in.readInt());
      if (count < 0 || count > end || in.readInt() != MAGIC) {
        return false;
      }
      byte[] metadata = new byte[count];
      in.seek(end - count);
      in.readFully(metadata);
      return new String(metadata, StandardCharsets.ISO_8859_1).contains(held(sweep));
    }
  }

  /// The file of a table.
  static String name(Table table) {
    return table.name() + ".parquet";
  }

  /// Which runs of which sweep, however they lie in chunks, such as `5f...e0 runs 0-9999.`.
  private static String held(SweepFolder sweep) {
    StringBuilder text = new StringBuilder(sweep.manifest().key()).append(" runs");
    List<Span> kept = sweep.kept();
    for (int i = 0; i < kept.size(); i++) {
      if (i == 0 || kept.get(i).first() > kept.get(i - 1).last() + 1) {
        text.append(' ').append(kept.get(i).first());
      }
      if (i + 1 == kept.size() || kept.get(i + 1).first() > kept.get(i).last() + 1) {
        text.append('-').append(kept.get(i).last());
      }
    }
    return text.append('.').toString(); // an end, so that 0-9 is not found in 0-99
  }
}
