package org.openemd.console.serve;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// One who watches a live run over a socket, and sees that no frame and no event is missing.
final class Onlooker implements WebSocket.Listener {
  private static final int ASK_AT_ONCE = 1;

  private final boolean reads;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final StringBuilder part = new StringBuilder();
  private final List<String> gaps = new ArrayList<>();
  private volatile String last = "";
  private volatile int code;
  private volatile String reason = "";
  private final AtomicLong frames = new AtomicLong();
  private final AtomicLong characters = new AtomicLong();
  private long frame = -1;
  private int events;

  private Onlooker(boolean reads) {
    this.reads = reads;
  }

  /// Opens a socket; one who does not read asks for nothing after the handshake.
  static Onlooker at(HttpClient client, Server server, String path, boolean reads) {
    Onlooker o = new Onlooker(reads);
    URI uri = URI.create("ws://127.0.0.1:" + server.port() + path);
    WebSocket _ = client.newWebSocketBuilder().buildAsync(uri, o).join();
    return o;
  }

  @Override
  public void onOpen(WebSocket socket) {
    if (reads) {
      socket.request(ASK_AT_ONCE);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean whole) {
    part.append(data);
    if (whole) {
      see(part.toString());
      part.setLength(0);
    }
    socket.request(ASK_AT_ONCE);
    return null;
  }

  private void see(String text) {
    long number = number(text, "\"frame\":");
    int from = (int) number(text, "\"events_from\":");
    if ((frame >= 0 && number != frame + 1) || from != events) {
      gaps.add("frame " + number + " after " + frame + ", events from " + from + " of " + events);
    }
    frame = number;
    events = from + text.split("\"interceptor\":", -1).length - 1;
    frames.incrementAndGet();
    characters.addAndGet(text.length());
    last = text;
  }

  private static long number(String text, String name) {
    int at = text.indexOf(name) + name.length();
    int end = at;
    while (Character.isDigit(text.charAt(end))) {
      end++;
    }
    return Long.parseLong(text, at, end, 10);
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int with, String why) {
    code = with;
    reason = why;
    closed.countDown();
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    reason = failure.toString();
    closed.countDown();
  }

  void ended() throws InterruptedException {
    if (!closed.await(2, TimeUnit.MINUTES)) {
      throw new AssertionError("still open after " + frames + " frames: " + last);
    }
  }

  /// Until the last frame says that.
  String until(String words) throws InterruptedException {
    for (int i = 0; i < 6000; i++) {
      if (last.contains(words)) {
        return last;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("never said " + words + ": " + last + " " + code + " " + reason);
  }

  List<String> gaps() {
    return gaps;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }

  long frames() {
    return frames.get();
  }

  long characters() {
    return characters.get();
  }

  int events() {
    return events;
  }
}
