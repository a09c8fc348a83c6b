package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openemd.console.Runs;
import org.openemd.console.library.Library;
import org.openemd.console.whatif.WhatIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("law")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapRoutesTest {
  private static final String SHORT =
      "\"scenario\":\"scenarios/short.yaml\",\"region\":\"40,0,60,30\",\"grid_deg\":10";
  private static final Path HOME =
      java.util.Objects.requireNonNull(Runs.file("short").resolve("../..").normalize());

  private final WhatIf whatIf = new WhatIf(new Library(HOME, HOME.resolve("nowhere")), 1);
  private final Server server = server();
  private final Asker asker = asker();
  private JsonNode plain = new JsonMapper().createObjectNode();

  private Server server() {
    try {
      return new Server(
          new Settings("127.0.0.1", 0, HOME, HOME, HOME.resolve("nowhere"), "1.2.3"),
          routes(),
          List.of());
    } catch (BindException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>(new MapRoutes(whatIf).routes());
    routes.addAll(Hosts.routes(Hosts.settings(HOME)));
    return routes;
  }

  private Asker asker() {
    try {
      return new Asker(server);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return asker.get(path);
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return asker.post("/api/map", body);
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  @BeforeAll
  void draw() throws Exception {
    HttpResponse<String> answer = post("{" + SHORT + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    plain = tree(answer);
  }

  @AfterAll
  void close() {
    asker.close();
    server.close();
    whatIf.close();
  }

  @Test
  void aPictureHasAByteForEachPointAndUnitsInItsNames() {
    JsonNode points = plain.path("points");
    assertThat(points.path("north_deg").asDouble()).isEqualTo(60);
    assertThat(points.path("west_deg").asDouble()).isZero();
    int cells = points.path("rows").asInt() * points.path("columns").asInt();
    assertThat(cells).isEqualTo(12);
    byte[] shots = java.util.Base64.getDecoder().decode(plain.path("shots").asString());
    assertThat(shots).hasSize(12);
    assertThat(plain.path("took").path("mapping_s").asDouble()).isPositive();
  }

  @Test
  void theLinkToTheCsvGivesTheSameCells() throws Exception {
    HttpResponse<String> csv = get(plain.path("csv").asString());
    assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
    assertThat(csv.body().lines()).hasSize(13);
    byte[] shots = java.util.Base64.getDecoder().decode(plain.path("shots").asString());
    List<String> rows = csv.body().lines().skip(1).toList();
    for (int i = 0; i < shots.length; i++) {
      List<String> row = List.of(rows.get(i).split(",", -1));
      String said = row.get(3).equals("true") ? row.get(4) : "255";
      assertThat(Integer.toString(shots[i] & 0xff)).isEqualTo(said);
    }
  }

  @Test
  void whatIsWrongIsSaidAsAProblem() throws Exception {
    HttpResponse<String> answer = post("{" + SHORT + ",\"threat\":[\"paris\"]}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(tree(answer).path("problems").path(0).asString()).contains("no group paris");
    assertThat(post("{\"grid_deg\":10}").statusCode()).isEqualTo(422);
    assertThat(post("{" + SHORT + ",\"threats\":[]}").body()).contains("threats");
    assertThat(get("/api/map.csv").statusCode()).isEqualTo(400);
    assertThat(get("/api/map.csv?scenario=scenarios/short.yaml&grid=a").body())
        .contains("grid must be a number");
    assertThat(get("/api/map/controls?scenario=scenarios/none.yaml").statusCode()).isEqualTo(422);
  }

  @Test
  void theControlsAreListed() throws Exception {
    JsonNode controls = tree(get("/api/map/controls?scenario=scenarios/short.yaml&assume=mda"));
    assertThat(controls.path("sites").path(0).path("latitude_path").asString())
        .isEqualTo("sites.redzikowo.latitude_deg");
    assertThat(controls.path("sliders").path(0).path("value").asDouble()).isEqualTo(6.3);
  }
}
