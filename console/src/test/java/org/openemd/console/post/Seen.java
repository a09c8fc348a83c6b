package org.openemd.console.post;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One who watches and reads at once, or never.
public final class Seen implements Watcher {
  private static final long PATIENCE = 60_000; // [ms]
  private static final JsonMapper JSON = new JsonMapper();

  private final boolean reads;
  private final List<JsonNode> frames = new ArrayList<>();
  private int code;
  private String reason = "";

  public Seen(boolean reads) {
    this.reads = reads;
  }

  @Override
  public synchronized void send(String text, Consumer<Boolean> done) {
    frames.add(JSON.readTree(text));
    notifyAll();
    if (reads) {
      done.accept(true);
    }
  }

  @Override
  public synchronized void close(int with, String why) {
    code = with;
    reason = why;
    notifyAll();
  }

  public synchronized List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  synchronized int code() {
    return code;
  }

  synchronized String reason() {
    return reason;
  }

  /// The first frame that is as wanted, once it has come.
  public synchronized JsonNode frame(Predicate<JsonNode> wanted) throws InterruptedException {
    long until = System.currentTimeMillis() + PATIENCE;
    int looked = 0;
    while (true) {
      for (; looked < frames.size(); looked++) {
        if (wanted.test(frames.get(looked))) {
          return frames.get(looked);
        }
      }
      long left = until - System.currentTimeMillis();
      if (left <= 0 || code != 0) {
        throw new AssertionError("no such frame among " + frames.size() + "; " + code + reason);
      }
      wait(left);
    }
  }

  /// Waits for the end.
  public synchronized void closed() throws InterruptedException {
    long until = System.currentTimeMillis() + PATIENCE;
    while (code == 0) {
      long left = until - System.currentTimeMillis();
      if (left <= 0) {
        throw new AssertionError("was not closed; " + frames.size() + " frames");
      }
      wait(left);
    }
  }
}
