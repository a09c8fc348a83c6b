package org.openemd.console.serve;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of all that can be asked (OpenAPI 3.1), made from the table by which it is answered.
final class OpenApi {
  private static final Pattern VARIABLE = Pattern.compile("[{<]([a-z_]+)[}>]");
  private static final String ABOUT =
      "What the console of OpenEMD can be asked. Names are those of the command line. Programs send Authorization: Bearer TOKEN;"
          + " a browser logs in once, and repeats the value csrf of GET /api/me in the header X-Emd-Csrf with whatever is no GET."
          + " Every error is problem details (RFC 9457).";

  private final JsonMapper json = new JsonMapper();
  private final SchemaBuilder schemas = generator().buildMultipleSchemaDefinitions();
  private final ObjectNode problem = schemas.createSchemaReference(ProblemDetails.class);

  private OpenApi() {}

  /// As bytes of JSON.
  static byte[] of(String version, List<Route> routes, List<Socket> sockets) {
    return new OpenApi()
        .document(version, routes, sockets)
        .toString()
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private ObjectNode document(String version, List<Route> routes, List<Socket> sockets) {
    ObjectNode all = json.createObjectNode();
    all.put("openapi", "3.1.0");
    all.putObject("info").put("title", "OpenEMD").put("version", version).put("description", ABOUT);
    ObjectNode paths = all.putObject("paths");
    for (Route r : routes) {
      String path = path(r.path());
      ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      item.set(r.method().name().toLowerCase(Locale.ROOT), operation(r));
    }
    ArrayNode watched = all.putArray("x-emd-websockets");
    sockets.forEach(s ->
        watched
            .addObject()
            .put("path", path(s.path()))
            .put("x-emd-role", Guard.word(s.role()))
            .put("summary", s.summary()));
    ObjectNode components = all.putObject("components");
    components.set("schemas", schemas.collectDefinitions("components/schemas"));
    security(components.putObject("securitySchemes"));
    return all;
  }

  /// `<name>`, which takes slashes too, is no notation of OpenAPI.
  static String path(String path) {
    return path.replace('<', '{').replace('>', '}');
  }

  private static void security(ObjectNode schemes) {
    schemes.putObject("token").put("type", "http").put("scheme", "bearer");
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", Guard.COOKIE);
  }

  private ObjectNode operation(Route r) {
    ObjectNode operation = json.createObjectNode();
    operation.put("operationId", r.id());
    operation.put("summary", r.summary());
    operation.put("x-emd-role", Guard.word(r.role()));
    ArrayNode security = operation.putArray("security");
    if (r.role() != Role.ANYBODY) {
      security.addObject().putArray("token");
      security.addObject().putArray("session");
    }
    Matcher variables = VARIABLE.matcher(r.path());
    ArrayNode parameters = operation.putArray("parameters");
    while (variables.find()) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", variables.group(1)).put("in", "path").put("required", true);
      parameter.putObject("schema").put("type", "string");
    }
    takes(r, operation);
    gives(r, operation.putObject("responses"));
    return operation;
  }

  private void takes(Route r, ObjectNode operation) {
    if (r.takes() == Void.class) {
      return;
    }
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    if (r.takes() == byte[].class) {
      body.putObject("content").putObject("application/yaml");
    } else {
      body.putObject("content")
          .putObject("application/json")
          .set("schema", schemas.createSchemaReference(r.takes()));
    }
  }

  private void gives(Route r, ObjectNode responses) {
    if (r.gives() == Void.class) {
      responses.putObject("204").put("description", "Done.");
    } else {
      ObjectNode content =
          responses.putObject("200").put("description", r.summary()).putObject("content");
      content(r, content);
    }
    responses
        .putObject("default")
        .put("description", "Why not.")
        .putObject("content")
        .putObject(Answers.PROBLEM)
        .set("schema", problem);
  }

  private void content(Route r, ObjectNode content) {
    if (r.gives() == Content.class) {
      content.putObject("*/*");
    } else if (r.gives() == Verbs.Printed.class) {
      ObjectNode schema = content.putObject("application/json").putObject("schema");
      schema.put("type", "object").putArray("required").add("format_version");
    } else {
      content.putObject("application/json").set("schema", schemas.createSchemaReference(r.gives()));
    }
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withPropertyNameOverrideResolver(f -> component(f).map(Wire::name).orElse(f.getName()))
        .withRequiredCheck(f -> component(f).isPresent() && !mayBeMissing(f))
        .withNullableCheck(
            f -> component(f).map(c -> isNullable(c.getAnnotatedType())).orElse(false));
    return new SchemaGenerator(config.build());
  }

  private static Optional<RecordComponent> component(FieldScope f) {
    RecordComponent @Nullable [] all = f.getRawMember().getDeclaringClass().getRecordComponents();
    return all == null
        ? Optional.empty()
        : Stream.of(all).filter(c -> c.getName().equals(f.getRawMember().getName())).findFirst();
  }

  /// A constructor may take nothing for a list and make an empty one of it.
  private static boolean mayBeMissing(FieldScope f) {
    Class<?> owner = f.getRawMember().getDeclaringClass();
    RecordComponent[] all = owner.getRecordComponents();
    for (Constructor<?> c : owner.getDeclaredConstructors()) {
      for (int i = 0; c.getParameterCount() == all.length && i < all.length; i++) {
        boolean same = c.getParameterTypes()[i] == all[i].getType();
        if (same
            && all[i].getName().equals(f.getRawMember().getName())
            && isNullable(c.getAnnotatedParameterTypes()[i])) {
          return true;
        }
      }
    }
    return f.getRawMember().getType() == Optional.class;
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }
}
