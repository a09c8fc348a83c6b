package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written down of requests, and what they may cost.
@Tag("law")
class NotesTest {
  @TempDir private Path folder;

  record Order(String word) {}

  private static Limits limits(int rate, int burst, int work) {
    Limits u = Limits.USUAL;
    return new Limits(
        u.body(),
        u.head(),
        u.bodies(),
        u.headDeadline(),
        u.bodyDeadline(),
        u.idle(),
        u.connections(),
        u.connectionsOfOne(),
        u.sockets(),
        u.socketsOfOne(),
        u.message(),
        rate,
        burst,
        work,
        Duration.ofMillis(200),
        u.depth(),
        u.text(),
        u.digits(),
        u.sessions(),
        u.session(),
        u.uploads());
  }

  @Test
  void ordersAreOnTheDiskBeforeTheyTakeEffect() throws Exception {
    Route order =
        Route.post(
            "/api/order",
            Role.OPERATOR,
            "order",
            "Orders.",
            Order.class,
            Order.class,
            a -> {
              String log = Files.readString(folder.resolve("audit.log"));
              return new Order(log.contains("fire one") ? "noted" : "forgotten");
            });
    try (Server server = Hosts.server(folder, order);
        Asker asker = new Asker(server)) {
      assertThat(asker.post("/api/order", "{\"word\":\"fire one\"}").body()).contains("noted");
      asker.post("/api/check", "{\"scenario\":\"x\"}");
    }
    List<String> lines = Files.readAllLines(folder.resolve("audit.log"));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .contains("\"who\":\"local\"", "\"what\":\"order\"", "\"role\":\"operator\"", "\"sha256\"");
  }

  @Test
  void figuresTellHowOftenEachRouteWasAsked() throws Exception {
    try (Server server = Hosts.server(folder);
        Asker asker = new Asker(server)) {
      asker.get("/health");
      asker.get("/health");
      asker.get("/api/none/\u017e");
      String text = asker.get("/metrics").body();
      assertThat(text)
          .contains(
              "# TYPE emd_requests_total counter",
              "emd_requests_total{method=\"GET\",route=\"/health\",status=\"200\"} 2",
              "emd_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 1",
              "# TYPE emd_request_seconds histogram",
              "emd_request_seconds_bucket{route=\"/health\",le=\"+Inf\"} 2",
              "emd_request_seconds_count{route=\"/health\"} 2",
              "emd_sockets 0");
      assertThat(text.lines().filter(l -> !l.startsWith("#")))
          .allMatch(l -> l.matches("[a-z_]+(\\{[^}]*})? -?[0-9.E+-]+"));
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
    Settings few = Hosts.settings(folder, Door.NONE, limits(1, 3, 4));
    try (Server server = Hosts.server(few);
        Asker asker = new Asker(server)) {
      HttpResponse<String> last = asker.get("/health");
      for (int i = 0; i < 4; i++) {
        last = asker.get("/health");
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
    }
  }

  @Test
  void whatComputesWaitsItsTurnWhileHealthIsAnsweredAtOnce() throws Exception {
    java.util.concurrent.CountDownLatch begun = new java.util.concurrent.CountDownLatch(1);
    java.util.concurrent.CountDownLatch end = new java.util.concurrent.CountDownLatch(1);
    Route slow =
        Route.get(
                "/api/slow",
                Role.OBSERVER,
                "slow",
                "Takes long.",
                Order.class,
                _ -> {
                  begun.countDown();
                  end.await();
                  return new Order("done");
                })
            .computing();
    Settings settings = Hosts.settings(folder, Door.NONE, limits(100, 100, 1));
    List<Route> routes = Hosts.routes(settings);
    routes.add(slow);
    try (Server server = new Server(settings, routes, List.of());
        Asker asker = new Asker(server)) {
      Thread first = Thread.startVirtualThread(() -> get(asker));
      begun.await();
      HttpResponse<String> second = asker.get("/api/slow");
      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("Retry-After")).isPresent();
      assertThat(asker.get("/health").statusCode()).isEqualTo(200);
      end.countDown();
      first.join();
      assertThat(asker.get("/api/slow").statusCode()).isEqualTo(200);
    }
  }

  private static void get(Asker asker) {
    try {
      asker.get("/api/slow");
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
