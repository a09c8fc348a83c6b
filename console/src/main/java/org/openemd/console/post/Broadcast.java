package org.openemd.console.post;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Frames to all who watch: each is written once for all of them. Who comes later begins with a frame of their own, the last one with every event from the one they ask for.
final class Broadcast {
  private final List<Backlog> watchers = new ArrayList<>();
  private final List<StateFrame.News> events = new ArrayList<>();
  private @Nullable StateFrame last;
  private boolean over;

  /// @param since number of the first event that is wanted
  synchronized Backlog join(Watcher watcher, int since) {
    Backlog backlog = new Backlog(watcher);
    StateFrame frame = last;
    if (frame != null) {
      int from = Math.clamp(since, 0, events.size());
      backlog.offer(
          FrameJson.text(frame.with(from, List.copyOf(events.subList(from, events.size())))));
    }
    if (over) {
      backlog.end();
    } else {
      watchers.add(backlog);
    }
    return backlog;
  }

  /// How many events were told.
  synchronized int told() {
    return events.size();
  }

  synchronized int watching() {
    watchers.removeIf(Backlog::gone);
    return watchers.size();
  }

  /// @param frame whose events go on where those of the last ended
  synchronized void publish(StateFrame frame) {
    events.addAll(frame.events());
    last = frame;
    watchers.removeIf(Backlog::gone);
    if (!watchers.isEmpty()) {
      String text = FrameJson.text(frame);
      watchers.forEach(w -> w.offer(text));
    }
  }

  /// The last, without events.
  synchronized @Nullable StateFrame last() {
    return last;
  }

  /// Nothing comes any more.
  synchronized void end() {
    over = true;
    watchers.forEach(Backlog::end);
    watchers.clear();
  }
}
