package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Live runs over a real port: one commands, others watch.
@Tag("story")
class LiveRoutesTest {
  private static final String ANNA = "\"client\":\"anna-0001\"";
  private static final String BOB = "\"client\":\"bob-00001\"";

  @TempDir private Path data;

  private static void begin(Asker asker, double pace) throws Exception {
    HttpResponse<String> begun =
        asker.post("/api/live", "{\"scenario\":\"scenarios/short.yaml\",\"pace\":" + pace + "}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    assertThat(begun.body()).contains("\"id\":\"short-1\"");
  }

  @Test
  void oneBrowserCommandsAndTheOtherSeesWhatIsOrdered() throws Exception {
    try (Console console = Hosts.console(Hosts.settings(data));
        Asker asker = new Asker(console.server());
        HttpClient client = HttpClient.newHttpClient()) {
      begin(asker, 300);
      String frames = "/api/live/short-1/frames?client=";
      final Onlooker anna = Onlooker.at(client, console.server(), frames + "anna-0001", true);
      Onlooker bob = Onlooker.at(client, console.server(), frames + "bob-00001", true);
      assertThat(asker.post("/api/live/short-1/command", "{" + ANNA + ",\"name\":\"Anna\"}").body())
          .contains("\"commander\":\"Anna\"");
      bob.until("\"commander\":\"Anna\"");
      HttpResponse<String> refused =
          asker.post("/api/live/short-1/orders", "{" + BOB + ",\"verb\":\"hold\"}");
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("Anna commands, and not you");
      HttpResponse<String> taken =
          asker.post("/api/live/short-1/orders", "{" + ANNA + ",\"verb\":\"hold\"}");
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
      assertThat(taken.body()).contains("\"time_s\":");
      assertThat(asker.post("/api/live/short-1/end", "{" + ANNA + "}").statusCode()).isEqualTo(200);
      anna.ended();
      bob.ended();
      assertThat(bob.code()).isEqualTo(1000);
      assertThat(bob.until("\"phase\":\"DONE\"")).contains("\"commander\":\"Anna\"");
      assertThat(bob.gaps()).isEmpty();
      assertThat(asker.get("/api/live/short-1/files/events.csv").body())
          .contains("hold all tracks");
      HttpResponse<String> report = asker.get("/api/live/short-1/report");
      assertThat(report.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("sandbox");
      HttpResponse<String> after = asker.get("/api/live/short-1/after");
      for (int i = 0; after.statusCode() == 409 && i < 600; i++) {
        Thread.sleep(100);
        after = asker.get("/api/live/short-1/after");
      }
      assertThat(after.body())
          .contains("\"fired\":0")
          .contains("\"changes\":[{\"threat\":\"berlin-1\",\"with\":\"LEAKED\",\"without\":");
      assertThat(Files.readString(data.resolve("audit.log")))
          .contains("/api/live/short-1/orders", "\\\"verb\\\":\\\"hold\\\"");
    }
  }

  @Test
  void whatMakesNoSenseIsRefusedWithTheReason() throws Exception {
    try (Console console = Hosts.console(Hosts.settings(data));
        Asker asker = new Asker(console.server())) {
      assertThat(asker.get("/api/live/none-1").statusCode()).isEqualTo(404);
      assertThat(asker.post("/api/live", "{}").statusCode()).isEqualTo(422);
      assertThat(asker.post("/api/live", "{\"scenario\":\"scenarios/none.yaml\"}").body())
          .contains("there is no such scenario");
      begin(asker, 1);
      assertThat(asker.post("/api/live/short-1/command", "{\"client\":\"a\"}").statusCode())
          .isEqualTo(422);
      assertThat(asker.get("/api/live/short-1/report").statusCode()).isEqualTo(409);
      assertThat(asker.json("/api/live").path("runs")).hasSize(1);
    }
  }

  @Test
  void fiftyWatchersMissNothing() throws Exception {
    watched(50, 60);
  }

  // Five hundred for a minute, at five frames a second.
  @Test
  @Tag("slow")
  void fiveHundredWatchersMissNothingInAMinute() throws Exception {
    watched(500, 12);
  }

  private void watched(int many, double pace) throws Exception {
    try (Console console = Hosts.console(Hosts.settings(data));
        Asker asker = new Asker(console.server());
        HttpClient client = HttpClient.newHttpClient()) {
      asker.post(
          "/api/live",
          "{\"scenario\":\"scenarios/short.yaml\",\"paused\":true,\"pace\":" + pace + "}");
      asker.post("/api/live/short-1/command", "{" + ANNA + ",\"name\":\"Anna\"}");
      List<Onlooker> all = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        all.add(Onlooker.at(client, console.server(), "/api/live/short-1/frames", true));
      }
      final long start = System.nanoTime();
      asker.post("/api/live/short-1/pace", "{" + ANNA + ",\"paused\":false}");
      all.getFirst().until(pace < 20 ? "\"time_s\":7" : "\"time_s\":6");
      while (pace < 20 && System.nanoTime() - start < 60_000_000_000L) {
        Thread.sleep(100);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long frames = all.getFirst().frames();
      long longest = all.stream().mapToLong(Onlooker::frames).min().orElse(0);
      System.out.printf(
          "%d watchers, %.0f s: %d frames each (%d the fewest), %.0f characters a frame%n",
          many, seconds, frames, longest, all.getFirst().characters() / (double) frames);
      asker.post("/api/live/short-1/end", "{" + ANNA + "}");
      for (Onlooker o : all) {
        o.ended();
      }
      assertThat(all)
          .allSatisfy(o -> {
            assertThat(o.gaps()).isEmpty();
            assertThat(o.code()).isEqualTo(1000);
            assertThat(o.events()).isEqualTo(all.getFirst().events()).isGreaterThan(10);
          });
      assertThat(frames / seconds).isGreaterThan(2);
    }
  }
}
