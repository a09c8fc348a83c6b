package org.openemd.run;

import java.util.Locale;

/// Plain sentences with numbers in them, the same in every country.
public final class Sentence {
  private Sentence() {}

  /// Like `String.format` in no locale.
  @SuppressWarnings("AnnotateFormatMethod") // the annotation is not worth a dependency
  public static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
