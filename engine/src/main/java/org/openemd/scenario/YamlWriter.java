package org.openemd.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Writes a composition as one file without includes: values in force, defaults filled in, keys in the order of the specification.
///
/// Equal scenarios give equal text, whatever their comments, spelling of numbers, files and folders; its hash names the scenario.
final class YamlWriter {
  private final Composition composition;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter(Composition composition) {
    this.composition = composition;
  }

  static String write(Composition composition) {
    YamlWriter w = new YamlWriter(composition);
    w.keys(ScenarioKeys.SCENARIO, "", "");
    return w.out.toString();
  }

  static String hash(Composition composition) {
    try {
      byte[] text = write(composition).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void keys(Spec spec, String prefix, String indent) {
    for (Key key : spec.keys()) {
      String path = Composition.join(prefix, key.name());
      switch (key.type()) {
        case Type.Files _ -> {}
        case Type.Body _ when !key.required() && !composition.isGiven(path) -> {}
        case Type.Body b -> {
          out.append(indent).append(key.name()).append(":\n");
          keys(b.spec(), path, indent + "  ");
        }
        case Type.ById b -> entries(b.spec(), key, path, indent);
        default -> leaf(key, path, indent);
      }
    }
  }

  private void entries(Spec spec, Key key, String path, String indent) {
    if (composition.ids(path).isEmpty()) {
      return;
    }
    out.append(indent).append(key.name()).append(":\n");
    for (String id : composition.ids(path)) {
      out.append(indent).append("  ").append(id).append(":\n");
      keys(spec, Composition.join(path, id), indent + "    ");
    }
  }

  private void leaf(Key key, String path, String indent) {
    Entry entry = composition.entry(path);
    Datum value = entry == null ? null : entry.value(composition.asOf());
    if (entry == null || value == null) {
      return;
    }
    String text = text(key, value);
    String about = about(entry, value);
    out.append(indent).append(key.name()).append(": ");
    out.append(about.isEmpty() ? text : "{ value: " + text + about + " }").append('\n');
  }

  private static String text(Key key, Datum value) {
    return switch (key.type()) {
      case Type.Words _, Type.Reference _, Type.Node _ -> quote(value.text());
      default -> value.text();
    };
  }

  private static String about(Entry entry, Datum value) {
    StringBuilder b = new StringBuilder();
    Setting.Range range = entry.range();
    if (range != null && contains(range, value)) {
      b.append(", range: ").append(range.text());
    }
    append(b, "source", entry.source());
    append(b, "disputed_by", entry.disputedBy());
    append(b, "trust", entry.last().trust());
    return b.toString();
  }

  private static void append(StringBuilder b, String name, String text) {
    if (!text.isEmpty()) {
      b.append(", ").append(name).append(": ").append(quote(text));
    }
  }

  /// An override may leave the disputed range, a value written long may not.
  private static boolean contains(Setting.Range range, Datum value) {
    double v =
        switch (value) {
          case Datum.Quantity q -> q.value();
          case Datum.Whole w -> w.value();
          default -> Double.NaN;
        };
    return v >= range.low() && v <= range.high();
  }

  private static String quote(String text) {
    StringBuilder b = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> b.append('\\').append(c);
        case '\n' -> b.append("\\n");
        case '\t' -> b.append("\\t");
        default -> b.append(c);
      }
    }
    return b.append('"').toString();
  }
}
