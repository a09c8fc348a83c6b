package org.openemd.console.export;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.openemd.console.text.Decimals;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON, written front to back: two spaces, `\n`, numbers with fixed digits, `null` where a number does not exist.
final class Json {
  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /// A document whose root is an object.
  static String object(Consumer<Json> body) {
    return document(j -> j.object(() -> body.accept(j)));
  }

  /// A document whose root is an array.
  static String array(Consumer<Json> body) {
    return document(j -> j.list(() -> body.accept(j)));
  }

  private static String document(Consumer<Json> body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(new Pretty(), text)) {
      body.accept(new Json(generator));
    }
    return text.append('\n').toString();
  }

  Json text(String name, String value) {
    out.writeStringProperty(name, value);
    return this;
  }

  Json number(String name, double value, int digits) {
    out.writeName(name);
    return number(value, digits);
  }

  /// A number that is left out when it does not exist.
  Json optional(String name, double value, int digits) {
    return Double.isFinite(value) ? number(name, value, digits) : this;
  }

  /// A number that may be far below any decimal.
  Json rare(String name, double value) {
    out.writeName(name);
    out.writeNumber(Decimals.rare(value));
    return this;
  }

  Json count(String name, long value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  Json flag(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  Json object(String name, Runnable body) {
    out.writeName(name);
    return object(body);
  }

  Json list(String name, Runnable body) {
    out.writeName(name);
    return list(body);
  }

  Json texts(String name, Iterable<String> values) {
    return list(name, () -> values.forEach(out::writeString));
  }

  /// A flat list of numbers.
  Json numbers(String name, int digits, double... values) {
    return list(
        name,
        () -> {
          for (double v : values) {
            number(v, digits);
          }
        });
  }

  Json object(Runnable body) {
    out.writeStartObject();
    body.run();
    out.writeEndObject();
    return this;
  }

  Json list(Runnable body) {
    out.writeStartArray();
    body.run();
    out.writeEndArray();
    return this;
  }

  Json number(double value, int digits) {
    String text = Decimals.of(value, digits);
    if (text.isEmpty()) {
      out.writeNull();
    } else {
      out.writeNumber(text);
    }
    return this;
  }

  private static final class Pretty extends ObjectWriteContext.Base {
    private static final DefaultPrettyPrinter PRINTER =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return PRINTER.createInstance();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
