package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scenarios of strangers: what they may say, and which files they may make the server read.
@Tag("law")
class HostileUploadTest {
  private static final String SECRET = "nobody-may-read-this";

  @TempDir private Path folder;
  private Server server;
  private Asker asker;

  @BeforeEach
  void start() throws Exception {
    server = Hosts.server(folder);
    asker = new Asker(server);
  }

  @AfterEach
  void stop() {
    asker.close();
    server.close();
  }

  private static String sound() throws Exception {
    return Files.readString(Hosts.home().resolve("scenarios/emd-2009.yaml"));
  }

  @Test
  void keepsASoundScenarioUnderItsHashAndServesItByThatName() throws Exception {
    HttpResponse<String> kept = asker.upload("/api/uploads", sound());
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    String name = kept.body().replaceAll(".*\"(uploads/[0-9a-f]{64}\\.yaml)\".*", "$1");
    assertThat(asker.upload("/api/uploads", sound()).body()).contains(name);
    assertThat(asker.json("/api/uploads").path("uploads").size()).isEqualTo(1);
    String title = asker.json("/api/scenarios/scenarios/emd-2009.yaml").path("title").asString();
    assertThat(asker.json("/api/scenarios/" + name).path("title").asString()).isEqualTo(title);
    assertThat(Files.readString(folder.resolve("audit.log")))
        .contains("\"who\":\"local\",\"what\":\"upload\"");
  }

  @Test
  void saysEveryProblemAndKeepsNothingThatHasOne() throws Exception {
    HttpResponse<String> wrong =
        asker.upload("/api/uploads", sound().replace("title:", "titel:") + "\nnonsense: 1\n");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("titel", "nonsense", "\"upload:")
        .doesNotContain(folder.toString());
    assertThat(asker.json("/api/uploads").path("uploads").size()).isZero();
    try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void includesNothingThatIsNotOfTheCatalog() throws Exception {
    Files.createDirectories(folder.resolve("uploads"));
    Files.writeString(folder.resolve("uploads/beside.yaml"), SECRET + ": 1\n");
    Files.writeString(folder.resolve("secret.yaml"), SECRET + ": 1\n");
    Path home = Hosts.home().toAbsolutePath().normalize();
    for (String name :
        List.of(
            "beside.yaml",
            "../secret.yaml",
            folder.resolve("secret.yaml").toString(),
            "/etc/passwd",
            "../../../../../../../../etc/passwd",
            "catalog/../../../../../../etc/passwd",
            "pom.xml",
            "SECURITY.md",
            home.resolve("pom.xml").toString(),
            "catalog/../pom.xml",
            "/proc/self/environ",
            "audit.log",
            "\\u0000",
            "file:///etc/passwd")) {
      HttpResponse<String> answer =
          asker.upload("/api/uploads", "include: [\"" + name + "\"]\n" + sound());
      assertThat(answer.statusCode()).as(name).isEqualTo(422);
      assertThat(answer.body()).as(name).doesNotContain(SECRET, "root:", "modelVersion", "PATH=");
      assertThat(answer.body()).as(name).contains("include");
    }
  }

  @Test
  void bombsAreRefusedInAMoment() throws Exception {
    long began = System.nanoTime();
    for (String bomb :
        List.of(
            "[".repeat(1_000_000 - 10),
            "{a: ".repeat(240_000),
            "- ".repeat(490_000) + "x",
            "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
            "? ".repeat(490_000),
            "a: \"" + "\\u0041".repeat(160_000) + "\"",
            "x: !!javax.script.ScriptEngineManager [1]\n",
            "\"" + "a".repeat(999_990) + "\": 1",
            ("k" + "\n").repeat(490_000),
            "%YAML 9.9\n---\na: 1\n",
            "a: 1\n---\n".repeat(80_000))) {
      HttpResponse<String> answer = asker.upload("/api/uploads", bomb);
      assertThat(answer.statusCode()).as(bomb.substring(0, 10)).isEqualTo(422);
      assertThat(answer.body().length()).isLessThan(2_000_000);
    }
    assertThat((System.nanoTime() - began) / 1e9).as("seconds for eleven bombs").isLessThan(30);
    assertThat(asker.upload("/api/uploads", "a".repeat(1_000_001)).statusCode()).isEqualTo(413);
    assertThat(asker.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void noFileIsReadThroughTheNameOfAScenarioASetOrAValue() throws Exception {
    for (String scenario :
        List.of(
            "/etc/passwd",
            "../etc/passwd",
            "scenarios/../pom.xml",
            "uploads/../audit.log",
            "pom.xml",
            "scenarios/emd-2009.yaml/../../pom.xml",
            "@/etc/passwd",
            "--help",
            "scenarios/EMD-2009.yaml\\u0000")) {
      HttpResponse<String> answer = asker.post("/api/check", "{\"scenario\":\"" + scenario + "\"}");
      assertThat(answer.statusCode()).as(scenario).isEqualTo(200);
      assertThat(answer.body()).contains("there is no such scenario").doesNotContain("root:");
    }
    for (String assume : List.of("../pom", "/etc/passwd", "..", "mda/../mda", "@x", "")) {
      HttpResponse<String> answer =
          asker.post(
              "/api/check",
              "{\"scenario\":\"scenarios/emd-2009.yaml\",\"assume\":[\"" + assume + "\"]}");
      assertThat(answer.body()).as(assume).contains("is no name of a set");
    }
    for (String set :
        List.of(
            "include=[\\\"/etc/passwd\\\"]",
            "include=/etc/passwd",
            "title=@/etc/passwd",
            "sensors.emr=[[[[[[",
            "@/etc/passwd",
            "sensors.*.name=&a x",
            "title=!!java.io.File /etc/passwd")) {
      HttpResponse<String> answer =
          asker.post(
              "/api/explain",
              "{\"scenario\":\"scenarios/emd-2009.yaml\",\"set\":[\""
                  + set
                  + "\"],\"path\":\"title\"}");
      assertThat(answer.statusCode()).as(set).isIn(200, 422);
      assertThat(answer.body()).as(set).doesNotContain("root:");
    }
  }

  @Test
  void aScenarioOverTheNetworkTellsNoFolderOfTheMachine() throws Exception {
    String home = Hosts.home().toAbsolutePath().normalize().toString();
    String body = "{\"scenario\":\"scenarios/emd-2009.yaml\",\"set\":[\"nothing.here=1\"]}";
    assertThat(asker.post("/api/check", body).body()).contains("--set").doesNotContain(home);
    assertThat(asker.get("/api/scenarios/scenarios/emd-2009.yaml").body()).doesNotContain(home);
  }
}
