package org.openemd.console.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a server on this machine as a program would: reads the value that requests must repeat, and repeats it.
public final class Asker implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /// Somebody on this machine.
  public Asker(Server server) throws IOException, InterruptedException {
    root = "http://127.0.0.1:" + server.port();
    String csrf = json("/api/me").path("csrf").asString();
    if (!csrf.isEmpty()) {
      headers.put("X-Emd-Csrf", csrf);
    }
  }

  /// Somebody with a token, or with nothing where it is empty.
  public Asker(Server server, String token) {
    root = "http://127.0.0.1:" + server.port();
    if (!token.isEmpty()) {
      headers.put("Authorization", "Bearer " + token);
    }
  }

  /// What is answered to GET.
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "", BodyPublishers.noBody());
  }

  /// What is answered to GET, read.
  public JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /// What is answered to POST of JSON.
  public HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return send("POST", path, "application/json", BodyPublishers.ofString(json));
  }

  /// What is answered to POST of a scenario.
  public HttpResponse<String> upload(String path, String yaml)
      throws IOException, InterruptedException {
    return send("POST", path, "application/yaml", BodyPublishers.ofString(yaml));
  }

  /// What is answered to DELETE.
  public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, "", BodyPublishers.noBody());
  }

  /// What is answered to any request.
  public HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    headers.forEach(request::header);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return client.send(request.method(method, body).build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
