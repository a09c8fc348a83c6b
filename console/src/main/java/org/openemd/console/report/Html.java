package org.openemd.console.report;

import java.util.List;
import org.openemd.console.text.Markup;

/// HTML put together piece by piece; text and attribute values are always escaped.
final class Html {
  private final StringBuilder out = new StringBuilder();

  /// An element with text in it.
  Html text(String tag, String cls, String text) {
    return open(tag, cls).say(text).close(tag);
  }

  /// Opens an element; attributes are `name, value` pairs.
  Html open(String tag, String cls, String... attributes) {
    out.append('<').append(tag);
    if (!cls.isEmpty()) {
      attribute("class", cls);
    }
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    out.append('>');
    return this;
  }

  /// Closes an element.
  Html close(String tag) {
    out.append("</").append(tag).append('>');
    if (!tag.equals("span") && !tag.equals("b") && !tag.equals("a") && !tag.equals("code")) {
      out.append('\n');
    }
    return this;
  }

  /// Text as text.
  Html say(String text) {
    out.append(Markup.escape(text));
    return this;
  }

  /// What already is HTML, made by this package.
  Html add(Object html) {
    out.append(html);
    return this;
  }

  /// Opens a part of the page.
  Html section(String id, String title) {
    return open("section", "", "id", id).text("h2", "", title);
  }

  /// A drawing that scrolls, and what it shows.
  Html figure(Object drawing, String caption) {
    open("figure", "").open("div", "scroll", "tabindex", "0", "role", "group");
    return add(drawing).close("div").text("figcaption", "", caption).close("figure");
  }

  /// An entry of the contents, which leads to the part of that id.
  Html entry(String id, String name) {
    return open("li", "").open("a", "", "href", "#" + id).say(name).close("a").close("li");
  }

  /// A table's head; a name that starts with `#` heads a column of numbers.
  Html head(String... columns) {
    open("thead", "").open("tr", "");
    for (String c : columns) {
      boolean number = c.startsWith("#");
      open("th", number ? "n" : "", "scope", "col").say(number ? c.substring(1) : c).close("th");
    }
    return close("tr").close("thead");
  }

  /// Opens a table of numbers that scrolls: a row's name, and what columns of numbers say of it.
  Html table(String cls, String caption, String first, List<String> numbers) {
    open("div", "scroll", "tabindex", "0", "role", "group", "aria-label", caption);
    open("table", cls).text("caption", "", caption);
    open("thead", "").open("tr", "").open("th", "", "scope", "col").say(first).close("th");
    numbers.forEach(c -> open("th", "n", "scope", "col").say(Story.capital(c)).close("th"));
    return close("tr").close("thead").open("tbody", "");
  }

  /// A row of such a table.
  Html row(String name, List<String> numbers) {
    open("tr", "").rowHead(name);
    numbers.forEach(this::number);
    return close("tr");
  }

  /// Closes such a table.
  Html endTable() {
    return close("tbody").close("table").close("div");
  }

  /// A cell.
  Html cell(String text) {
    return text("td", "", text);
  }

  /// A cell of a number.
  Html number(String text) {
    return text("td", "n", text);
  }

  /// The cell that names the row.
  Html rowHead(String text) {
    return open("th", "", "scope", "row").say(text).close("th");
  }

  /// The cell that names the row by a dotted path, which may be broken after its dots and underscores.
  Html pathHead(String path) {
    open("th", "", "scope", "row");
    out.append(Markup.escape(path).replace(".", ".<wbr>").replace("_", "_<wbr>"));
    return close("th");
  }

  /// The command that makes a page again, and what then is the same.
  Html again(String command, String version, String hash, String same) {
    open("pre", "", "tabindex", "0").text("code", "", command).close("pre");
    text("p", "fine", "(or wherever the scenario's file is)");
    String with =
        "With OpenEMD " + version + " and a scenario whose composed text hashes to " + hash;
    return text("p", "", with + ", this gives the same bytes in " + same);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
  }
}
