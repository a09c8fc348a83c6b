package org.openemd.console;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Chromium that looks at a run folder over a real HTTP server on the loopback address.
public final class Browser {
  private static final Path WEB = Path.of("web").toAbsolutePath();
  private static final long PATIENCE = 1200; // [s]

  private Browser() {}

  /// What the browser saw; pictures go to `pictures`. A missing browser fails the test where `CI` is set, and skips it elsewhere.
  ///
  /// @param questions as `console/web/look.mjs` takes them
  public static JsonNode look(Path run, Path pictures, String questions) throws Exception {
    Path chromium = need(chromium(), "Chromium (apt-get install chromium)");
    need(
        Optional.of(WEB.resolve("node_modules/playwright-core")).filter(Files::isDirectory),
        "console/web/node_modules (npm ci in console/web)");
    Files.createDirectories(pictures);
    HttpServer server = serve(run);
    try {
      String origin = "http://127.0.0.1:" + server.getAddress().getPort();
      return new JsonMapper()
          .readTree(node("look.mjs", origin, chromium.toString(), pictures.toString(), questions));
    } finally {
      server.stop(0);
    }
  }

  /// The folder of the built page of `emd serve`.
  public static Path page() {
    return need(
        Optional.of(WEB.resolve("dist")).filter(d -> Files.isRegularFile(d.resolve("index.html"))),
        "console/web/dist (npm ci and npm run build in console/web)");
  }

  /// What a script of `console/web` says of a server's page; pictures go to `pictures`.
  public static JsonNode drive(String script, String origin, Path pictures) throws Exception {
    Path chromium = need(chromium(), "Chromium (apt-get install chromium)");
    return new JsonMapper()
        .readTree(node(script, origin, chromium.toString(), pictures.toString()));
  }

  private static HttpServer serve(Path run) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/run/", SimpleFileServer.createFileHandler(run.toAbsolutePath()));
    server.createContext(
        "/cesium/",
        SimpleFileServer.createFileHandler(WEB.resolve("node_modules/cesium/Build/Cesium")));
    server.createContext(
        "/globe.html",
        exchange -> {
          byte[] page = Files.readAllBytes(WEB.resolve("globe.html"));
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.createContext(
        "/favicon.ico",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.setExecutor(Thread::startVirtualThread);
    server.start();
    return server;
  }

  private static String node(String... words) throws Exception {
    Path out = Files.createTempFile("look", ".json");
    Path err = Files.createTempFile("look", ".txt");
    try {
      List<String> command = Stream.concat(Stream.of("node"), Stream.of(words)).toList();
      Process process =
          new ProcessBuilder(command)
              .directory(WEB.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        Assertions.fail("the browser did not finish within " + PATIENCE + " s");
      }
      Assertions.assertEquals(0, process.exitValue(), Files.readString(err));
      return Files.readString(out);
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static Path need(Optional<Path> found, String what) {
    if (found.isEmpty() && System.getenv("CI") != null) {
      Assertions.fail("this test needs " + what);
    }
    Assumptions.assumeTrue(found.isPresent(), "skipped: this test needs " + what);
    return found.orElseThrow();
  }

  private static Optional<Path> chromium() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
