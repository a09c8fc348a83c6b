package org.openemd.bench.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openemd.bench.Page;
import org.openemd.bench.flight.Machine;
import org.openemd.console.export.Folders;

/// `./emd bench sweep`: measures whole sweeps and writes the section on them of `docs/performance.md`; with `--quick` a short one that prints the section and writes nothing.
public final class SweepReport {
  private static final String NAME = "sweep";
  private static final String EMD = "org.openemd.console.Emd";
  private static final String KEEP = DrawnRuns.class.getName();
  private static final double ROWS_PROMISED = 100_000; // a second
  private static final double GAIN_PROMISED = 1.5;
  private static final int WHOLE = 10_000; // runs
  private static final int FIRST = 50; // runs
  private static final double WHOLE_PROMISED = 7; // [min]

  private final boolean quick;
  private final Path folder;
  private final String scenario;
  private final List<String> lines = new ArrayList<>();

  private SweepReport(boolean quick, Path folder) {
    this.quick = quick;
    this.folder = folder;
    this.scenario =
        Path.of(System.getProperty("emd.home", "."), "scenarios/emd-2009.yaml").toString();
  }

  /// Runs.
  public static void main(String[] words) throws IOException, InterruptedException {
    boolean quick = List.of(words).contains("--quick");
    if (words.length > (quick ? 1 : 0)) {
      System.err.println("emd bench sweep takes --quick or nothing");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("emd-bench");
    try {
      String section = new SweepReport(quick, folder).section();
      if (!quick) {
        Page.replace(NAME, section);
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private String section() throws IOException, InterruptedException {
    say(
        "On %s, %d processors, Java %d, load %.1f before the start. Each figure is of whole processes, start and compilation included, by the processor time of",
        Machine.processor(), Machine.processors(), Runtime.version().feature(), Machine.load());
    say(
        "all their threads: other work on the machine counts little. Beside it the time by the clock, in which it counts.");
    say("");
    results();
    say("");
    runs();
    return String.join("\n", lines) + "\n";
  }

  private void say(String text, Object... values) {
    String line = String.format(Locale.ROOT, text, values);
    System.out.println(line);
    lines.add(line);
  }

  private void results() throws IOException, InterruptedException {
    say(
        "Results: rows as runs of `emd-2009` leave them (%d a run), drawn and not flown. Kept: drawn and written as chunks with checksum, each forced to the disk. Answered:",
        DrawnRuns.ROWS);
    say(
        "`emd sweep` on what is kept, which checks all chunks, and writes summary, report, figures and the four Parquet files.");
    say("");
    say("| rows | what | rows a second of a core | by the clock | promised | | memory, at most |");
    say("|---|---|---|---|---|---|---|");
    Path one = folder.resolve("one");
    Child.of(EMD, NAME, scenario, "--runs", "1", "--out", one.toString());
    for (int n : quick ? List.of(10_000) : List.of(10_000, 100_000, 1_000_000)) {
      Path out = Files.createDirectory(folder.resolve("of" + n));
      Child kept = Child.of(KEEP, one.toString(), "" + n, out.toString());
      Child answered = Child.of(EMD, NAME, scenario, "--runs", "" + n, "--out", out.toString());
      row(n, "kept", kept);
      row(n, "answered", answered);
      row(n, "**both**", both(kept, answered));
      Folders.delete(out);
    }
    naive(10_000);
  }

  private void naive(int n) throws IOException, InterruptedException {
    Path out = Files.createDirectory(folder.resolve("naive"));
    row(
        n,
        "the obvious way: each row inserted into a DuckDB file, committed as often, then Parquet; no summary",
        Child.of(Naive.class.getName(), "" + n, out.toString()));
  }

  private static Child both(Child a, Child b) {
    return new Child(
        a.wall() + b.wall(), a.processor() + b.processor(), Math.max(a.peak(), b.peak()));
  }

  private void row(int runs, String what, Child took) {
    double rows = (double) runs * DrawnRuns.ROWS;
    double rate = rows / took.processor();
    boolean judged = what.contains("both");
    say(
        "| %,.0f | %s | %,.0f | %,.0f | %s | %s | %.0f MB |",
        rows,
        what,
        rate,
        rows / took.wall(),
        judged ? String.format(Locale.ROOT, "%,.0f", ROWS_PROMISED) : "",
        judged ? verdict(rate >= ROWS_PROMISED) : "",
        took.peak());
  }

  private static String verdict(boolean kept) {
    return kept ? "kept" : "**missed**";
  }

  private void runs() throws IOException, InterruptedException {
    int runs = quick ? 40 : 100;
    int rounds = quick ? 1 : 3;
    List<Child> full = new ArrayList<>();
    List<Child> fast = new ArrayList<>();
    List<Child> two = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      full.add(more(runs, "--threads", "1"));
      two.add(more(runs, "--threads", "2"));
      fast.add(more(runs, "--threads", "1", "--fast"));
    }
    say(
        "Runs: what %d runs of `emd-2009` more cost a sweep of %d, in turn, medians of %d rounds. A start, and most of the compilation, is taken off so: 10,000 runs bear it once.",
        runs, FIRST, rounds);
    say("");
    say("| sweep | a run, of one core | by the clock | cores that it was given |");
    say("|---|---|---|---|");
    pace("full runs, one thread", runs, full);
    pace("full runs, two threads", runs, two);
    pace("`--fast`, one thread", runs, fast);
    say("");
    say("| what | measured | promised | |");
    say("|---|---|---|---|");
    double gain = median(full, Child::wall) / median(two, Child::wall);
    double minutes = median(two, Child::wall) / runs * WHOLE / 60;
    say(
        "| 10,000 full runs on two threads, at that pace by the clock | %.1f min | %.0f min | %s |",
        minutes, WHOLE_PROMISED, verdict(minutes <= WHOLE_PROMISED));
    say(
        "| a second thread, by the clock | %.2f times | %.1f times | %s |",
        gain, GAIN_PROMISED, verdict(gain >= GAIN_PROMISED));
    say(
        "| fast to full, processor time | %.2f | | |",
        median(fast, Child::processor) / median(full, Child::processor));
  }

  /// What a sweep of so many runs more takes more than one of the first.
  private Child more(int runs, String... words) throws IOException, InterruptedException {
    Child few = sweep(FIRST, words);
    Child many = sweep(FIRST + runs, words);
    return new Child(many.wall() - few.wall(), many.processor() - few.processor(), many.peak());
  }

  private Child sweep(int runs, String... words) throws IOException, InterruptedException {
    Path out = folder.resolve("runs");
    List<String> all =
        new ArrayList<>(List.of(NAME, scenario, "--runs", "" + runs, "--out", out.toString()));
    all.addAll(List.of(words));
    Child took = Child.of(EMD, all.toArray(String[]::new));
    Folders.delete(out);
    return took;
  }

  private void pace(String what, int runs, List<Child> took) {
    double wall = median(took, Child::wall);
    double processor = median(took, Child::processor);
    say(
        "| %s | %.0f ms | %.0f ms | %.1f |",
        what, 1e3 * processor / runs, 1e3 * wall / runs, processor / wall);
  }

  private static double median(List<Child> all, ToDoubleFunction<Child> of) {
    double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
