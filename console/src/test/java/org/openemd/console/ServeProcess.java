package org.openemd.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `emd serve` as a process of its own, as a person starts it.
final class ServeProcess implements AutoCloseable {
  private final Process process;
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private ServeProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// The command line of a process that says what it has to say into a file.
  static Process start(Path said, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Demd.home=" + System.getProperty("emd.home", "..")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.openemd.console.Emd", "serve"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(said.toFile()).start();
  }

  /// Starts one and waits until it says where it is.
  static ServeProcess in(Path data) throws IOException {
    Process process =
        start(data.resolveSibling("said.txt"), "--port", "0", "--data", data.toString());
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    assertThat(line).as(Files.readString(data.resolveSibling("said.txt"))).startsWith("http://");
    return new ServeProcess(process, URI.create(line));
  }

  int port() {
    return address.getPort();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    String csrf = get("/api/me").body().replaceAll(".*\"csrf\":\"([^\"]+)\".*", "$1");
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("X-Emd-Csrf", csrf)
            .header("Content-Type", type)
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /// The most memory that the server itself has had, in bytes; 0 where the system does not say.
  long mostMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(l -> l.startsWith("VmHWM"))
        .mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("[^0-9]", "")))
        .sum();
  }

  /// Asks it to end as a service manager does; how long it took, or -1 when it did not.
  long terminate() throws InterruptedException {
    long began = System.nanoTime();
    process.destroy();
    return process.waitFor(30, TimeUnit.SECONDS) ? (System.nanoTime() - began) / 1_000_000 : -1;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    client.shutdownNow();
  }
}
