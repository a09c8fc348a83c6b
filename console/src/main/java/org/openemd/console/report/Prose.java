package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.console.text.Decimals;
import org.openemd.earth.Geodetic;

/// Text for a terminal, in lines that fit.
final class Prose {
  private static final int LEAST = 72; // [columns]
  private static final int MOST = 100; // [columns]
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final int width;
  private final boolean color;
  private final StringBuilder out = new StringBuilder();

  Prose(int width, boolean color) {
    this.width = Math.clamp(width, LEAST, MOST);
    this.color = color;
  }

  Prose title(String text) {
    for (String l : wrap(clean(text), width)) {
      line(color ? BOLD + l + PLAIN : l);
    }
    return this;
  }

  Prose say(String text) {
    wrap(clean(text), width).forEach(this::line);
    return this;
  }

  Prose bullet(String text) {
    List<String> lines = wrap(clean(text), width - 4);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? "  - " : "    ") + lines.get(i));
    }
    return this;
  }

  /// A line as it is.
  Prose line(String text) {
    out.append(text.stripTrailing()).append('\n');
    return this;
  }

  Prose blank() {
    out.append('\n');
    return this;
  }

  /// Lines of at most so many columns, broken between words, and within one only where it is longer than a line.
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > columns) {
        lines.add(line.substring(0, columns));
        line.delete(0, columns);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /// A terminal obeys control characters: what a person wrote must not hold any.
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl} ]+", " ");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /// Such as `1,319.5`; empty when there is no number.
  static String number(double value, int digits) {
    String text = Decimals.fixed(value, digits);
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped + (point < 0 ? "" : text.substring(point));
  }

  /// Kilometres, with a decimal below 100; metres below one kilometre.
  static String km(double metres) {
    if (Math.abs(metres) < 999.5) {
      return number(metres, 0) + " m";
    }
    return number(metres / 1000, Math.abs(metres) < 99_950 ? 1 : 0) + " km";
  }

  static String degrees(double radians, int digits) {
    return number(StrictMath.toDegrees(radians), digits);
  }

  /// Such as `35.23 N, 53.92 E`.
  static String place(Geodetic g) {
    double lat = g.latitudeDegrees();
    double lon = wrapped(g.longitudeDegrees());
    return String.format(
        Locale.ROOT,
        "%.2f %s, %.2f %s",
        Math.abs(lat),
        lat < 0 ? "S" : "N",
        Math.abs(lon),
        lon < 0 ? "W" : "E");
  }

  /// From -180 to below 180.
  static double wrapped(double degrees) {
    double turns = Math.floor((degrees + 180) / 360);
    return degrees - 360 * turns;
  }

  /// Such as `21 minutes 5 seconds (1,265 s)`.
  static String duration(double seconds) {
    long s = Math.round(seconds);
    String words = s >= 60 ? count(s / 60, "minute") + " " + count(s % 60, "second") : "";
    String figure = number(seconds, 0) + " s";
    return words.isEmpty() ? figure : words + " (" + figure + ")";
  }

  static String count(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
