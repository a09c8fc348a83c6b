package org.openemd.console.job;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Names such as `20091123-170455-012-k3f9a2b1`: sorted as they were given, and not to be guessed in a few tries.
final class JobIds {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
  private static final int LENGTH = 8;

  private final SecureRandom random = new SecureRandom();
  private long last; // [ms]

  synchronized String next(Instant now) {
    last = Math.max(last + 1, now.toEpochMilli());
    StringBuilder id = new StringBuilder(TIME.format(Instant.ofEpochMilli(last))).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return id.toString();
  }
}
