package org.openemd.campaign.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Table;

/// What a sweep's folder holds, finished or not: read only, and possible while another process adds to it (what it adds later is not seen).
public final class SweepFolder {
  static final String CHUNKS = "chunks";

  private final Disk disk;
  private final Path folder;
  private final Manifest manifest;
  private final List<Span> kept;
  private final String key;

  private SweepFolder(Disk disk, Path folder, Manifest manifest, List<Span> kept) {
    this.disk = disk;
    this.folder = folder;
    this.manifest = manifest;
    this.kept = List.copyOf(kept);
    this.key = manifest.key();
  }

  /// Reads which runs a folder holds.
  ///
  /// @throws RefusedException when it holds no sweep
  public static SweepFolder read(Path folder) throws IOException {
    return read(Disk.real(), folder);
  }

  static SweepFolder read(Disk disk, Path folder) throws IOException {
    Manifest manifest =
        manifest(disk, folder)
            .orElseThrow(() -> new RefusedException(folder + " holds no sweep: no manifest.json"));
    return new SweepFolder(disk, folder, manifest, spans(disk, folder));
  }

  /// The manifest of a folder; nothing where there is none.
  static Optional<Manifest> manifest(Disk disk, Path folder) throws IOException {
    if (!disk.list(folder).contains(Manifest.NAME)) {
      return Optional.empty();
    }
    byte[] bytes = disk.read(folder.resolve(Manifest.NAME));
    try {
      return Optional.of(Manifest.of(bytes));
    } catch (IOException e) {
      throw new RefusedException(
          folder.resolve(Manifest.NAME) + " is no sweep's: " + e.getMessage());
    }
  }

  private static List<Span> spans(Disk disk, Path folder) throws IOException {
    List<Span> spans =
        disk.list(folder.resolve(CHUNKS)).stream()
            .flatMap(name -> Span.ofFileName(name).stream())
            .sorted()
            .toList();
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).first() <= spans.get(i - 1).last()) {
        throw new RefusedException(
            "two chunks of "
                + folder
                + " hold the same runs: "
                + spans.get(i - 1).fileName()
                + " and "
                + spans.get(i).fileName()
                + "; delete one of them");
      }
    }
    return spans;
  }

  /// What the sweep is.
  public Manifest manifest() {
    return manifest;
  }

  /// Which runs are kept, in order.
  public List<Span> kept() {
    return kept;
  }

  /// How many runs are kept.
  public int count() {
    return kept.stream().mapToInt(Span::count).sum();
  }

  /// Which of the runs up to `runs` are not kept, in order, in spans of at most `most` runs.
  public List<Span> missing(int runs, int most) {
    List<Span> missing = new ArrayList<>();
    int next = 0;
    for (Span s : kept) {
      split(missing, next, Math.min(s.first(), runs), most);
      next = s.last() + 1;
    }
    split(missing, next, runs, most);
    return missing;
  }

  private static void split(List<Span> into, int from, int to, int most) {
    for (int first = from; first < to; first += most) {
      into.add(new Span(first, Math.min(first + most, to) - 1));
    }
  }

  /// What is kept, chunk by chunk, in the order of the runs. One chunk is held at a time.
  ///
  /// The stream throws `UncheckedIOException` around a {@link RefusedException} that names the chunk which was altered, or around what the disk says.
  public Stream<Chunk> chunks() {
    return kept.stream().map(this::chunk);
  }

  /// All rows of one table in the order of the runs; those of one run as it gave them. As for {@link #chunks}.
  public Stream<Row> rows(Table table) {
    return chunks().flatMap(c -> c.rows(table).stream());
  }

  /// The rows of one table of the runs from `from` to `to`, the latter left out.
  public Stream<Row> rows(Table table, int from, int to) {
    return kept.stream()
        .filter(s -> s.last() >= from && s.first() < to)
        .flatMap(s -> chunk(s).rows(table).stream())
        .filter(r -> r.run() >= from && r.run() < to);
  }

  /// Reads every chunk once, so that one that was altered is named before anything is computed.
  ///
  /// @throws RefusedException for the first that was
  public void verify() throws IOException {
    try {
      kept.forEach(this::chunk);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Chunk chunk(Span span) {
    Path file = folder.resolve(CHUNKS).resolve(span.fileName());
    try {
      return checked(disk.read(file), span, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Chunk checked(byte[] bytes, Span span, Path file) throws RefusedException {
    try {
      return Chunk.of(bytes, key, span);
    } catch (IOException e) {
      throw new RefusedException(
          file
              + " was altered or damaged ("
              + e.getMessage()
              + "); delete it, and the same command computes runs "
              + span.first()
              + " to "
              + span.last()
              + " again");
    }
  }
}
