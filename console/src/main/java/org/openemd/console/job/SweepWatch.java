package org.openemd.console.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What sweeps say by now, for however many who look: a folder is read by one at a time, and not again before ten times as long has passed as that took.
final class SweepWatch {
  private static final int MOST = 32; // sweeps remembered
  private static final int REST = 10; // times as long as reading took
  private static final long LEAST = 500_000_000; // [ns]

  private final Map<Path, Seen> seen = new LinkedHashMap<>();

  private record Seen(Optional<SweepSoFar> said, boolean ended, long again) {}

  /// Reads a sweep's folder, or tells what was read of it a moment ago.
  ///
  /// @param ended whether nobody writes there any more
  synchronized Optional<SweepSoFar> read(Path out, boolean ended) throws IOException {
    Seen last = seen.get(out);
    long start = System.nanoTime();
    if (last != null && last.ended() == ended && (ended || start - last.again() < 0)) {
      return last.said();
    }
    Optional<SweepSoFar> said = SweepSoFar.read(out);
    long took = System.nanoTime() - start;
    if (seen.size() >= MOST) {
      seen.clear(); // so many are never watched for long
    }
    seen.put(out, new Seen(said, ended, start + Math.max(LEAST, REST * took)));
    return said;
  }
}
