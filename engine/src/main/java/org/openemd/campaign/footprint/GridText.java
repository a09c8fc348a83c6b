package org.openemd.campaign.footprint;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/// Words of a text one after another, whatever its lines, with the line of each; a word as long as no number is refused before it is held.
final class GridText {
  private static final int LONGEST = 64; // letters of a word

  private final Reader in;
  private final String file;
  private final StringBuilder word = new StringBuilder();
  private int line = 1;
  private boolean broken; // the letter after the last word ended its line

  GridText(Reader in, String file) {
    this.in = in;
    this.file = file;
  }

  /// The next word; empty at the end.
  String next() throws IOException {
    word.setLength(0);
    line += broken ? 1 : 0;
    broken = false;
    int c = in.read();
    while (c >= 0 && c <= ' ') {
      line += c == '\n' ? 1 : 0;
      c = in.read();
    }
    while (c > ' ') {
      if (word.length() == LONGEST) {
        throw wrong("\"" + word + "...\" is longer than " + LONGEST + " letters; no number is");
      }
      word.append((char) c);
      c = in.read();
    }
    broken = c == '\n';
    return word.toString();
  }

  double number(String what) throws IOException {
    return number(next(), what);
  }

  double number(String text, String what) {
    try {
      double v = Double.parseDouble(text);
      if (Double.isFinite(v)) {
        return v;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(what + " is \"" + text + "\"; it must be a number");
  }

  IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(file + ":" + line + ": " + why);
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
