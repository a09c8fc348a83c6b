package org.openemd.console.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openemd.console.report.Report;
import org.openemd.results.RunResult;
import org.openemd.scenario.Scenario;

/// Writes a run folder.
///
/// All files are made in a temporary folder beside the target and moved in whole, the manifest last: a folder without `manifest.json` is not
/// a finished run, and an interruption leaves the old files or the new ones, never a part of one. A folder of the same scenario hash, version, seed,
/// overrides and orders is rewritten in place; any other that is not empty is kept unless forced. Files that are not ours stay.
public final class RunFolder {
  private RunFolder() {}

  /// The target holds something else.
  public static final class Occupied extends IOException {
    private static final long serialVersionUID = 1;

    Occupied(String message) {
      super(message);
    }
  }

  /// One file: its name, and how to make its text.
  record Entry(String name, Supplier<String> text) {}

  /// Writes all files of `run` into `out`.
  ///
  /// @throws Occupied when `out` holds another run or anything else, and `force` is not set
  public static void write(RunResult run, Path out, ManifestInfo info, boolean force)
      throws IOException {
    check(run.scenario(), run.seed(), out, info, force);
    write(entries(run, info), out);
  }

  /// Refuses, before anything is computed, what {@link #write} would refuse.
  ///
  /// @throws Occupied when `out` holds another run or anything else, and `force` is not set
  public static void check(Scenario scenario, long seed, Path out, ManifestInfo info, boolean force)
      throws IOException {
    if (force || isFree(out)) {
      return;
    }
    List<String> held = Manifest.identity(out);
    List<String> wanted = Manifest.identity(scenario, seed, info);
    if (held.isEmpty()) {
      throw new Occupied(out + " is not empty and holds no finished run; --force writes into it");
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals(held.get(i))) {
        throw new Occupied(
            out + " holds another run (" + held.get(i) + "); --force writes over it");
      }
    }
  }

  private static boolean isFree(Path out) throws IOException {
    if (!Files.exists(out)) {
      return true;
    }
    if (!Files.isDirectory(out)) {
      throw new Occupied(out + " is a file, not a folder");
    }
    try (Stream<Path> inside = Files.list(out)) {
      return inside.findAny().isEmpty();
    }
  }

  private static List<Entry> entries(RunResult run, ManifestInfo info) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("summary.json", () -> Summary.json(run)));
    entries.add(new Entry("summary.md", () -> SummaryMarkdown.text(run, info.overrides())));
    entries.add(new Entry("events.csv", () -> Tables.events(run)));
    entries.add(new Entry("orders.csv", () -> Tables.orders(run)));
    entries.add(new Entry("telemetry.csv", () -> Tables.telemetry(run)));
    entries.add(new Entry("replay.czml", () -> Czml.text(run)));
    entries.add(new Entry("replay.kml", () -> Kml.text(run)));
    entries.add(
        new Entry("report.html", () -> Report.html(run, info.programVersion(), info.overrides())));
    entries.add(new Entry(Manifest.NAME, () -> Manifest.json(run, info)));
    return entries;
  }

  /// The last entry is the one that says that the folder is whole.
  static void write(List<Entry> entries, Path out) throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    if (parent == null) {
      throw new Occupied("the root of a file system is no run folder");
    }
    Files.createDirectories(parent);
    Path made = Files.createTempDirectory(parent, "." + out.getFileName() + "-");
    Thread sweep = Thread.ofPlatform().unstarted(() -> delete(made));
    Runtime.getRuntime().addShutdownHook(sweep);
    try {
      for (Entry e : entries) {
        Files.write(made.resolve(e.name()), e.text().get().getBytes(StandardCharsets.UTF_8));
      }
      moveIn(entries, made, out);
    } finally {
      delete(made);
      forget(sweep);
    }
  }

  private static void moveIn(List<Entry> entries, Path made, Path out) throws IOException {
    Files.createDirectories(out);
    Files.deleteIfExists(out.resolve(entries.getLast().name()));
    for (Entry e : entries) {
      Files.move(
          made.resolve(e.name()),
          out.resolve(e.name()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void forget(Thread sweep) {
    try {
      Runtime.getRuntime().removeShutdownHook(sweep);
    } catch (IllegalStateException e) {
      // The program is ending: the hook runs, and finds nothing left to do.
      return;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    } catch (IOException e) {
      // A hidden folder left behind harms nobody, and the first failure is the one worth reporting.
      return;
    }
  }
}
