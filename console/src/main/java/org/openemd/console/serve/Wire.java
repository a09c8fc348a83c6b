package org.openemd.console.serve;

import java.lang.reflect.RecordComponent;
import java.util.regex.Pattern;
import org.openemd.math.Unit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Records as JSON: names in snake_case, the unit at the end of the name as in the project's files; what is unknown, twice there or left over is refused.
public final class Wire {
  private static final int MOST_NAME = 200; // characters
  private static final long MOST_TOKENS = 200_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(factory())
          .annotationIntrospector(new UnitNames())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Wire() {}

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.USUAL.depth())
                .maxStringLength(Limits.USUAL.text())
                .maxNumberLength(Limits.USUAL.digits())
                .maxNameLength(MOST_NAME)
                .maxTokenCount(MOST_TOKENS)
                .build())
        .build();
  }

  /// A record as JSON.
  public static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /// JSON as a record; what cannot be one is refused with the place.
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw Refusal.bad("the body is null; expected an object");
      }
      Whole.require(value, "the body");
      return value;
    } catch (JacksonException wrong) {
      throw Refusal.bad("the body: " + said(wrong));
    }
  }

  /// What was wrong, in words for who sent it: names of classes say nothing to them.
  private static String said(JacksonException wrong) {
    Throwable cause = wrong.getCause();
    if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
      return cause.getMessage();
    }
    String where =
        wrong.getPath().stream()
            .map(r -> r.getPropertyName() == null ? "" + r.getIndex() : r.getPropertyName())
            .collect(java.util.stream.Collectors.joining("."));
    String what =
        String.valueOf(wrong.getOriginalMessage())
            .replaceAll("`?(org|java|tools|com)\\.[A-Za-z0-9_.$<>]+`?", "value")
            .replaceAll("\\s*\\(class .*", "")
            .replaceAll("[^\\x20-\\x7e]", "?");
    String brief = what.length() > MOST_NAME ? what.substring(0, MOST_NAME) + "..." : what;
    return where.isEmpty() ? brief : where + ": " + brief;
  }

  /// The name of a component in JSON.
  static String name(RecordComponent c) {
    Unit unit = c.getAnnotation(Unit.class);
    String name = UnitNames.snake(c.getName());
    return unit == null || unit.value().equals("1") ? name : name + "_" + UnitNames.suffix(unit);
  }

  /// `latitude` of unit `deg` is written `latitude_deg`.
  private static final class UnitNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final Pattern MEASURED =
        Pattern.compile("[A-Za-z][A-Za-z0-9/^]*"); // and not `1`, nor `-` for one that varies

    @Override
    public PropertyName findNameForSerialization(MapperConfig<?> config, Annotated a) {
      PropertyName named = named(a);
      return named == null ? super.findNameForSerialization(config, a) : named;
    }

    @Override
    public PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated a) {
      PropertyName named = named(a);
      return named == null ? super.findNameForDeserialization(config, a) : named;
    }

    private static @org.jspecify.annotations.Nullable PropertyName named(Annotated a) {
      Unit unit = a.getAnnotation(Unit.class);
      return unit == null || !MEASURED.matcher(unit.value()).matches()
          ? null
          : PropertyName.construct(snake(name(a)) + "_" + suffix(unit));
    }

    // A parameter of a record's constructor does not know its name; the component does.
    private static String name(Annotated a) {
      return a instanceof AnnotatedParameter p && p.getDeclaringClass().isRecord()
          ? p.getDeclaringClass().getRecordComponents()[p.getIndex()].getName()
          : a.getName();
    }

    private static String suffix(Unit unit) {
      return unit.value().replace("/", "_per_").replace("^", "");
    }

    private static String snake(String name) {
      return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
  }
}
