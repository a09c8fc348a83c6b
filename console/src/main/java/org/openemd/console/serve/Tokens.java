package org.openemd.console.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may ask a server, kept in a file that only its owner reads. The file holds hashes: whoever reads it cannot ask.
///
/// A running server sees within its next request that the file was changed.
public final class Tokens {
  private static final int FORMAT_VERSION = 1;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final String BEGINS = "emd_"; // so that a scanner of leaked secrets knows one

  private final Path file;
  private @Nullable Read read;

  /// @param file need not exist
  public Tokens(Path file) {
    this.file = file;
  }

  /// One who may ask.
  ///
  /// @param sha256 of the token
  /// @param made when, in UTC
  public record Token(String name, Role role, String sha256, String made) {}

  /// As kept.
  record Kept(int formatVersion, List<Token> tokens) {}

  private record Read(FileTime when, long size, List<Token> tokens) {}

  /// Whether there is none.
  public boolean none() {
    return list().isEmpty();
  }

  /// All, in the order in which they were made.
  public synchronized List<Token> list() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      FileTime when = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      Read known = read;
      if (known == null || !known.when().equals(when) || known.size() != size) {
        known = new Read(when, size, Wire.read(Files.readAllBytes(file), Kept.class).tokens());
        read = known;
      }
      return known.tokens();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// Makes one and returns it; it is not kept and cannot be shown again. A token of the same name stops being valid.
  public synchronized String add(String name, Role role) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name for a token; use a-z, 0-9 and -, at most 32");
    }
    String token = BEGINS + Secret.fresh();
    List<Token> all = new ArrayList<>(list());
    all.removeIf(t -> t.name().equals(name));
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    all.add(new Token(name, role, Secret.hash(token), now));
    write(all);
    return token;
  }

  /// Takes one back; whether there was one.
  public synchronized boolean remove(String name) {
    List<Token> all = new ArrayList<>(list());
    boolean was = all.removeIf(t -> t.name().equals(name));
    if (was) {
      write(all);
    }
    return was;
  }

  /// Whose it is.
  Optional<Token> of(String presented) {
    String hash = Secret.hash(presented);
    Token found = null;
    for (Token t : list()) {
      found = Secret.same(t.sha256(), hash) ? t : found;
    }
    return Optional.ofNullable(found);
  }

  /// Whether it is valid still.
  boolean holds(Token token) {
    return list().contains(token);
  }

  private void write(List<Token> tokens) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path whole = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(whole);
      Files.createFile(whole, ownersOnly(whole));
      Files.write(whole, Wire.write(new Kept(FORMAT_VERSION, List.copyOf(tokens))));
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      read = null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
