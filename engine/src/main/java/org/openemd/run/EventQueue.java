package org.openemd.run;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.openemd.math.Unit;

/// What is to happen, in order of time; what was scheduled first goes first at equal times.
final class EventQueue {
  private final PriorityQueue<Scheduled> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble(Scheduled::time).thenComparingLong(Scheduled::serial));
  private long serial;

  /// One thing to happen.
  record Scheduled(@Unit("s") double time, long serial, Happening what) {}

  void at(double time, Happening what) {
    queue.add(new Scheduled(time, serial++, what));
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  /// When the next thing happens (s); infinite when nothing does.
  double nextTime() {
    Scheduled next = queue.peek();
    return next == null ? Double.POSITIVE_INFINITY : next.time();
  }

  Scheduled next() {
    return queue.remove();
  }
}
