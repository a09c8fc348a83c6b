package org.openemd.console.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.openemd.console.text.Sha256;

/// Random words that nobody guesses, and what is kept of them.
///
/// A word has 256 random bits. One round of SHA-256 is enough to keep it by: slow hashes with salt protect words that people think up, of which there are few enough to try them all.
final class Secret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /// A new one.
  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What is kept of it.
  static String hash(String secret) {
    return Sha256.of(secret);
  }

  /// Whether two are the same, in a time that does not tell how much of them is.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
