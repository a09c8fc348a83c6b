package org.openemd.console.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openemd.campaign.store.Chunk;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.table.Column;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.RowBuilder;
import org.openemd.campaign.table.Table;
import org.openemd.campaign.table.Tables;

/// Sweeps whose rows are drawn and not computed: a run's rows depend on its number alone.
final class SampleSweep {
  private static final List<String> WORDS =
      List.of(
          "INTERCEPTED",
          "LEAKED",
          "",
          "a,b",
          "say \"no\"",
          "=1+1",
          "Brdy-\u010d\u00e1st",
          "two\nlines");

  private SampleSweep() {}

  static Manifest manifest(int runs) {
    return new Manifest(runs, "drawn", 1, "0123", "0.1.0", 1, List.of(), List.of(), List.of());
  }

  /// Keeps runs `from` to `to`, the latter left out, in chunks of `size`.
  static void keep(Path folder, int runs, int from, int to, int size) throws IOException {
    Manifest manifest = manifest(runs);
    try (SweepWriter writer = SweepWriter.open(folder, manifest, false, List.of())) {
      for (int first = from; first < to; first += size) {
        Span span = new Span(first, Math.min(first + size, to) - 1);
        writer.add(span, Chunk.bytes(manifest.key(), span, rows(span)));
      }
    }
  }

  private static List<Row> rows(Span span) {
    List<Row> rows = new ArrayList<>();
    for (int run = span.first(); run <= span.last(); run++) {
      rows.addAll(rows(run));
    }
    return rows;
  }

  /// A row of `runs` and five of each other table.
  static List<Row> rows(int run) {
    Random draw = new Random(run);
    List<Row> rows = new ArrayList<>();
    for (Table t : Tables.ALL) {
      for (int i = 0; i < (t.equals(Tables.RUNS) ? 1 : 5); i++) {
        rows.add(row(t, run, draw));
      }
    }
    return rows;
  }

  private static Row row(Table table, int run, Random draw) {
    RowBuilder row = table.row(run);
    for (Column c : table.columns().subList(1, table.columns().size())) {
      switch (c.type()) {
        case INTEGER -> row.integer(draw.nextInt(-5, 50));
        case REAL -> row.real(draw.nextInt(4) == 0 ? Double.NaN : 1000 * draw.nextGaussian());
        case TEXT -> row.text(WORDS.get(draw.nextInt(WORDS.size())));
        case BOOLEAN -> row.flag(draw.nextBoolean());
      }
    }
    return row.end();
  }
}
