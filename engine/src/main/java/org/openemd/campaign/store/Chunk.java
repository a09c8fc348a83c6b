package org.openemd.campaign.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
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
    ByteBuffer in = body(bytes);
    if (!text(in, in.getShort()).equals(key)) {
      throw new IOException("it is of another sweep");
    }
    if (in.getInt() != span.first() || in.getInt() != span.last()) {
      throw new IOException("it holds other runs than its name says");
    }
    return new Chunk(bytes, span);
  }

  private static ByteBuffer body(byte[] bytes) {
    return ByteBuffer.wrap(bytes, BODY, bytes.length - BODY);
  }

  private static void skip(ByteBuffer in, int count) {
    in.position(in.position() + count);
  }

  /// The rows of one table, in the order of the runs.
  public List<Row> rows(Table table) {
    try {
      ByteBuffer in = body(bytes);
      skip(in, in.getShort() + 2 * Integer.BYTES);
      for (int i = 0; i < Tables.ALL.indexOf(table); i++) {
        in.getInt();
        skip(in, in.getInt());
      }
      int count = in.getInt();
      in.getInt();
      List<Row> rows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        rows.add(row(in, table));
      }
      return rows;
    } catch (BufferUnderflowException e) {
      throw new IllegalStateException("chunk " + span.fileName() + " ends early", e);
    }
  }

  private static Row row(ByteBuffer in, Table table) {
    in.get(); // a row always has its run
    RowBuilder row = table.row(Math.toIntExact(in.getLong()));
    List<Column> columns = table.columns();
    for (int i = 1; i < columns.size(); i++) {
      if (in.get() != 0) {
        cell(in, columns.get(i), row);
      } else {
        row.none();
      }
    }
    return row.end();
  }

  private static void cell(ByteBuffer in, Column c, RowBuilder row) {
    switch (c.type()) {
      case INTEGER -> row.integer(in.getLong());
      case REAL -> row.real(in.getDouble());
      case BOOLEAN -> row.flag(in.get() != 0);
      case TEXT -> row.text(text(in, in.getInt()));
    }
  }

  private static String text(ByteBuffer in, int count) {
    byte[] utf8 = new byte[count];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
