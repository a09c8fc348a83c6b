package org.openemd.console.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// How many published figures this version reproduces: the sentence of `docs/validation.md`, which a test keeps up to date. A run
/// takes it from the page since to compute it takes longer than many a run.
public final class LedgerSummary {
  private LedgerSummary() {}

  /// In one clause, such as `151 of 168 predicted figures reproduced, 3 differ, 14 untested; 9 calibrated apart`.
  public static String sentence() {
    InputStream in = LedgerSummary.class.getResourceAsStream("validation.md");
    if (in == null) {
      throw new IllegalStateException("the program was built without docs/validation.md");
    }
    try (BufferedReader r = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = r.readLine(); line != null; line = r.readLine()) {
        if (line.startsWith("**") && line.endsWith(".**")) {
          return line.substring(2, line.length() - 3);
        }
      }
      throw new IllegalStateException("docs/validation.md has no summary");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
