package org.openemd.campaign.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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
  /// @param force whether to delete the chunks of another sweep, or write into a folder that holds something else
  /// @throws RefusedException when somebody writes it, or it holds something else and `force` is not set
  public static SweepWriter open(Path folder, Manifest wanted, boolean force) throws IOException {
    return open(Disk.real(), folder, wanted, force);
  }

  /// As above, on any disk.
  public static SweepWriter open(Disk disk, Path folder, Manifest wanted, boolean force)
      throws IOException {
    disk.makeFolder(folder);
    Closeable lock =
        disk.lock(folder.resolve(LOCK))
            .orElseThrow(
                () -> new RefusedException(folder + " is being written by another emd sweep"));
    try {
      SweepWriter writer = new SweepWriter(disk, folder, wanted, lock);
      writer.prepare(force);
      return writer;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void prepare(boolean force) throws IOException {
    if (!goesOn(force)) {
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

  /// Whether the folder holds this sweep. False when it holds none and may be written.
  private boolean goesOn(boolean force) throws IOException {
    Optional<Manifest> held;
    try {
      held = SweepFolder.manifest(disk, folder);
    } catch (RefusedException e) {
      if (force) {
        return false;
      }
      throw new RefusedException(e.getMessage() + "; --force writes into the folder");
    }
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
