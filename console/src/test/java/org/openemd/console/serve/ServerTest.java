package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.library.Library;

@Tag("law")
class ServerTest {
  @TempDir private Path folder;

  private HttpResponse<String> get(String path) throws Exception {
    Path home = Path.of(System.getProperty("emd.home", ".."));
    Settings settings = new Settings("127.0.0.1", 0, home, folder, folder.resolve("page"), "1.2.3");
    List<Route> routes = new ArrayList<>(HealthRoutes.routes(settings));
    routes.addAll(new ScenarioRoutes(new Library(home, folder)).routes());
    try (Server server = new Server(settings, routes, List.of());
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void saysThatItIsWellAndWhichVersionItIs() throws Exception {
    HttpResponse<String> answer = get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"ok\",\"version\":\"1.2.3\"}");
  }

  @Test
  void listsTheScenariosOfTheProject() throws Exception {
    assertThat(get("/api/scenarios").body()).contains("\"scenarios/emd-2009.yaml\"");
  }
}
