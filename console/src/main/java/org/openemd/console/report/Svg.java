package org.openemd.console.report;

import org.openemd.console.text.Decimals;
import org.openemd.console.text.Markup;

/// A drawing inside the page; colours come from the page's style by class, so that it follows light and dark.
final class Svg {
  private final StringBuilder out = new StringBuilder();

  /// A drawing of that many units, with what it shows in words for those who cannot see it.
  Svg(double width, double height, String shows) {
    out.append("<svg viewBox=\"0 0 ").append(n(width)).append(' ').append(n(height));
    out.append("\" role=\"img\" aria-label=\"").append(Markup.escape(shows)).append("\">\n");
  }

  static String n(double v) {
    return Decimals.of(v, 1);
  }

  Svg line(String cls, double x1, double y1, double x2, double y2) {
    start("line", cls).attribute("x1", x1).attribute("y1", y1);
    return attribute("x2", x2).attribute("y2", y2).end("line", "");
  }

  Svg circle(String cls, double x, double y, double r, String tip) {
    start("circle", cls).attribute("cx", x).attribute("cy", y);
    return attribute("r", r).end("circle", tip);
  }

  Svg rect(String cls, double x, double y, double width, double height, String tip) {
    start("rect", cls).attribute("x", x).attribute("y", y);
    return attribute("width", Math.max(0, width)).attribute("height", height).end("rect", tip);
  }

  Svg path(String cls, CharSequence d, String tip) {
    start("path", cls);
    out.append(" d=\"").append(d).append('"');
    return end("path", tip);
  }

  /// A diagonal cross.
  Svg cross(String cls, double x, double y, double r, String tip) {
    String d =
        "M" + n(x - r) + " " + n(y - r) + "L" + n(x + r) + " " + n(y + r) + "M" + n(x - r) + " "
            + n(y + r) + "L" + n(x + r) + " " + n(y - r);
    return path(cls, d, tip);
  }

  /// A triangle standing on its base.
  Svg triangle(String cls, double x, double y, double r, String tip) {
    String d =
        "M"
            + n(x)
            + " "
            + n(y - r)
            + "L"
            + n(x + r)
            + " "
            + n(y + 0.8 * r)
            + "L"
            + n(x - r)
            + " "
            + n(y + 0.8 * r)
            + "Z";
    return path(cls, d, tip);
  }

  /// A square on its corner.
  Svg diamond(String cls, double x, double y, double r, String tip) {
    String d =
        "M" + n(x) + " " + n(y - r) + "L" + n(x + r) + " " + n(y) + "L" + n(x) + " " + n(y + r)
            + "L" + n(x - r) + " " + n(y) + "Z";
    return path(cls, d, tip);
  }

  /// Words; `anchor` is `start`, `middle` or `end`.
  Svg text(String cls, double x, double y, String anchor, String words) {
    start("text", cls).attribute("x", x).attribute("y", y);
    out.append(" text-anchor=\"").append(anchor).append("\">");
    out.append(Markup.escape(words)).append("</text>\n");
    return this;
  }

  /// What already is SVG, made by this package.
  Svg add(CharSequence svg) {
    out.append(svg);
    return this;
  }

  /// Opens a group.
  Svg open(String cls) {
    out.append("<g class=\"").append(cls).append("\">\n");
    return this;
  }

  /// Closes a group.
  Svg close() {
    out.append("</g>\n");
    return this;
  }

  @Override
  public String toString() {
    return out + "</svg>\n";
  }

  private Svg start(String tag, String cls) {
    out.append('<').append(tag).append(" class=\"").append(cls).append('"');
    return this;
  }

  private Svg attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(n(value)).append('"');
    return this;
  }

  private Svg end(String tag, String tip) {
    if (tip.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append("><title>").append(Markup.escape(tip)).append("</title></");
      out.append(tag).append(">\n");
    }
    return this;
  }
}
