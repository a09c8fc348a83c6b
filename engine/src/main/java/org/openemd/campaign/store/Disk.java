package org.openemd.campaign.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The few things that a store asks of a file system, each of which may fail.
public interface Disk {
  /// Makes a folder and those above it, unless they are there.
  void makeFolder(Path folder) throws IOException;

  /// The names in a folder, sorted; none where there is no folder.
  List<String> list(Path folder) throws IOException;

  /// All bytes of a file.
  byte[] read(Path file) throws IOException;

  /// Writes a file anew, and returns when the device has it.
  void write(Path file, byte[] bytes) throws IOException;

  /// Renames a file within its folder at once, over whatever is there, and returns when the device knows.
  void rename(Path from, Path to) throws IOException;

  /// Deletes a file or an empty folder, unless it is gone.
  void delete(Path file) throws IOException;

  /// Holds a file until it is closed or the process dies; nothing when another holds it.
  Optional<Closeable> lock(Path file) throws IOException;

  /// That of this machine.
  static Disk real() {
    return new Real();
  }

  /// The machine's own, through `java.nio`.
  final class Real implements Disk {
    private Real() {}

    @Override
    public void makeFolder(Path folder) throws IOException {
      Files.createDirectories(folder);
    }

    @Override
    public List<String> list(Path folder) throws IOException {
      if (!Files.exists(folder)) {
        return List.of();
      }
      try (Stream<Path> inside = Files.list(folder)) {
        return inside.map(p -> String.valueOf(p.getFileName())).sorted().toList();
      }
    }

    @Override
    public byte[] read(Path file) throws IOException {
      return Files.readAllBytes(file);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Path folder = to.toAbsolutePath().getParent();
      if (folder != null) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }

    @Override
    public void delete(Path file) throws IOException {
      Files.deleteIfExists(file);
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<Closeable> held = Optional.empty();
      try {
        FileLock lock = channel.tryLock();
        held = lock == null ? held : Optional.of(channel);
      } catch (OverlappingFileLockException e) {
        held = Optional.empty(); // another thread of this process has it
      } finally {
        if (held.isEmpty()) {
          channel.close();
        }
      }
      return held;
    }
  }
}
