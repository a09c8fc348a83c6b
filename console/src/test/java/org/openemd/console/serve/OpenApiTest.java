package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API says what the API does.
@Tag("law")
class OpenApiTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private Console console;
  private Asker asker;
  private JsonNode document;

  @BeforeEach
  void start() throws Exception {
    console = Hosts.console(Hosts.settings(folder));
    asker = new Asker(console.server());
    document = asker.json("/openapi.json");
  }

  @AfterEach
  void stop() throws Exception {
    asker.close();
    console.close();
  }

  @Test
  void describesEveryRouteOnceWithItsRole() {
    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    Set<String> ids = new TreeSet<>();
    for (Route r : console.server().routes()) {
      JsonNode operation =
          document
              .path("paths")
              .path(OpenApi.path(r.path()))
              .path(r.method().name().toLowerCase(Locale.ROOT));
      assertThat(operation.path("operationId").asString("")).isEqualTo(r.id());
      assertThat(operation.path("x-emd-role").asString("")).isEqualTo(Guard.word(r.role()));
      assertThat(operation.path("summary").asString("")).isNotEmpty().endsWith(".");
      assertThat(operation.path("responses").has("default")).isTrue();
      assertThat(ids.add(r.id())).as(r.id() + " is used once").isTrue();
      long variables = r.path().chars().filter(c -> c == '{' || c == '<').count();
      assertThat(operation.path("parameters").size()).isEqualTo((int) variables);
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (String reference : document.findValuesAsString("$ref")) {
      assertThat(reference).startsWith("#/components/schemas/");
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  @Test
  void namesAreWrittenWithTheirUnits() {
    JsonNode spot = document.at("/components/schemas/Spot/properties");
    assertThat(spot.has("latitude_deg")).as(spot.toString()).isTrue();
    JsonNode choice = document.at("/components/schemas/Choice/required");
    assertThat(choice.toString()).isEqualTo("[\"scenario\"]");
  }

  /// The schema of what a route answers, with all that it refers to.
  private Schema schema(String path) {
    ObjectNode schema =
        (ObjectNode)
            document
                .path("paths")
                .path(path)
                .at("/get/responses/200/content")
                .path("application/json")
                .path("schema")
                .deepCopy();
    schema.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.toString(), InputFormat.JSON);
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    for (List<String> one :
        List.of(
            List.of("/health", "/health"),
            List.of("/api/me", "/api/me"),
            List.of("/api/scenarios", "/api/scenarios"),
            List.of("/api/assumptions", "/api/assumptions"),
            List.of("/api/uploads", "/api/uploads"),
            List.of("/api/scenarios/{name}", "/api/scenarios/scenarios/emd-2009.yaml"))) {
      String answer = asker.get(one.get(1)).body();
      assertThat(schema(one.get(0)).validate(answer, InputFormat.JSON))
          .as(one.get(1) + " " + answer.substring(0, Math.min(200, answer.length())))
          .isEmpty();
      String other = JSON.readTree(answer).isObject() ? "{\"something\":1}" : "{}";
      assertThat(schema(one.get(0)).validate(other, InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void refusalsAreAsDescribed() throws Exception {
    ObjectNode schema = (ObjectNode) document.at("/components/schemas/ProblemDetails").deepCopy();
    Schema problem =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString(), InputFormat.JSON);
    for (String path :
        List.of("/api/none", "/api/scenarios/none", "/api/scenarios/uploads/x.yaml")) {
      assertThat(problem.validate(asker.get(path).body(), InputFormat.JSON)).as(path).isEmpty();
    }
  }
}
