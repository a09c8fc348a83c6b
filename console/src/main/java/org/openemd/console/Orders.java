package org.openemd.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.openemd.run.OrderFile;
import org.openemd.run.OrderSource;

/// The orders to carry out, and what tells them from any others.
///
/// @param hash SHA-256 of the file, hexadecimal; empty when there is none
record Orders(OrderSource source, String hash) {
  /// Reads a file of orders, if one was given; every problem in it is wrong input.
  static Orders read(Optional<Path> file) {
    return file.map(Orders::read).orElse(new Orders(OrderSource.none(), ""));
  }

  private static Orders read(Path file) {
    byte[] bytes = bytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    OrderFile.Read read = OrderFile.read(file.toString(), text.lines().toList());
    if (!read.problems().isEmpty()) {
      throw new WrongInput(read.problems());
    }
    return new Orders(OrderSource.recorded(read.orders()), sha256(bytes));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WrongInput(List.of("--orders: cannot read " + file));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
