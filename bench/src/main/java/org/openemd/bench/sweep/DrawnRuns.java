package org.openemd.bench.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.store.Chunk;
import org.openemd.campaign.store.Manifest;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.store.SweepFolder;
import org.openemd.campaign.store.SweepWriter;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Tables;
import org.openemd.math.RandomStream;

/// Rows as runs of `emd-2009` leave them, drawn and not flown: one of the run, five of missiles, eleven of interceptors. What a run's rows are hangs on its number alone.
public final class DrawnRuns {
  static final int THREATS = 5;
  static final int SHOTS = 11;

  /// Rows of a run in all tables.
  static final int ROWS = 1 + THREATS + SHOTS;

  // As of `emd sweep`.
  private static final int MOST_CHUNKS = 200;
  private static final int LEAST_PER_CHUNK = 5; // runs
  private static final int MOST_PER_CHUNK = 1000;

  private static final List<String> GROUPS =
      List.of("london", "london", "berlin", "berlin", "washington");

  private DrawnRuns() {}

  /// Keeps runs as a sweep would that had flown them.
  ///
  /// @param words a folder of the same sweep with fewer runs, how many to keep, and the folder to keep them in
  public static void main(String[] words) throws IOException {
    int runs = Integer.parseInt(words[1]);
    Manifest manifest = SweepFolder.read(Path.of(words[0])).manifest().withRuns(runs);
    int perChunk = Math.clamp(runs / MOST_CHUNKS, LEAST_PER_CHUNK, MOST_PER_CHUNK);
    try (SweepWriter writer = SweepWriter.open(Path.of(words[2]), manifest, false, List.of())) {
      for (Span s : writer.kept().missing(runs, perChunk)) {
        List<Row> rows = new ArrayList<>(s.count() * ROWS);
        for (int run = s.first(); run <= s.last(); run++) {
          rows.addAll(of(run));
        }
        writer.add(s, Chunk.bytes(writer.key(), s, rows));
      }
    }
  }

  /// The rows of one run.
  static List<Row> of(int run) {
    RandomStream draw = RandomStream.of(1, run, "bench", "rows");
    List<Row> rows = new ArrayList<>(ROWS);
    int leaked = 0;
    for (int i = 0; i < THREATS; i++) {
      boolean leaks = draw.nextDouble() < 0.1;
      leaked += leaks ? 1 : 0;
      rows.add(threat(run, i, leaks, draw));
    }
    for (int i = 0; i < SHOTS; i++) {
      rows.add(interceptor(run, i, draw));
    }
    rows.addFirst(run(run, leaked, draw));
    return rows;
  }

  private static Row run(int run, int leaked, RandomStream draw) {
    return Tables.RUNS
        .row(run)
        .integer(1)
        .integer(run)
        .text("")
        .integer(THREATS)
        .integer(THREATS - leaked)
        .integer(leaked)
        .integer(0)
        .text("MISSED ".repeat(leaked).strip())
        .integer(SHOTS)
        .integer((long) draw.uniform(0, 6))
        .integer(0)
        .flag(false)
        .integer(10 - SHOTS + (long) draw.uniform(0, 3))
        .real(draw.uniform(60, 90))
        .real(draw.uniform(160, 200))
        .real(draw.uniform(280, 320))
        .end();
  }

  private static Row threat(int run, int i, boolean leaks, RandomStream draw) {
    double met = draw.uniform(700, 1200);
    return Tables.THREATS
        .row(run)
        .text(GROUPS.get(i) + "-" + i)
        .text(GROUPS.get(i))
        .text(leaks ? "LEAKED" : "INTERCEPTED")
        .text(leaks ? "MISSED" : "")
        .real(10 * i)
        .real(draw.uniform(60, 90))
        .real(draw.uniform(160, 400))
        .real(draw.uniform(280, 500))
        .real(draw.uniform(700, 800))
        .real(draw.uniform(200, 500))
        .integer((long) draw.uniform(5, 200))
        .integer((long) draw.uniform(1, 5))
        .real(leaks ? Double.NaN : met)
        .real(leaks ? Double.NaN : draw.uniform(200, 900))
        .real(met + draw.uniform(200, 500))
        .real(draw.uniform(0, 2))
        .end();
  }

  private static Row interceptor(int run, int i, RandomStream draw) {
    double launch = draw.uniform(280, 700);
    double flight = draw.uniform(200, 500);
    boolean fails = draw.nextDouble() < 0.385;
    return Tables.INTERCEPTORS
        .row(run)
        .text("redzikowo-" + (i + 1))
        .text("redzikowo")
        .text(GROUPS.get(i % THREATS) + "-" + i % THREATS)
        .integer(1 + i % THREATS)
        .real(launch)
        .real(launch + flight)
        .real(flight)
        .text(fails ? "LOST" : "HIT")
        .text(fails ? "BOOST" : "")
        .real(fails ? Double.NaN : draw.uniform(0, 3))
        .real(fails ? Double.NaN : draw.uniform(7, 12))
        .real(fails ? Double.NaN : draw.uniform(200, 900))
        .real(fails ? Double.NaN : draw.uniform(100, 4000))
        .real(fails ? Double.NaN : draw.uniform(5, 80))
        .end();
  }
}
