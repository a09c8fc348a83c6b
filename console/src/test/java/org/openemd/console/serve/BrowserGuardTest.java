package org.openemd.console.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a browser may be made to do by somebody else's page, and what it may not.
@Tag("law")
class BrowserGuardTest {
  private static final Route CHANGE =
      Route.post(
          "/api/change",
          Role.OBSERVER,
          "change",
          "Changes.",
          Void.class,
          Health.class,
          _ -> new Health("done"));

  @TempDir private Path folder;
  private Server server;

  BrowserGuardTest() {}

  record Health(String status) {}

  @BeforeEach
  void start() throws Exception {
    server = Hosts.server(folder, CHANGE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// Sends a head as it stands, with the server's address for PORT; a client of HTTP would not let a test forge it.
  private String raw(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head = String.join("\r\n", lines).replace("PORT", Integer.toString(server.port()));
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private String csrf() throws IOException {
    return found("\"csrf\":\"([^\"]+)\"", raw("GET /api/me HTTP/1.1", "Host: localhost:PORT"));
  }

  private static String found(String pattern, String text) {
    Matcher m = Pattern.compile(pattern).matcher(text);
    assertThat(m.find()).as(text).isTrue();
    return m.group(1);
  }

  @Test
  void answersToItsOwnNamesAlone() throws Exception {
    assertThat(raw("GET /health HTTP/1.1", "Host: localhost:PORT")).startsWith("HTTP/1.1 200");
    assertThat(raw("GET /health HTTP/1.1", "Host: [::1]:PORT")).startsWith("HTTP/1.1 200");
    assertThat(raw("GET /health HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421");
    assertThat(raw("GET / HTTP/1.1", "Host: 127.0.0.1.evil.example")).startsWith("HTTP/1.1 421");
  }

  @Test
  void changesNothingWithoutTheValueThatOnlyItsOwnPageCanRead() throws Exception {
    String post = "POST /api/change HTTP/1.1";
    String host = "Host: localhost:PORT";
    String none = "Content-Length: 0";
    assertThat(raw(post, host, none)).startsWith("HTTP/1.1 403").contains("X-Emd-Csrf");
    assertThat(raw(post, host, none, "X-Emd-Csrf: guess")).startsWith("HTTP/1.1 403");
    assertThat(raw(post, host, none, "X-Emd-Csrf: " + csrf())).startsWith("HTTP/1.1 200");
  }

  @Test
  void changesNothingForAnotherSitesPage() throws Exception {
    String post = "POST /api/change HTTP/1.1";
    String host = "Host: localhost:PORT";
    String none = "Content-Length: 0";
    String csrf = "X-Emd-Csrf: " + csrf();
    assertThat(raw(post, host, none, csrf, "Origin: http://localhost:PORT"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw(post, host, none, csrf, "Origin: http://localhost:1"))
        .startsWith("HTTP/1.1 403");
    assertThat(raw(post, host, none, csrf, "Origin: null")).startsWith("HTTP/1.1 403");
    assertThat(raw(post, host, none, csrf, "Sec-Fetch-Site: cross-site"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void knowsABrowserByACookieThatScriptsCannotRead() throws Exception {
    String token = Hosts.settings(folder).tokens().add("anna", Role.ANALYST);
    String host = "Host: localhost:PORT";
    assertThat(raw("GET /api/scenarios HTTP/1.1", host)).startsWith("HTTP/1.1 401");
    String body = "{\"token\":\"" + token + "\"}";
    String login =
        raw(
            "POST /api/login HTTP/1.1",
            host,
            "Content-Type: application/json",
            "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    assertThat(login)
        .startsWith("HTTP/1.1 200")
        .contains("HttpOnly; SameSite=Strict", "\"role\":\"analyst\"");
    String cookie = "Cookie: emd_session=" + found("emd_session=([^;]+)", login);
    String csrf = "X-Emd-Csrf: " + found("\"csrf\":\"([^\"]+)\"", login);
    assertThat(raw("GET /api/scenarios HTTP/1.1", host, cookie)).startsWith("HTTP/1.1 200");
    String post = "POST /api/change HTTP/1.1";
    String none = "Content-Length: 0";
    assertThat(raw(post, host, cookie, none)).startsWith("HTTP/1.1 403");
    assertThat(raw(post, host, cookie, csrf, none)).startsWith("HTTP/1.1 200");
    assertThat(raw("POST /api/logout HTTP/1.1", host, cookie, csrf, none)).contains("Max-Age=0");
    assertThat(raw("GET /api/scenarios HTTP/1.1", host, cookie)).startsWith("HTTP/1.1 401");
  }

  @Test
  void letsNoOtherSitesPageWatch() throws Exception {
    server.close();
    Settings settings = Hosts.settings(folder);
    org.openemd.console.serve.Socket clock =
        new org.openemd.console.serve.Socket(
            "/api/watch",
            Role.OBSERVER,
            "Says one word.",
            (_, line) -> {
              line.send("word", _ -> {});
              return () -> {};
            });
    server = new Server(settings, Hosts.routes(settings), java.util.List.of(clock));
    String[] upgrade = {
      "GET /api/watch HTTP/1.1",
      "Host: localhost:PORT",
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
      "Origin: http://evil.example"
    };
    assertThat(raw(upgrade)).startsWith("HTTP/1.1 403").contains("application/problem+json");
  }
}
