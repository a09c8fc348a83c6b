package org.openemd.console.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openemd.console.report.Report;
import org.openemd.results.RunResult;
import org.openemd.run.RunKey;
import org.openemd.scenario.Scenario;

/// Writes a run folder.
///
/// All files are made in a temporary folder beside the target and moved in whole, the manifest last: a folder without `manifest.json` is not
/// a finished run, and an interruption leaves the old files or the new ones, never a part of one. A folder of the same scenario hash, version, seed,
/// overrides and orders is rewritten in place; any other that is not empty is kept unless forced. Files that are not ours stay.
public final class RunFolder {
  private RunFolder() {}

  /// The target holds something else, or cannot be written.
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
      super(message);
    }
  }

  /// One file: its name, led by that of a folder where it lies in one, and how to make its text.
  public record Entry(String name, Supplier<String> text) {}

  /// Writes all files of `run` into `out`.
  ///
  /// @throws Refused when `out` cannot be a folder, or holds another run or anything else and `force` is not set
  public static void write(RunResult run, Path out, ManifestInfo info, boolean force)
      throws IOException {
    write(run, out, info, force, () -> {});
  }

  /// The same, and calls `beforeMoving` when all is made and nothing yet moved to where it belongs.
  public static void write(
      RunResult run, Path out, ManifestInfo info, boolean force, Runnable beforeMoving)
      throws IOException {
    check(run.scenario(), run.key(), out, info, force);
    write(entries(run, info), out, beforeMoving);
  }

  /// Refuses, before anything is computed, what {@link #write} would refuse.
  ///
  /// @throws Refused when `out` cannot be a folder, or holds another run or anything else and `force` is not set
  public static void check(
      Scenario scenario, RunKey key, Path out, ManifestInfo info, boolean force)
      throws IOException {
    check(Identity.ofRun(scenario, key, info), out, force);
  }

  /// The same of any verb's folder.
  public static void check(Identity wanted, Path out, boolean force) throws IOException {
    requireWritable(out);
    if (force || isFree(out)) {
      return;
    }
    Optional<Identity> held = Manifest.identity(out);
    if (held.isEmpty()) {
      throw new Refused(out + " is not empty and holds no finished run; --force writes into it");
    }
    Optional<String> other = wanted.difference(held.get());
    if (other.isPresent()) {
      throw new Refused(out + " holds another run (" + other.get() + "); --force writes over it");
    }
  }

  /// Refuses what cannot be a folder, or cannot be written into.
  public static void requireWritable(Path out) throws Refused {
    Path name = out.toAbsolutePath().normalize().getFileName();
    if (name == null) {
      throw new Refused("the root of a file system is no run folder");
    }
    if (exists(out) && !Files.isDirectory(out)) {
      throw new Refused(out + noFolder(out));
    }
    Path above = out.toAbsolutePath().getParent();
    while (above != null && !exists(above)) {
      above = above.getParent();
    }
    if (above != null && !Files.isDirectory(above)) {
      throw new Refused("cannot write " + out + ": " + above + noFolder(above));
    }
    tryOut(above, name, out);
    if (Files.isDirectory(out)) {
      tryOut(out, name, out);
    }
  }

  // Also true of a symbolic link that leads nowhere.
  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static String noFolder(Path path) {
    return Files.isRegularFile(path) ? " is a file, not a folder" : " is not a folder";
  }

  // Whether a folder may be made is known for sure only once one was: permissions do not tell all.
  private static void tryOut(@Nullable Path folder, Path name, Path out) throws Refused {
    if (folder == null) {
      return;
    }
    try {
      Files.delete(Files.createTempDirectory(folder, "." + name + "-"));
    } catch (IOException e) {
      throw new Refused("cannot write " + out + ": " + why(e));
    }
  }

  /// Why something could not be written, in plain words and without the names of temporary files.
  public static String why(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission is denied";
      case NoSuchFileException _ -> "no folder can be made there";
      case FileAlreadyExistsException _ -> "something else of that name is in the way";
      case DirectoryNotEmptyException _ -> "a folder that is not empty is in the way";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case FileSystemException _ -> "the system refused";
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static boolean isFree(Path out) throws IOException {
    if (!Files.exists(out)) {
      return true;
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
    entries.add(new Entry("plans.csv", () -> PlanTable.text(run)));
    entries.add(new Entry("aims.csv", () -> QualityTables.aims(run)));
    entries.add(new Entry("impacts.csv", () -> QualityTables.impacts(run)));
    entries.add(new Entry("truth.csv", () -> ScoreTables.truth(run.picture())));
    entries.add(new Entry("tracks.csv", () -> ScoreTables.tracks(run.picture())));
    entries.add(
        new Entry("innovations.csv", () -> ScoreTables.innovations(run.picture().innovations())));
    entries.add(new Entry("score.csv", () -> ScoreTables.times(run.picture().score())));
    entries.add(new Entry("falls.csv", () -> FallTable.text(run)));
    entries.add(new Entry("replay.czml", () -> Czml.text(run)));
    entries.add(new Entry("replay.kml", () -> Kml.text(run)));
    entries.add(
        new Entry("report.html", () -> Report.html(run, info.programVersion(), info.overrides())));
    entries.add(new Entry(Manifest.NAME, () -> Manifest.json(run, info)));
    return entries;
  }

  /// Writes any files, all or none; the last entry is the one that says that the folder is whole.
  public static void write(List<Entry> entries, Path out, Runnable beforeMoving)
      throws IOException {
    Path parent = out.toAbsolutePath().getParent();
    if (parent == null) {
      throw new Refused("the root of a file system is no run folder");
    }
    Files.createDirectories(parent);
    Path made = Files.createTempDirectory(parent, "." + out.getFileName() + "-");
    write(entries, out, made, beforeMoving);
  }

  /// The same for whoever alone writes `out`: the files are made in the folder `made`, so that what a kill left there is found again, and deleted first.
  public static void write(List<Entry> entries, Path out, Path made) throws IOException {
    if (Files.exists(made)) {
      Folders.delete(made);
    }
    Files.createDirectories(made);
    write(entries, out, made, () -> {});
  }

  private static void write(List<Entry> entries, Path out, Path made, Runnable beforeMoving)
      throws IOException {
    Thread sweep = Thread.ofPlatform().unstarted(() -> delete(made));
    Runtime.getRuntime().addShutdownHook(sweep);
    try {
      for (Entry e : entries) {
        Path file = made.resolve(e.name());
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, e.text().get().getBytes(StandardCharsets.UTF_8));
      }
      beforeMoving.run();
      moveIn(entries, made, out);
    } finally {
      delete(made);
      forget(sweep);
    }
  }

  private static void moveIn(List<Entry> entries, Path made, Path out) throws IOException {
    Files.createDirectories(out);
    for (Entry e : entries) {
      if (Files.isDirectory(out.resolve(e.name()), LinkOption.NOFOLLOW_LINKS)) {
        throw new Refused("cannot write " + out + ": " + e.name() + " is a folder there");
      }
    }
    Files.deleteIfExists(out.resolve(entries.getLast().name()));
    for (Entry e : entries) {
      Files.createDirectories(out.resolve(e.name()).resolveSibling("."));
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
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      // A hidden folder left behind harms nobody, and the first failure is the one worth reporting.
      return;
    }
  }
}
