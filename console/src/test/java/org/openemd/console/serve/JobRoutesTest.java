package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Jobs asked for over a real port.
@Tag("law")
class JobRoutesTest {
  private static final long MOST = 120_000_000_000L; // [ns] to wait for a job

  @TempDir private Path folder;

  private interface With {
    void ask(Server server, Settings settings) throws Exception;
  }

  private void serving(With with) throws Exception {
    Settings settings = Hosts.settings(folder);
    try (Console console = Hosts.console(settings)) {
      with.ask(console.server(), settings);
    }
  }

  private static String sweep(int runs) {
    return "{\"verb\":\"sweep\",\"words\":[\"scenarios/short.yaml\",\"--runs\",\"" + runs + "\"]}";
  }

  private static JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  private static String submit(Asker asker, String order) throws Exception {
    return read(asker.post("/api/jobs", order)).path("id").asString();
  }

  private static JsonNode ended(Asker asker, String id) throws Exception {
    long start = System.nanoTime();
    while (true) {
      JsonNode job = read(asker.get("/api/jobs/" + id));
      if (List.of("DONE", "FAILED", "CANCELLED").contains(job.path("state").asString())) {
        return job;
      }
      assertThat(System.nanoTime() - start).as(job.toString()).isLessThan(MOST);
      Thread.sleep(50);
    }
  }

  @Test
  void aSweepIsSubmittedWatchedAndItsFilesAreRead() throws Exception {
    serving((server, _) -> {
      try (Asker asker = new Asker(server)) {
        String id = submit(asker, sweep(12));
        assertThat(read(asker.get("/api/jobs/" + id + "/so-far")).path("runs").asInt())
            .isBetween(0, 12);
        JsonNode job = ended(asker, id);
        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("command").asString())
            .isEqualTo("./emd sweep scenarios/short.yaml --runs 12");
        assertThat(job.path("cpu_s").asDouble()).isPositive();
        assertThat(read(asker.get("/api/jobs/" + id + "/so-far")).path("runs").asInt())
            .isEqualTo(12);
        assertThat(
                read(asker.get("/api/jobs/" + id + "/files"))
                    .path("files")
                    .findValuesAsString("name"))
            .contains("report.html", "summary.json", "figures/convergence.csv")
            .noneMatch(n -> n.startsWith("chunks"));
        HttpResponse<String> page = asker.get("/api/jobs/" + id + "/files/report.html");
        assertThat(page.body()).startsWithIgnoringCase("<!doctype html>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
            .startsWith("default-src 'none'; style-src 'unsafe-inline'")
            .doesNotContain("script-src");
        HttpResponse<String> csv = asker.get("/api/jobs/" + id + "/files/figures/convergence.csv");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(asker.get("/api/jobs/" + id + "/answer").body()).contains("12 runs");
        assertThat(submit(asker, sweep(12))).isEqualTo(id);
        assertThat(read(asker.delete("/api/jobs/" + id)).path("id").asString()).isEqualTo(id);
        assertThat(asker.get("/api/jobs/" + id).statusCode()).isEqualTo(404);
      }
    });
  }

  @Test
  void noFileIsReachedByAnyOtherNameThanThoseOfTheList() throws Exception {
    serving((server, _) -> {
      try (Asker asker = new Asker(server)) {
        String id = submit(asker, sweep(1));
        ended(asker, id);
        for (String name :
            List.of("..%2Fjob.json", "%2Fetc%2Fpasswd", "chunks/00000000-00000000", ".lock", "x")) {
          assertThat(asker.get("/api/jobs/" + id + "/files/" + name).statusCode())
              .as(name)
              .isBetween(400, 404);
        }
        assertThat(asker.get("/api/jobs/..%2F" + id).statusCode()).isBetween(400, 404);
      }
    });
  }

  @Test
  void wordsThatAreNotForJobsAreWrongInputWithEveryProblem() throws Exception {
    serving((server, _) -> {
      try (Asker asker = new Asker(server)) {
        HttpResponse<String> answer =
            asker.post(
                "/api/jobs",
                "{\"verb\":\"sweep\",\"words\":[\"/etc/passwd\",\"--query\",\"SELECT 1\"]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(new JsonMapper().readTree(answer.body()).path("problems").size()).isEqualTo(2);
        assertThat(asker.post("/api/jobs", "{\"verb\":\"sweep\"}").statusCode()).isEqualTo(400);
        assertThat(asker.post("/api/jobs", "[]").statusCode()).isEqualTo(400);
        assertThat(asker.post("/api/jobs", "{\"verb\":\"serve\",\"words\":[]}").statusCode())
            .isEqualTo(422);
      }
    });
  }

  @Test
  void anAnalystStopsTheirOwnJobsAndAnOperatorEverybodys() throws Exception {
    serving((server, settings) -> {
      String boss = settings.tokens().add("boss", Role.OPERATOR);
      String anna = settings.tokens().add("anna", Role.ANALYST);
      String otto = settings.tokens().add("otto", Role.ANALYST);
      try (Asker first = new Asker(server, anna);
          Asker second = new Asker(server, otto);
          Asker all = new Asker(server, boss)) {
        String id = submit(first, sweep(4000));
        assertThat(read(second.get("/api/jobs/" + id)).path("mine").asBoolean()).isFalse();
        assertThat(second.post("/api/jobs/" + id + "/cancel", "").statusCode()).isEqualTo(403);
        assertThat(read(first.get("/api/jobs/" + id)).path("mine").asBoolean()).isTrue();
        assertThat(first.delete("/api/jobs/" + id).statusCode()).isEqualTo(409);
        assertThat(all.post("/api/jobs/" + id + "/cancel", "").statusCode()).isEqualTo(200);
        assertThat(ended(first, id).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(ended(first, id).path("by").asString()).isEqualTo("anna");
      }
    });
  }
}
