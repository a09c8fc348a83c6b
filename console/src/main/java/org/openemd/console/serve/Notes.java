package org.openemd.console.serve;

import io.javalin.http.Context;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openemd.console.journal.AuditLog;
import org.openemd.console.journal.Metrics;
import org.openemd.console.text.Sha256;

/// What is written down of each request: a line of the log, figures, and for what changes something a line of the audit log.
final class Notes {
  private static final Logger LOG = Logger.getLogger("emd.access");
  private static final int LONGEST = 4096; // bytes of a body that are kept in the audit log
  private static final int TOO_MANY = 429;

  private final AuditLog audit;
  private final Metrics metrics;

  Notes(Settings settings, Metrics metrics) {
    this.audit = AuditLog.open(settings.data().resolve("audit.log"));
    this.metrics = metrics;
  }

  /// What is so now.
  void gauges(IntSupplier sockets) {
    metrics.gauge("emd_sockets", "WebSockets that are open.", "", () -> sockets.getAsInt());
    metrics.gauge(
        "emd_memory_bytes",
        "Memory of the program's objects.",
        "",
        () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    metrics.gauge(
        "emd_memory_most_bytes",
        "The most that it may become.",
        "",
        () -> Runtime.getRuntime().maxMemory());
    metrics.gauge(
        "emd_uptime_seconds",
        "Since the program began.",
        "",
        () -> ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
  }

  /// Before something is changed. Tokens are never written down.
  void before(Route route, Asked asked) {
    if (!route.role().may(Role.ANALYST)) {
      return;
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("role", Guard.word(asked.caller().role()));
    about.put("path", asked.context().path());
    if (route.takes() != Void.class) {
      byte[] body = asked.bytes();
      about.put("bytes", body.length);
      about.put("sha256", Sha256.of(body));
      if (body.length <= LONGEST && route.takes() != byte[].class) {
        about.put("body", new String(body, StandardCharsets.UTF_8));
      }
    }
    audit.note(asked.caller().name(), route.id(), about);
  }

  /// After each request.
  void after(Context x, float milliseconds) {
    String route = x.attribute(Dispatch.ROUTE);
    String template = route == null ? "none" : route;
    String labels =
        "method=\"" + method(x) + "\",route=\"" + template + "\",status=\"" + x.statusCode() + "\"";
    metrics.count("emd_requests_total", "Requests answered.", labels);
    metrics.took(
        "emd_request_seconds",
        "How long answers took.",
        "route=\"" + template + "\"",
        milliseconds / 1000.0);
    if (x.statusCode() == TOO_MANY) {
      metrics.count("emd_rate_limited_total", "Requests refused as too many.", "");
    }
    if (LOG.isLoggable(Level.INFO)) {
      log(x, milliseconds);
    }
  }

  /// Who sends methods of their own making must not make a figure of each.
  private static String method(Context x) {
    String method = x.method().name();
    return Set.of("GET", "HEAD", "POST", "DELETE").contains(method) ? method : "other";
  }

  /// No query, no header, no body: none of them may hold a secret that a log would give away.
  private static void log(Context x, float milliseconds) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("method", x.method().name());
    fields.put("path", x.path());
    fields.put("status", x.statusCode());
    fields.put("ms", Math.round(milliseconds));
    fields.put("who", Dispatch.visitor(x).caller().name());
    LOG.log(Level.INFO, "request", new Object[] {fields});
  }

  void close() {
    audit.close();
  }
}
