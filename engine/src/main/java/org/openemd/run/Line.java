package org.openemd.run;

import org.openemd.tracking.Link;

/// One link at work: what waits on it, and what became of what it was given.
///
/// Reports leave one after the other at the link's rate, first come, first served, and arrive `delay` after they have left. What is handed over in an outage is lost; so is what would wait longer
/// than `patience` before it leaves. What was taken is delivered, whatever happens to the link after.
final class Line {
  final Link link;
  private final double patience;
  private double free = Double.NEGATIVE_INFINITY; // when the last report taken has left
  private int sent;
  private int delivered;
  private int lost;
  private int undelivered;
  private int inOutage;
  private int tooLate;
  private double longestWait;
  private double delays; // of all that it took, added up [s]

  /// @param patience longest wait (s)
  Line(Link link, double patience) {
    this.link = link;
    this.patience = patience;
  }

  /// Offers `count` reports at `now` (s); how many it takes, the first of them.
  ///
  /// @param cut whether the link or its far end is lost
  int offer(double now, int count, boolean cut) {
    sent += count;
    boolean out = cut || link.out(now);
    int taken = out ? 0 : room(now, count);
    lost += count - taken;
    inOutage += out ? count : 0;
    if (taken > 0) {
      double start = Math.max(now, free);
      longestWait = Math.max(longestWait, start - now + (taken - 1) / link.rate());
      free = start + taken / link.rate();
      delays += taken * (arrival() - now);
    }
    return taken;
  }

  private int room(double now, int count) {
    double start = Math.max(now, free);
    int taken = 0;
    while (taken < count && start - now + taken / link.rate() <= patience) {
      taken++;
    }
    return taken;
  }

  /// When the reports taken last arrive (s).
  double arrival() {
    return free + link.delay();
  }

  /// @param late of these, those that came too late to be used
  void delivered(int count, int late) {
    delivered += count;
    tooLate += late;
  }

  /// Of reports that arrived where nobody is left.
  void undelivered(int count) {
    undelivered += count;
  }

  RunRecord.LinkUse use() {
    double mean = delays / (sent - lost); // 0 / 0 where nothing was taken
    return new RunRecord.LinkUse(
        link,
        sent,
        delivered,
        lost + undelivered,
        inOutage + undelivered,
        tooLate,
        longestWait,
        mean);
  }
}
