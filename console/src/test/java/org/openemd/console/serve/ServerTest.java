package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("law")
class ServerTest {
  @TempDir private Path folder;

  private HttpResponse<String> get(String path) throws Exception {
    try (Server server = Hosts.server(folder);
        Asker asker = new Asker(server)) {
      return asker.get(path);
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

  @Test
  void saysWhatIsNotThereAsProblemDetails() throws Exception {
    HttpResponse<String> answer = get("/api/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,\"detail\":\"there is no /api/nothing\",\"problems\":[]}");
  }

  @Test
  void saysWhichMethodsThereAre() throws Exception {
    try (Server server = Hosts.server(folder);
        Asker asker = new Asker(server)) {
      HttpResponse<String> answer = asker.post("/health", "{}");
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
      assertThat(answer.body()).contains("\"title\":\"Method not allowed\"");
    }
  }

  @Test
  void tellsNothingOfAFaultButItsNumber() throws Exception {
    Route broken =
        Route.get(
            "/api/broken",
            Role.OBSERVER,
            "broken",
            "Fails.",
            Void.class,
            _ -> {
              throw new IllegalStateException("a secret of the program");
            });
    try (Server server = Hosts.server(folder, broken);
        Asker asker = new Asker(server)) {
      HttpResponse<String> answer = asker.get("/api/broken");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("fault ").doesNotContain("secret", "Illegal");
    }
  }

  @Test
  void refusesHeadersWithoutEndAsProblemDetails() throws Exception {
    HttpResponse<String> answer = get("/health?" + "x".repeat(20_000));
    assertThat(answer.statusCode()).isIn(414, 431);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void everyAnswerForbidsWhatThePageDoesNotNeed() throws Exception {
    for (String path : new String[] {"/", "/health", "/api/nothing"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe-inline", "'unsafe-eval'");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void saysHowToBuildThePageWhereThereIsNone() throws Exception {
    HttpResponse<String> answer = get("/");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("npm run build").doesNotContain("<script");
  }

  @Test
  void servesFilesOfThePageAndNothingBesideIt() throws Exception {
    Path page = Files.createDirectories(folder.resolve("page/assets"));
    Files.writeString(folder.resolve("page/index.html"), "<p>here");
    Files.writeString(page.resolve("app-a1b2c3d4.js"), "let a");
    Files.writeString(folder.resolve("secret.txt"), "not to be seen");
    try {
      Files.createSymbolicLink(page.resolve("out.txt"), folder.resolve("secret.txt"));
    } catch (UnsupportedOperationException e) {
      assertThat(e).isNotNull(); // no links here, no way out by them
    }
    try (Server server = Hosts.server(folder);
        Asker asker = new Asker(server)) {
      assertThat(asker.get("/").body()).isEqualTo("<p>here");
      assertThat(asker.get("/").headers().firstValue("Cache-Control")).hasValue("no-cache");
      HttpResponse<String> asset = asker.get("/assets/app-a1b2c3d4.js");
      assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(asset.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/javascript");
      for (String path :
          new String[] {
            "/assets/out.txt",
            "/../secret.txt",
            "/assets/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/assets/",
            "/assets",
            "/assets/%00",
            "/.git/config"
          }) {
        HttpResponse<String> answer = asker.get(path);
        assertThat(answer.statusCode()).as(path).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("not to be seen");
      }
    }
  }
}
