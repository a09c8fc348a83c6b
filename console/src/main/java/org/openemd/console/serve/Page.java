package org.openemd.console.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The built page: files of one folder and nothing else, or a few words where it is not built.
final class Page {
  private static final int NOT_FOUND = 404;
  private static final int NOT_MODIFIED = 304;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("topojson", "application/json"),
          Map.entry("czml", "application/json"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("glb", "model/gltf-binary"),
          Map.entry("xml", "application/xml"),
          Map.entry("ktx2", "image/ktx2"),
          Map.entry("webmanifest", "application/manifest+json"));
  private static final String HASHED = ".*[.-][A-Za-z0-9_-]{8,}\\.[a-z0-9]+";
  private static final String UNBUILT =
      """
      <!doctype html>
      <html lang="en">
      <title>OpenEMD</title>
      <h1>OpenEMD</h1>
      <p>The server runs, but its page is not built. That takes Node 20 or later with npm:</p>
      <pre>cd console/web
      npm ci
      npm run build</pre>
      <p>Then load this address again. What programs can ask works without it: <a href="/openapi.json">openapi.json</a>.</p>
      </html>
      """;

  private final Path folder;

  Page(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /// Answers what no route does, if it is a file of the page.
  boolean answers(Context x, HttpResponseException failure) {
    boolean asks = x.method().equals(HandlerType.GET) || x.method().equals(HandlerType.HEAD);
    if (!asks || failure.getStatus() != NOT_FOUND || x.path().startsWith("/api/")) {
      return false;
    }
    Optional<Path> file = file(x.path());
    file.ifPresent(f -> send(x, f));
    if (file.isEmpty() && x.path().equals("/")) {
      x.status(200).contentType("text/html; charset=utf-8").result(UNBUILT);
      return true;
    }
    return file.isPresent();
  }

  private Optional<Path> file(String path) {
    try {
      String name = path.substring(1);
      Path file = folder.resolve(name.isEmpty() ? "index.html" : name).normalize();
      boolean inside =
          file.startsWith(folder)
              && Files.isRegularFile(file)
              && file.toRealPath().startsWith(folder.toRealPath());
      boolean hidden = name.startsWith(".") || name.contains("/.");
      return inside && !hidden ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private void send(Context x, Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String tag =
          "\"" + Long.toHexString(now.lastModifiedTime().toMillis()) + "-" + now.size() + "\"";
      String name = folder.relativize(file).toString().replace('\\', '/');
      boolean hashed = name.startsWith("assets/") && name.matches(HASHED);
      x.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      x.header("ETag", tag);
      if (tag.equals(x.header("If-None-Match"))) {
        x.status(NOT_MODIFIED).result(new byte[0]);
        return;
      }
      x.status(200).contentType(type(name));
      x.result(
          x.method().equals(HandlerType.HEAD)
              ? new ByteArrayInputStream(new byte[0])
              : Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
