package org.openemd.campaign.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Adds chunks to a sweep's folder. One at a time holds it.
///
/// Safe for many threads: chunks of different runs do not touch each other.
public final class SweepWriter implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final String UNFINISHED = ".new-";

  private final Disk disk;
  private final Path folder;
  private final Manifest manifest;
  private final Closeable lock;
  private final String key;

  private SweepWriter(Disk disk, Path folder, Manifest manifest, Closeable lock) {
    this.disk = disk;
    this.folder = folder;
    this.manifest = manifest;
    this.lock = lock;
    this.key = manifest.key();
  }

  /// Begins a sweep in a folder, or goes on with the same one.
  ///
  /// @param force whether to delete another sweep, or write into a folder that holds something else
  /// @param answers names of the files that are made of a sweep's rows: they go with a sweep that is deleted, and nothing else does
  /// @throws RefusedException when somebody writes it, or it holds something else and `force` is not set
  public static SweepWriter open(Path folder, Manifest wanted, boolean force, List<String> answers)
      throws IOException {
    return open(Disk.real(), folder, wanted, force, answers);
  }

  /// As above, on any disk.
  static SweepWriter open(
      Disk disk, Path folder, Manifest wanted, boolean force, List<String> answers)
      throws IOException {
    disk.makeFolder(folder);
    Closeable lock =
        disk.lock(folder.resolve(LOCK))
            .orElseThrow(
                () -> new RefusedException(folder + " is being written by another emd sweep"));
    try {
      SweepWriter writer = new SweepWriter(disk, folder, wanted, lock);
      writer.prepare(force, answers);
      return writer;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void prepare(boolean force, List<String> answers) throws IOException {
    Optional<Manifest> held = held(force);
    if (!goesOn(held, force)) {
      if (held.isPresent()) {
        deleteAnswers(answers);
      }
      disk.delete(folder.resolve(Manifest.NAME));
      deleteChunks(name -> Span.ofFileName(name).isPresent());
    }
    deleteChunks(name -> name.startsWith(UNFINISHED));
    put(
        folder,
        Manifest.NAME,
        manifest.bytes()); // before the folder of chunks: that one alone would be nobody's
    disk.makeFolder(folder.resolve(SweepFolder.CHUNKS));
  }

  /// The manifest of the sweep that the folder holds; nothing when it holds none and may be written.
  private Optional<Manifest> held(boolean force) throws IOException {
    try {
      return SweepFolder.manifest(disk, folder);
    } catch (RefusedException e) {
      if (force) {
        return Optional.empty();
      }
      throw new RefusedException(e.getMessage() + "; --force writes into the folder");
    }
  }

  /// Whether the folder holds this sweep. False when it holds another or none, and may be written.
  private boolean goesOn(Optional<Manifest> held, boolean force) throws IOException {
    Optional<String> other =
        held.isPresent() ? difference(held.get()) : Optional.of("is not empty and holds no sweep");
    boolean free =
        held.isEmpty() && disk.list(folder).stream().allMatch(name -> name.startsWith("."));
    if (other.isPresent() && !force && !free) {
      throw new RefusedException(folder + " " + other.get() + "; --force starts over");
    }
    return other.isEmpty();
  }

  private Optional<String> difference(Manifest held) {
    Optional<String> other = manifest.difference(held).map(d -> "holds another sweep (" + d + ")");
    return other.isPresent() || manifest.runs() >= held.runs()
        ? other
        : Optional.of("holds " + held.runs() + " runs of this sweep, not " + manifest.runs());
  }

  // Before the manifest, without which they would be nobody's.
  private void deleteAnswers(List<String> answers) throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (String name : answers) {
      Path file = folder.resolve(name);
      disk.delete(file);
      folders.add(file.resolveSibling(""));
    }
    folders.remove(folder.resolve(""));
    for (Path f : folders) {
      if (disk.list(f).isEmpty()) {
        disk.delete(f);
      }
    }
  }

  private interface Chosen {
    boolean test(String name);
  }

  private void deleteChunks(Chosen chosen) throws IOException {
    Path chunks = folder.resolve(SweepFolder.CHUNKS);
    for (String name : disk.list(chunks)) {
      if (chosen.test(name)) {
        disk.delete(chunks.resolve(name));
      }
    }
  }

  /// Keeps the rows of some runs: all, or when this throws none.
  ///
  /// @param chunk made by {@link Chunk#bytes}
  public void add(Span span, byte[] chunk) throws IOException {
    put(folder.resolve(SweepFolder.CHUNKS), span.fileName(), chunk);
  }

  private void put(Path where, String name, byte[] bytes) throws IOException {
    Path unfinished = where.resolve(UNFINISHED + name);
    try {
      disk.write(unfinished, bytes);
      disk.rename(unfinished, where.resolve(name));
    } catch (IOException e) {
      sweepAway(unfinished, e);
      throw e;
    }
  }

  // On a full disk what was written of it only takes room; the next start deletes it in any case.
  private void sweepAway(Path unfinished, IOException why) {
    try {
      disk.delete(unfinished);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /// What every chunk of this sweep is marked with.
  public String key() {
    return key;
  }

  /// What is kept by now.
  public SweepFolder kept() throws IOException {
    return SweepFolder.read(disk, folder);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
