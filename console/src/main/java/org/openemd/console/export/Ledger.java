package org.openemd.console.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How many published figures this version reproduces, from `data/published.csv`: a row whose last column names a test is reproduced by it.
public final class Ledger {
  private Ledger() {}

  /// In one clause, such as `21 of 58 published figures are reproduced by a test`.
  public static String summary() {
    List<String> rows = rows();
    long reproduced = rows.stream().filter(r -> !r.endsWith(",")).count();
    return reproduced + " of " + rows.size() + " published figures are reproduced by a test";
  }

  private static List<String> rows() {
    InputStream in = Ledger.class.getResourceAsStream("published.csv");
    if (in == null) {
      throw new IllegalStateException("the program was built without data/published.csv");
    }
    try (BufferedReader r = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return r.lines().skip(1).filter(l -> !l.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
