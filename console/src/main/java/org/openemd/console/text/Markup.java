package org.openemd.console.text;

/// Text made safe inside HTML and XML, in element content and in quoted attributes alike.
public final class Markup {
  private Markup() {}

  /// Escapes the five special characters and drops the control characters that XML 1.0 cannot hold.
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (isXml(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /// Whether XML 1.0 allows the character (section 2.2, Char).
  public static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
