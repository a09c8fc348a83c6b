package org.openemd.console.report;

/// Drawings of the page as files of their own.
final class Drawing {
  private static final String PAGE = "<svg viewBox";

  private Drawing() {}

  /// The drawing with its style in it.
  static String alone(String svg) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + svg.replaceFirst(PAGE, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox")
            .replaceFirst(
                ">\n", ">\n<style><![CDATA[\n" + quoted(Report.style()) + "]]></style>\n");
  }

  /// Two drawings of the same width, one below the other.
  static String above(String top, double topHeight, String low, double lowHeight, double width) {
    double height = topHeight + lowHeight;
    return PAGE
        + "=\"0 0 "
        + Svg.n(width)
        + " "
        + Svg.n(height)
        + "\">\n"
        + placed(top, 0, width, topHeight)
        + placed(low, topHeight, width, lowHeight)
        + "</svg>\n";
  }

  private static String placed(String svg, double y, double width, double height) {
    String place = "<svg x=\"0\" y=\"" + Svg.n(y) + "\" width=\"" + Svg.n(width) + "\" height=\"";
    return svg.replaceFirst(PAGE, place + Svg.n(height) + "\" viewBox");
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement);
  }
}
