package org.openemd.console.report;

/// Drawings of the page as files of their own.
final class Drawing {
  private static final String PAGE = "<svg viewBox";

  private static final double HEAD = 54; // [drawing units]

  /// Under all, since a browser's own paper does not follow the dark style.
  private static final String PAPER =
      ".paper { fill: var(--paper); } svg .title { font-size: 17px; font-weight: 700; }\n";

  private Drawing() {}

  /// The drawing as a file of its own: with its style, its size, a title above it and paper below it.
  static String alone(String svg, double width, double height, String title, String says) {
    String whole = above(head(title, says, width), HEAD, svg, height, width);
    String size = " width=\"" + Svg.n(width) + "\" height=\"" + Svg.n(HEAD + height) + "\"";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
        + size
        + whole.substring("<svg".length(), whole.indexOf(">\n"))
        + ">\n<style><![CDATA[\n"
        + Report.style()
        + PAPER
        + "]]></style>\n<rect class=\"paper\""
        + size
        + "/>\n"
        + whole.substring(whole.indexOf(">\n") + 2);
  }

  private static String head(String title, String says, double width) {
    Svg svg = new Svg(width, HEAD, title);
    return svg.text("title", 12, 22, "start", title).text("note", 12, 42, "start", says).toString();
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
}
