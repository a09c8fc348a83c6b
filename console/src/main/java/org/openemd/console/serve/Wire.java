package org.openemd.console.serve;

import java.util.regex.Pattern;
import org.openemd.math.Unit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
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
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new UnitNames())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Wire() {}

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
      return value;
    } catch (JacksonException wrong) {
      throw Refusal.bad("the body: " + wrong.getOriginalMessage());
    }
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
