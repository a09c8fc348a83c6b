package org.openemd.console.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openemd.console.export.Folders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of one job on disk.
///
/// @param path `jobs/<id>`
record JobFolder(Path path) {
  private static final int FORMAT_VERSION = 1;
  private static final int MOST_FILES = 5000;
  private static final String REMOVED = ".removed-";
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private record Kept(int formatVersion, Job job) {}

  Path out() {
    return path.resolve("out");
  }

  Path stdout() {
    return path.resolve("stdout");
  }

  Path stderr() {
    return path.resolve("stderr");
  }

  private Path card() {
    return path.resolve("job.json");
  }

  /// Writes the job whole or not at all, whatever happens meanwhile.
  void write(Job job) {
    try {
      Files.createDirectories(path);
      Path next = path.resolve(".job.json");
      String text =
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Kept(FORMAT_VERSION, job));
      try (FileChannel file =
          FileChannel.open(
              next,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      Files.move(next, card(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + card(), e);
    }
  }

  /// @throws IOException where there is none, or none of this version
  Job read() throws IOException {
    try {
      Kept kept = JSON.readValue(Files.readString(card()), Kept.class);
      if (kept.formatVersion() != FORMAT_VERSION) {
        throw new IOException(card() + " is of version " + kept.formatVersion());
      }
      return kept.job();
    } catch (JacksonException | NullPointerException e) {
      throw new IOException(card() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Makes ready for an attempt: what an earlier one left goes, unless it is to be gone on with.
  void prepare(boolean goesOn) throws IOException {
    if (!goesOn && Files.isDirectory(out())) {
      Folders.delete(out());
    }
    Files.createDirectories(path);
    Files.deleteIfExists(stdout());
    Files.deleteIfExists(stderr());
  }

  /// Removes all of it: first by its name, so that a kill in between leaves no half of a job.
  void delete() throws IOException {
    Path gone = path.resolveSibling(REMOVED + path.getFileName());
    if (Files.isDirectory(path)) {
      Files.move(path, gone, StandardCopyOption.ATOMIC_MOVE);
    }
    Folders.delete(gone);
  }

  /// Whether a folder is one whose removal was cut short.
  static boolean isRemoved(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(REMOVED);
  }

  /// How many bytes lie in the folder of files, chunks included.
  long size() {
    long[] bytes = new long[1];
    walk((file, attributes) -> bytes[0] += attributes.size());
    return bytes[0];
  }

  /// What others may read: not what is hidden, and not the chunks of a sweep, which are for the sweep alone.
  List<JobFile> files() {
    List<JobFile> files = new ArrayList<>();
    walk((file, attributes) -> {
      String name = out().relativize(file).toString().replace('\\', '/');
      boolean hidden = name.startsWith(".") || name.contains("/.") || name.startsWith("chunks/");
      if (!hidden && attributes.isRegularFile() && files.size() < MOST_FILES) {
        files.add(new JobFile(name, attributes.size(), JobFile.type(name)));
      }
    });
    files.sort(Comparator.comparing(JobFile::name));
    return files;
  }

  private interface Seen {
    void file(Path file, BasicFileAttributes attributes);
  }

  // Links are not followed. What goes while one looks is not there.
  private void walk(Seen seen) {
    if (!Files.isDirectory(out())) {
      return;
    }
    try {
      Files.walkFileTree(
          out(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              seen.file(file, attributes);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + out(), e);
    }
  }
}
