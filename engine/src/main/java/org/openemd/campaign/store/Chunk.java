package org.openemd.campaign.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.RowBuilder;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;

/// All rows of runs one after the other, as the bytes of one file.
///
/// A line that names the form, the SHA-256 of all that follows, the key of the sweep, the first and the last run; then for each table its number of rows and of bytes, and the rows: before each cell
/// one byte that says whether it is filled.
public final class Chunk {
  private static final byte[] FORM = "OpenEMD chunk 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST = 32;
  private static final int BODY = FORM.length + DIGEST;

  private final byte[] bytes;
  private final Span span;

  private Chunk(byte[] bytes, Span span) {
    this.bytes = bytes;
    this.span = span;
  }

  /// The bytes of a chunk.
  ///
  /// @param key of the sweep, {@link Manifest#key}
  /// @param rows of all tables, those of each table in the order of the runs
  public static byte[] bytes(String key, Span span, List<Row> rows) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(body)) {
      out.write(new byte[BODY]);
      out.writeUTF(key);
      out.writeInt(span.first());
      out.writeInt(span.last());
      for (Table t : Tables.ALL) {
        table(out, rows.stream().filter(r -> r.table().equals(t)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    byte[] all = body.toByteArray();
    System.arraycopy(FORM, 0, all, 0, FORM.length);
    System.arraycopy(Digest.of(all, BODY), 0, all, FORM.length, DIGEST);
    return all;
  }

  private static void table(DataOutputStream out, List<Row> rows) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    DataOutputStream cells = new DataOutputStream(block);
    for (Row r : rows) {
      row(cells, r);
    }
    out.writeInt(rows.size());
    out.writeInt(block.size());
    block.writeTo(out);
  }

  private static void row(DataOutputStream out, Row row) throws IOException {
    List<Column> columns = row.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      out.writeBoolean(!row.isEmpty(i));
      if (row.isEmpty(i)) {
        continue;
      }
      switch (columns.get(i).type()) {
        case INTEGER -> out.writeLong(row.integer(i));
        case REAL -> out.writeDouble(row.real(i));
        case BOOLEAN -> out.writeBoolean(row.flag(i));
        case TEXT -> text(out, row.text(i));
      }
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /// Reads what {@link #bytes} made.
  ///
  /// @throws IOException when it is not whole, was altered, or is of other runs or of another sweep; the message tells which
  static Chunk of(byte[] bytes, String key, Span span) throws IOException {
    boolean form =
        bytes.length > BODY && Arrays.equals(bytes, 0, FORM.length, FORM, 0, FORM.length);
    if (!form || !Arrays.equals(bytes, FORM.length, BODY, Digest.of(bytes, BODY), 0, DIGEST)) {
      throw new IOException("its checksum does not agree");
    }
    DataInputStream in = body(bytes);
    if (!in.readUTF().equals(key)) {
      throw new IOException("it is of another sweep");
    }
    if (in.readInt() != span.first() || in.readInt() != span.last()) {
      throw new IOException("it holds other runs than its name says");
    }
    return new Chunk(bytes, span);
  }

  private static DataInputStream body(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes, BODY, bytes.length - BODY));
  }

  /// The rows of one table, in the order of the runs.
  List<Row> rows(Table table) {
    List<Row> rows = new ArrayList<>();
    try {
      DataInputStream in = body(bytes);
      in.readUTF();
      in.skipNBytes(2 * Integer.BYTES);
      for (int i = 0; i < Tables.ALL.indexOf(table); i++) {
        in.skipNBytes(Integer.BYTES);
        in.skipNBytes(in.readInt());
      }
      int count = in.readInt();
      in.skipNBytes(Integer.BYTES);
      for (int i = 0; i < count; i++) {
        rows.add(row(in, table));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("chunk " + span.fileName() + " ends early", e);
    }
    return rows;
  }

  private static Row row(DataInputStream in, Table table) throws IOException {
    in.readBoolean(); // a row always has its run
    RowBuilder row = table.row(Math.toIntExact(in.readLong()));
    for (Column c : table.columns().subList(1, table.columns().size())) {
      if (in.readBoolean()) {
        cell(in, c, row);
      } else {
        row.none();
      }
    }
    return row.end();
  }

  private static void cell(DataInputStream in, Column c, RowBuilder row) throws IOException {
    switch (c.type()) {
      case INTEGER -> row.integer(in.readLong());
      case REAL -> row.real(in.readDouble());
      case BOOLEAN -> row.flag(in.readBoolean());
      case TEXT -> row.text(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }
  }
}
