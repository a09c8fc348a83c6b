package org.openemd.laws.wrong.run;

import java.time.Instant;
import java.util.Locale;

/// Knows when, where and in which language it runs.
final class LooksAround {
  private LooksAround() {}

  static long clock() {
    return System.nanoTime();
  }

  static Instant now() {
    return Instant.now();
  }

  static String folder() {
    return System.getProperty("user.dir");
  }

  static String localFormat(double x) {
    return "%f".formatted(x);
  }

  static String fixedFormat(double x) {
    return String.format(Locale.ROOT, "%f", x);
  }
}
