package org.openemd.console.serve;

import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;

/// The WebSockets that are open, how many there may be, and their end.
final class Watchers {
  private static final String ASKED = "asked";
  private static final int TOO_MANY = 429;
  private static final int GOING_AWAY = 1001;
  private static final int REFUSED =
      4000; // and the status of HTTP: the range for private use of RFC 6455
  private static final int MOST_REASON = 100; // bytes; the protocol has room for 123
  private static final int PING = 20; // [s]

  private final Dispatch dispatch;
  private final Limits limits;
  private final Map<String, Watcher> open = new ConcurrentHashMap<>();

  Watchers(Dispatch dispatch, Limits limits) {
    this.dispatch = dispatch;
    this.limits = limits;
  }

  private record Watcher(String who, WsContext context, Runnable gone) {}

  /// How many are open.
  int count() {
    return open.size();
  }

  /// Before the connection becomes a WebSocket.
  void upgrade(Socket socket, Context x) {
    Asked asked = dispatch.admit(socket, x);
    long mine = open.values().stream().filter(w -> w.who().equals(asked.caller().name())).count();
    if (open.size() >= limits.sockets() || mine >= limits.socketsOfOne()) {
      throw new Refusal(TOO_MANY, "Too many watchers", "close some first").after(PING);
    }
    x.attribute(ASKED, asked);
  }

  void watch(Socket socket, WsConfig w) {
    w.onConnect(x -> begin(socket, x));
    w.onClose(x -> end(x.sessionId()));
  }

  private void begin(Socket socket, WsConnectContext x) {
    Asked asked = x.attribute(ASKED);
    if (asked == null) {
      x.session.close(REFUSED + 401, "who asks is not known", Callback.NOOP);
      return;
    }
    x.session.setMaxTextMessageSize(limits.message());
    x.session.setMaxBinaryMessageSize(limits.message());
    x.session.setIdleTimeout(limits.idle());
    x.enableAutomaticPings(PING, TimeUnit.SECONDS);
    try {
      Runnable gone = socket.watch().begin(asked, new Line(x));
      open.put(x.sessionId(), new Watcher(asked.caller().name(), x, gone));
    } catch (Refusal refusal) {
      x.session.close(
          REFUSED + refusal.status(), reason(String.valueOf(refusal.getMessage())), Callback.NOOP);
    }
  }

  private void end(String id) {
    @Nullable Watcher watcher = open.remove(id);
    if (watcher != null) {
      watcher.context().disableAutomaticPings();
      watcher.gone().run();
    }
  }

  /// Tells all that the server goes.
  void endAll() {
    open.values()
        .forEach(w -> w.context().session.close(GOING_AWAY, "the server stops", Callback.NOOP));
  }

  private static String reason(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MOST_REASON
        ? text
        : text.substring(0, Math.min(text.length(), MOST_REASON / 4));
  }

  private record Line(WsConnectContext context) implements Socket.Line {
    @Override
    public void send(String text, Consumer<Boolean> done) {
      context.session.sendText(
          text, Callback.from(() -> done.accept(true), failure -> done.accept(false)));
    }

    @Override
    public void close(int code, String reason) {
      context.session.close(code, reason(reason), Callback.NOOP);
    }
  }
}
