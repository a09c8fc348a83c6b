package org.openemd.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the JSON Schema (draft-07) of the scenario language, so that editors complete and explain keys.
///
/// It holds for scenarios and for the files that they include, each of which may give any part; what is missing in the end,
/// and what refers to what, only `emd check` can tell.
public final class SchemaWriter {
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private SchemaWriter() {}

  /// The schema as JSON.
  public static String write() {
    SchemaWriter w = new SchemaWriter();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "OpenEMD scenario, version " + ScenarioKeys.SCHEMA_VERSION);
    w.shared();
    root.putAll(w.body(ScenarioKeys.SCENARIO));
    root.put("definitions", w.definitions);
    return JsonText.of(root);
  }

  /// What every value written long has beside its value.
  private void shared() {
    Map<String, Object> range = map("description", "Lowest and highest of the argued values.");
    range.put("type", "array");
    range.put("items", map("type", "number"));
    range.put("minItems", 2);
    range.put("maxItems", 2);
    definitions.put("range", range);
    definitions.put("source", map("description", "Who says so.", "type", "string"));
    definitions.put("disputed_by", map("description", "Who says otherwise.", "type", "string"));
    Map<String, Object> trust = map("description", "How far to trust it.");
    trust.put("enum", SettingReader.TRUST);
    definitions.put("trust", trust);
  }

  private Map<String, Object> body(Spec spec) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key key : spec.keys()) {
      properties.put(key.name(), property(key));
    }
    Map<String, Object> body = map("description", spec.doc(), "type", "object");
    body.put("additionalProperties", false);
    body.put("properties", properties);
    List<Object> rules = rules(spec);
    if (!rules.isEmpty()) {
      body.put("allOf", rules);
    }
    return body;
  }

  private static List<Object> rules(Spec spec) {
    List<Object> rules = new ArrayList<>();
    if (spec.hasKinds() && kindKey(spec).type() instanceof Type.Choice choice) {
      for (String kind : choice.options()) {
        Map<String, Object> is = map("properties", map("kind", map("const", kind)));
        is.put("required", List.of("kind"));
        rules.add(map("if", is, "then", map("propertyNames", map("enum", spec.names(kind)))));
      }
    }
    for (Spec.Alternative a : spec.alternatives()) {
      rules.add(map("not", map("required", a.names())));
    }
    return rules;
  }

  private static Key kindKey(Spec spec) {
    return java.util.Objects.requireNonNull(spec.key("kind"));
  }

  private Map<String, Object> property(Key key) {
    return switch (key.type()) {
      case Type.Body b -> reference(b.spec());
      case Type.ById b -> {
        Map<String, Object> byId = map("description", key.doc(), "type", "object");
        byId.put("propertyNames", map("pattern", "^[a-z0-9-]{1,64}$"));
        byId.put("additionalProperties", reference(b.spec()));
        yield b.idFrom().isEmpty() ? byId : listed(byId, b);
      }
      default -> leaf(key);
    };
  }

  private Map<String, Object> listed(Map<String, Object> byId, Type.ById type) {
    Map<String, Object> list = map("type", "array", "items", reference(type.spec()));
    list.put("description", "Each gets the id " + String.join("-", type.idFrom()) + ".");
    return map("anyOf", List.of(list, byId));
  }

  private Map<String, Object> reference(Spec spec) {
    String name = spec.noun().replaceFirst("^(an?|the) ", "").replace(' ', '_').replace("'s", "");
    if (!definitions.containsKey(name)) {
      definitions.put(name, ""); // keeps its place
      definitions.put(name, body(spec));
    }
    return map("$ref", "#/definitions/" + name);
  }

  private static Map<String, Object> leaf(Key key) {
    Map<String, Object> alone = alone(key.type());
    Map<String, Object> leaf = map("description", key.doc() + " (" + key.bounds() + ")");
    if (key.type() instanceof Type.Files) {
      leaf.putAll(alone);
      return leaf;
    }
    List<Object> forms = new ArrayList<>(List.of(alone));
    Object value = alone;
    if (key.byAsOf()) {
      Map<String, Object> perAsOf = perAsOf(alone);
      forms.add(perAsOf);
      value = map("anyOf", List.of(alone, perAsOf));
    }
    forms.add(longForm(key, value));
    leaf.put("anyOf", forms);
    return leaf;
  }

  private static Map<String, Object> perAsOf(Map<String, Object> alone) {
    Map<String, Object> each = new LinkedHashMap<>();
    ScenarioKeys.AS_OF.forEach(a -> each.put(a, alone));
    Map<String, Object> perAsOf = map("type", "object", "additionalProperties", false);
    perAsOf.put("properties", each);
    return perAsOf;
  }

  private static Map<String, Object> longForm(Key key, Object value) {
    Map<String, Object> properties = map("value", value);
    if (key.type() instanceof Type.Quantity || key.type() instanceof Type.Whole) {
      properties.put("range", map("$ref", "#/definitions/range"));
    }
    for (String about : List.of("source", "disputed_by", "trust")) {
      properties.put(about, map("$ref", "#/definitions/" + about));
    }
    Map<String, Object> form = map("type", "object", "additionalProperties", false);
    form.put("required", List.of("value"));
    form.put("properties", properties);
    return form;
  }

  private static Map<String, Object> alone(Type type) {
    return switch (type) {
      case Type.Quantity q -> number("number", q.min(), q.max());
      case Type.Whole w -> number("integer", w.min(), w.max());
      case Type.Words w -> map("type", "string", "maxLength", w.maxLength());
      case Type.Flag _ -> map("type", "boolean");
      case Type.Choice c -> map("enum", c.options());
      case Type.Moment _ -> map("type", "string", "format", "date-time");
      case Type.Reference _, Type.Node _ -> map("type", "string", "pattern", "^[a-z0-9-]{1,64}$");
      case Type.Files _ -> map("type", "array", "items", map("type", "string"));
      case Type.Series s -> map("type", "array", "items", number("number", s.min(), s.max()));
      case Type.Spans s -> spans(s);
      case Type.Outline _ -> outline();
      case Type.Body _, Type.ById _ -> throw new IllegalArgumentException("not a value");
    };
  }

  private static Map<String, Object> spans(Type.Spans s) {
    Map<String, Object> pair = map("type", "array", "items", number("number", s.min(), s.max()));
    pair.put("minItems", 2);
    pair.put("maxItems", 2);
    return map("type", "array", "items", pair);
  }

  private static Map<String, Object> outline() {
    Map<String, Object> pair = map("type", "array", "items", map("type", "number"));
    pair.put("minItems", 2);
    pair.put("maxItems", 2);
    return map("type", "array", "minItems", 3, "items", pair);
  }

  private static Map<String, Object> number(String type, Object min, Object max) {
    return map("type", type, "minimum", min, "maximum", max);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }
}
