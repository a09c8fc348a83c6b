package org.openemd.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables of the project's `data` folder, for tests: comma-separated, one header line, cells quoted after RFC 4180.
public final class ReferenceData {
  private ReferenceData() {}

  /// One row.
  ///
  /// @param cells by column, in the order written
  public record Row(Map<String, String> cells) {
    /// The cell of a column that the table has.
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("there is no column " + column);
      }
      return cell;
    }
  }

  /// The rows in the order written.
  public static List<Row> table(String name) {
    List<List<String>> lines = lines(read(name));
    List<String> header = lines.getFirst();
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != header.size()) {
        throw new IllegalStateException(
            name + ": " + line.size() + " cells for " + header.size() + " columns in " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), line.get(i));
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  private static String read(String name) {
    Path start = Path.of(System.getProperty("emd.home", "")).toAbsolutePath();
    for (Path p = start; p != null; p = p.getParent()) {
      if (Files.isRegularFile(p.resolve("data").resolve(name))) {
        try {
          return Files.readString(p.resolve("data").resolve(name));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new IllegalStateException("no data/" + name + " above " + start);
  }

  static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    if (quoted || !cell.isEmpty()) {
      throw new IllegalStateException("the table ends inside a cell");
    }
    return lines;
  }
}
