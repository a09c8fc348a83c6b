package org.openemd.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/// Writes the reference page of the scenario language, in Markdown.
public final class KeyPage {
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Spec> queue = new LinkedHashMap<>();

  private KeyPage() {}

  /// The page.
  public static String write() {
    KeyPage page = new KeyPage();
    page.out.append("# Every key of a scenario\n\n");
    page.out.append(
        "Generated from the program's own table; `scenario-language.md` explains the language.\n");
    page.section("", ScenarioKeys.SCENARIO);
    while (!page.queue.isEmpty()) {
      Map.Entry<String, Spec> next = page.queue.entrySet().iterator().next();
      page.queue.remove(next.getKey());
      page.section(next.getKey(), next.getValue());
    }
    return page.out.toString();
  }

  private void section(String path, Spec spec) {
    out.append("\n## ").append(path.isEmpty() ? "Top level" : "`" + path + "`").append("\n\n");
    out.append(spec.doc()).append("\n\n");
    out.append("| key | value | default | meaning |\n|---|---|---|---|\n");
    for (Key key : spec.keys()) {
      row(path, key);
    }
    for (Spec.Alternative a : spec.alternatives()) {
      out.append("\nExactly one of `").append(String.join("`, `", a.names())).append("`.\n");
    }
  }

  private void row(String path, Key key) {
    String below = Composition.join(path, key.name());
    String value = key.bounds();
    switch (key.type()) {
      case Type.Body b -> {
        queue.put(below, b.spec());
        value = "see `" + below + "`";
      }
      case Type.ById b -> {
        queue.put(below + ".ID", b.spec());
        value = "by id, see `" + below + ".ID`";
      }
      default -> {}
    }
    out.append("| `").append(key.name()).append("` | ").append(value).append(" | ");
    out.append(standing(key)).append(" | ").append(meaning(key)).append(" |\n");
  }

  private static String standing(Key key) {
    String text = key.defaultText();
    if (text != null) {
      return text.isEmpty() ? "none" : text;
    }
    boolean holdsKeys = key.type() instanceof Type.Body || key.type() instanceof Type.ById;
    return holdsKeys ? "" : key.required() ? "required" : "optional";
  }

  private static String meaning(Key key) {
    String kinds = key.kinds().isEmpty() ? "" : "(" + String.join(", ", key.kinds()) + ") ";
    String perAsOf = key.byAsOf() ? " May be a mapping by `as_of`." : "";
    return kinds + key.doc() + perAsOf;
  }
}
