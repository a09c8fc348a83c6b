package org.openemd.console.post;

import java.util.ArrayDeque;

/// What one watcher has not read yet. Nothing is left out of it: events come in exactly one frame. So whoever falls too far behind is dropped, with the reason, and may come again.
final class Backlog {
  static final int MOST_FRAMES = 50; // ten seconds of them
  static final long MOST_CHARACTERS = 16_000_000; // besides the first, which has all events

  private static final int OVER = 1000;
  private static final int TRY_AGAIN_LATER = 1013;

  private final Watcher watcher;
  private final ArrayDeque<String> waiting = new ArrayDeque<>();
  private long characters;
  private boolean sending;
  private boolean gone;
  private boolean ending; // once all is sent

  Backlog(Watcher watcher) {
    this.watcher = watcher;
  }

  synchronized void offer(String text) {
    if (gone || ending) {
      return;
    }
    boolean tooMuch =
        waiting.size() >= MOST_FRAMES
            || (!waiting.isEmpty() && characters + text.length() > MOST_CHARACTERS);
    if (tooMuch) {
      drop();
      return;
    }
    waiting.add(text);
    characters += text.length();
    go();
  }

  private void drop() {
    int frames = waiting.size();
    leave();
    watcher.close(
        TRY_AGAIN_LATER, "reads too slowly: " + frames + " frames were waiting; connect again");
  }

  /// Nothing comes after what is waiting.
  synchronized void end() {
    ending = true;
    go();
  }

  private void go() {
    if (sending || gone) {
      return;
    }
    String next = waiting.poll();
    if (next != null) {
      characters -= next.length();
      sending = true;
      watcher.send(next, this::sent);
    } else if (ending) {
      gone = true;
      watcher.close(OVER, "the run is over");
    }
  }

  private synchronized void sent(boolean well) {
    sending = false;
    if (well) {
      go();
    } else {
      leave();
    }
  }

  /// The watcher is gone.
  synchronized void leave() {
    gone = true;
    waiting.clear();
    characters = 0;
  }

  synchronized boolean gone() {
    return gone;
  }
}
