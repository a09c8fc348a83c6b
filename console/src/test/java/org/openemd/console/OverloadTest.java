package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server under more than it can do: headers that never end, scenarios made to burst it, more jobs than it has room for. It stays well and says so.
@Tag("story")
class OverloadTest {
  private static final long MOST_MEMORY = 1_000_000_000; // bytes
  private static final long GENEROUS = 5_000; // [ms], on a machine that others use too
  private static final List<String> BOMBS =
      List.of(
          "[".repeat(900_000),
          "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n".repeat(20_000),
          "{a: ".repeat(220_000),
          ("key" + "\n").repeat(200_000),
          "- ".repeat(450_000) + "x");

  @TempDir private Path folder;

  /// What was measured.
  private record Measured(List<Long> health, long memory, int slow, int ended) {
    long most() {
      return health.getLast();
    }

    long at(double share) {
      return health.get((int) (share * (health.size() - 1)));
    }

    String text() {
      return String.format(
          "health asked %d times: median %d ms, 95 %% within %d ms, most %d ms; memory at most %d MB; %d slow connections, of which the server ended %d",
          health.size(), at(0.5), at(0.95), most(), memory / 1_000_000, slow, ended);
    }
  }

  private Measured under(int slowOnes, int bombers, int jobs, int seconds) throws Exception {
    try (ServeProcess server = ServeProcess.in(folder.resolve("data"));
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      server.get("/health");
      List<Socket> slow = halfOpen(server.port(), slowOnes);
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < bombers; i++) {
        String bomb = BOMBS.get(i % BOMBS.size());
        all.add(
            others.submit(() -> {
              while (System.nanoTime() < end) {
                assertThat(server.post("/api/uploads", "application/yaml", bomb).statusCode())
                    .isIn(422, 429, 503);
              }
              return null;
            }));
      }
      all.add(
          others.submit(() -> {
            order(server, jobs);
            return null;
          }));
      all.add(others.submit(() -> drip(slow, end)));
      List<Long> health = health(server, end);
      for (Future<?> one : all) {
        one.get();
      }
      int ended = ended(slow);
      return new Measured(health, server.mostMemory(), slowOnes, ended);
    }
  }

  private static void order(ServeProcess server, int jobs) throws Exception {
    for (int i = 0; i < jobs; i++) {
      String job =
          "{\"verb\":\"map\",\"words\":[\"scenarios/emd-2009.yaml\",\"--grid\",\"0.5\",\"--set\",\"doctrine.release_delay_s="
              + i
              + "\"]}";
      assertThat(server.post("/api/jobs", "application/json", job).statusCode())
          .isIn(200, 429, 503);
    }
  }

  private static List<Socket> halfOpen(int port, int count) throws IOException {
    List<Socket> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket
          .getOutputStream()
          .write("GET /health HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      all.add(socket);
    }
    return all;
  }

  /// A byte each second keeps every idle timeout from ending them.
  private static void drip(List<Socket> slow, long end) {
    try {
      while (System.nanoTime() < end) {
        Thread.sleep(1000);
        slow.forEach(OverloadTest::drip);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drip(Socket socket) {
    try {
      socket.getOutputStream().write('x');
    } catch (IOException e) {
      return; // the server has ended it, as it should
    }
  }

  private static int ended(List<Socket> slow) throws IOException {
    int ended = 0;
    for (Socket socket : slow) {
      socket.setSoTimeout(1);
      try {
        ended += socket.getInputStream().read() < 0 ? 1 : 0;
      } catch (java.net.SocketTimeoutException e) {
        ended += 0;
      } catch (IOException e) {
        ended++;
      }
      socket.close();
    }
    return ended;
  }

  private static List<Long> health(ServeProcess server, long end) throws Exception {
    List<Long> took = new ArrayList<>();
    while (System.nanoTime() < end) {
      long began = System.nanoTime();
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      took.add((System.nanoTime() - began) / 1_000_000);
      Thread.sleep(50);
    }
    took.sort(null);
    return took;
  }

  private static void require(Measured m) {
    System.out.println(m.text());
    assertThat(m.health()).as(m.text()).hasSizeGreaterThan(20);
    assertThat(m.most()).as(m.text()).isLessThan(GENEROUS);
    assertThat(m.memory()).as(m.text()).isLessThan(MOST_MEMORY);
    assertThat(m.ended()).as(m.text()).isEqualTo(m.slow());
  }

  @Test
  void staysWellUnderSlowHeadersAndBombs() throws Exception {
    require(under(200, 2, 0, 14));
  }

  @Test
  @Tag("slow")
  void staysWellUnderSlowHeadersBombsAndFiftyJobs() throws Exception {
    require(under(600, 4, 50, 60));
  }
}
