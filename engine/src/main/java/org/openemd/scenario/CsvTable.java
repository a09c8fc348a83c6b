package org.openemd.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table of the project's `data` folder: comma-separated, one header line, cells quoted after RFC 4180.
///
/// @param file as named in messages
/// @param columns in the order written
/// @param lines the rows in the order written
/// @param problems why the table is not whole; empty when it is
public record CsvTable(
    String file, List<String> columns, List<Line> lines, List<Problem> problems) {
  /// One row.
  ///
  /// @param number where it begins in the file
  /// @param cells by column
  public record Line(int number, Map<String, String> cells) {
    /// The cell of a column that the table has.
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("there is no column " + column);
      }
      return cell;
    }

    /// The number in a cell.
    public double number(String column) {
      try {
        return Double.parseDouble(get(column));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "line " + number + ": " + column + " is \"" + get(column) + "\", which is no number",
            e);
      }
    }
  }

  private record Cells(int number, List<String> cells) {}

  /// Reads a file; what is wrong with it stands in `problems`.
  ///
  /// @param home the project's folder
  /// @param name of the file below it, and in messages
  public static CsvTable read(Path home, String name) {
    try {
      return parse(name, Files.readString(home.resolve(name)));
    } catch (IOException e) {
      return failed(name, 0, "there is no such file in " + home + ", or it cannot be read as text");
    }
  }

  /// Reads a table that must be whole.
  public static CsvTable whole(Path home, String name) {
    CsvTable table = read(home, name);
    if (!table.problems().isEmpty()) {
      throw new IllegalStateException(table.problems().getFirst().text());
    }
    return table;
  }

  /// Reads text as a table; `file` is its name in messages.
  public static CsvTable parse(String file, String text) {
    List<Cells> all = new ArrayList<>();
    int open = split(text, all);
    if (open > 0) {
      return failed(file, open, "a cell is opened with a quotation mark and never closed");
    }
    if (all.isEmpty()) {
      return failed(file, 0, "the table is empty");
    }
    List<String> columns = all.getFirst().cells();
    List<Line> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Cells c : all.subList(1, all.size())) {
      if (c.cells().size() == columns.size()) {
        lines.add(line(columns, c));
      } else {
        String wrong = c.cells().size() + " cells for " + columns.size() + " columns";
        problems.add(new Problem(file, c.number(), "", wrong));
      }
    }
    return new CsvTable(file, columns, List.copyOf(lines), List.copyOf(problems));
  }

  private static CsvTable failed(String file, int line, String why) {
    return new CsvTable(file, List.of(), List.of(), List.of(new Problem(file, line, "", why)));
  }

  private static Line line(List<String> columns, Cells c) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), c.cells().get(i).strip());
    }
    return new Line(c.number(), cells);
  }

  /// Fills `lines`; returns the line on which a cell was opened that the text does not close, or 0.
  private static int split(String text, List<Cells> lines) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int opened = 0;
    int number = 1;
    int began = 1;
    String whole = text.replace("\r\n", "\n") + (text.endsWith("\n") ? "" : "\n");
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      number += c == '\n' ? 1 : 0;
      if (quoted && c == '"' && i + 1 < whole.length() && whole.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
        opened = number;
      } else if (quoted || (c != ',' && c != '\n')) {
        cell.append(c);
      } else {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          keep(began, cells, lines);
          cells = new ArrayList<>();
          began = number;
        }
      }
    }
    return quoted ? opened : 0;
  }

  /// Empty lines do not count.
  private static void keep(int number, List<String> cells, List<Cells> lines) {
    if (cells.size() > 1 || !cells.getFirst().isBlank()) {
      lines.add(new Cells(number, List.copyOf(cells)));
    }
  }
}
