package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Random requests from the description of the API: whatever comes, the server says what is wrong with it and never that the fault is its own.
///
/// Requests follow the described schema about half of the time and depart from it in one of many ways else. The seed is printed with a failure; the same seed asks the same.
@Tag("law")
class FuzzTest {
  private static final int TRIES = 5;
  private static final int UNREAD = 4096; // bytes that fit into buffers on the way
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> WORDS =
      List.of(
          "scenarios/emd-2009.yaml",
          "title",
          "sensors.emr.mean_power_w",
          "sensors",
          "*.*",
          "",
          " ",
          "\u0000",
          "../../../etc/passwd",
          "%00",
          "%2e%2e%2f",
          "@/etc/passwd",
          "--help",
          "-h",
          "\ud800",
          "\u202e\ufeff",
          "𝕏".repeat(50),
          "a".repeat(5000),
          "null",
          "NaN",
          "1e999",
          "-1",
          "true",
          "[",
          "{\"a\":1}",
          "a=b",
          "=",
          "title=x",
          "sensors.*.name=1",
          "threats.*.count=999999999",
          "threats.iran.count=-1",
          "'; DROP TABLE",
          "<script>alert(1)</script>",
          "${jndi:ldap://x}",
          "%s%n%x",
          "mda",
          "critics",
          "run",
          "sweep");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "2",
          "10",
          "0.5",
          "0.99",
          "1e308",
          "1e309",
          "-1e-400",
          "1E400",
          "9".repeat(60),
          "9".repeat(100),
          "0." + "1".repeat(50),
          "2147483648",
          "-9223372036854775809",
          "1.0",
          "1e5",
          "1000001");
  private static final List<String> BODIES =
      List.of(
          "",
          "null",
          "[]",
          "{}",
          "\"\"",
          "0",
          "{",
          "[".repeat(5000),
          "{\"a\":".repeat(5000),
          "{\"a\":1,\"a\":2}",
          "\ufeff{}",
          "{} {}",
          "{'a':1}",
          "{\"\":\"\"}",
          "NaN",
          "<xml/>",
          "\u0000",
          "{\"scenario\":{\"$gt\":1}}",
          "{\"__proto__\":{}}",
          "{\"scenario\":[[]]}",
          "[" + "1,".repeat(100_000) + "1]");

  @TempDir private Path folder;

  private final Random random = new Random();
  private JsonNode document = JSON.createObjectNode();

  @Test
  void aBoundedSliceFindsNoFaultOfTheProgram() throws Exception {
    fuzz(1, Duration.ofSeconds(20));
  }

  @Tag("slow")
  @Test
  void aLongTimeFindsNoFaultOfTheProgram() throws Exception {
    fuzz(20_090_917, Duration.ofMinutes(Integer.getInteger("emd.fuzz.minutes", 5)));
  }

  private void fuzz(long seed, Duration time) throws Exception {
    random.setSeed(seed);
    Limits fast = Limits.USUAL.withRate(100_000, 100_000); // else nearly all is refused as too much
    try (Console console = Hosts.console(Hosts.settings(folder, Door.NONE, fast));
        Asker asker = new Asker(console.server())) {
      document = asker.json("/openapi.json");
      long end = System.nanoTime() + time.toNanos();
      int asked = 0;
      while (System.nanoTime() < end) {
        ask(asker, console.server().routes(), seed, asked++);
      }
      assertThat(asked).isGreaterThan(100);
      assertThat(asker.get("/health").statusCode()).isEqualTo(200);
    }
  }

  private void ask(Asker asker, List<Route> routes, long seed, int number) throws Exception {
    Route route = routes.get(random.nextInt(routes.size()));
    if (route.id().equals("ledger")) {
      return; // computes all published figures, for a minute
    }
    String method =
        rarely()
            ? pick(List.of("PUT", "PATCH", "OPTIONS", "TRACE", "BREW", "HEAD", "DELETE", "POST"))
            : route.method().name();
    String path = path(route);
    String body = rarely() ? pick(BODIES) : body(route);
    String type =
        rarely()
            ? pick(
                List.of(
                    "text/plain",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded",
                    "application/json;charset=utf-16"))
            : route.takes() == byte[].class ? "application/yaml" : "application/json";
    String asked =
        "seed " + seed + ", request " + number + ": " + method + " " + path + " " + brief(body);
    HttpResponse<String> answer = answer(asker, method, path, type, body, asked);
    if (answer == null) {
      return;
    }
    int status = answer.statusCode();
    boolean busy = status == 503 && answer.headers().firstValue("Retry-After").isPresent();
    assertThat(status < 500 || busy)
        .as(asked + " -> " + status + " " + brief(answer.body()))
        .isTrue();
    if (status >= 400 && !method.equals("HEAD")) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(asked + " -> " + status)
          .hasValue(Answers.PROBLEM);
      assertThat(answer.body()).as(asked).doesNotContain("java.", "Exception", "root:x");
    }
  }

  /// Null where the client itself would not send it. A server that refuses a request without reading its body hangs up, which a client may see before it sees the refusal.
  private static @Nullable HttpResponse<String> answer(
      Asker asker, String method, String path, String type, String body, String asked)
      throws Exception {
    IOException last = new IOException();
    for (int i = 0; i < TRIES; i++) {
      try {
        return asker.send(method, path, type, BodyPublishers.ofString(body));
      } catch (IllegalArgumentException e) {
        return null;
      } catch (IOException e) {
        last = e;
        assertThat(asker.get("/health").statusCode()).as(asked + ": " + e).isEqualTo(200);
      }
    }
    assertThat(body.length()).as("hung up on " + asked + ": " + last).isGreaterThan(UNREAD);
    return null;
  }

  private String path(Route route) {
    String path = route.path().replaceAll("[{<][a-z_]+[}>]", "\u0001");
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      all.append(c == '\u0001' ? variable() : String.valueOf(c));
    }
    if (random.nextInt(4) == 0) {
      all.append("?")
          .append(pick(List.of("assume", "set", "scenario", "x", "from", "")))
          .append("=")
          .append(variable());
    }
    return all.toString();
  }

  private String variable() {
    String word = pick(WORDS);
    // The client itself fails on half of a pair.
    return rarely() && !word.equals("\ud800")
        ? word
        : java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8)
            .replace("%2F", "/");
  }

  private String body(Route route) {
    if (route.takes() == Void.class) {
      return "";
    }
    if (route.takes() == byte[].class) {
      return pick(
          List.of(
              "title: x\n",
              "include: [" + pick(WORDS) + "]\n",
              pick(WORDS),
              "a: &a [*a]\n",
              pick(BODIES)));
    }
    JsonNode operation =
        document
            .path("paths")
            .path(OpenApi.path(route.path()))
            .path(route.method().name().toLowerCase(java.util.Locale.ROOT));
    return value(operation.at("/requestBody/content").path("application/json").path("schema"), 0);
  }

  private String value(JsonNode schema, int depth) {
    if (depth > 6 || rarely()) {
      return anything();
    }
    if (schema.has("$ref")) {
      return value(document.at(schema.path("$ref").asString().substring(1)), depth + 1);
    }
    if (schema.has("enum")) {
      return JSON.writeValueAsString(
          schema.path("enum").get(random.nextInt(schema.path("enum").size())).asString(""));
    }
    if (schema.has("anyOf")) {
      return value(
          schema.path("anyOf").get(random.nextInt(schema.path("anyOf").size())), depth + 1);
    }
    String type =
        schema.path("type").isArray()
            ? schema.path("type").get(random.nextInt(schema.path("type").size())).asString("")
            : schema.path("type").asString("");
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer", "number" -> pick(NUMBERS);
      case "boolean" -> pick(List.of("true", "false"));
      case "null" -> "null";
      default -> JSON.writeValueAsString(pick(WORDS));
    };
  }

  private String object(JsonNode schema, int depth) {
    List<String> members = new ArrayList<>();
    for (Map.Entry<String, JsonNode> p : schema.path("properties").properties()) {
      if (random.nextInt(6) > 0) {
        members.add("\"" + p.getKey() + "\":" + value(p.getValue(), depth + 1));
      }
    }
    return "{" + String.join(",", members) + "}";
  }

  private String array(JsonNode schema, int depth) {
    List<String> items = new ArrayList<>();
    for (int n = random.nextInt(rarely() ? 300 : 3); n > 0; n--) {
      items.add(value(schema.path("items"), depth + 1));
    }
    return "[" + String.join(",", items) + "]";
  }

  private String anything() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(NUMBERS);
      case 1 -> JSON.writeValueAsString(pick(WORDS));
      case 2 -> pick(List.of("null", "[]", "{}", "[null]", "true", "{\"a\":[{}]}"));
      default -> pick(BODIES);
    };
  }

  private boolean rarely() {
    return random.nextInt(12) == 0;
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String brief(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "..." : text;
  }
}
