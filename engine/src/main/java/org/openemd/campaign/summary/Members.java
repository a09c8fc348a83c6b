package org.openemd.campaign.summary;

import org.openemd.campaign.estimate.Share;
import org.openemd.campaign.summary.SweepSummary.Group;
import org.openemd.results.Outcome;

/// Some of the missiles, run by run.
final class Members {
  private final Share leakage = new Share();
  private long intercepted;
  private long leaked;
  private long harmless;
  private int run = -1;
  private long here;
  private long through;

  void add(int number, Outcome outcome) {
    if (number != run) {
      finish();
      run = number;
    }
    here++;
    switch (outcome) {
      case INTERCEPTED -> intercepted++;
      case HARMLESS -> harmless++;
      case LEAKED -> {
        leaked++;
        through++;
      }
    }
  }

  private void finish() {
    if (here > 0) {
      leakage.add((double) through / here);
    }
    here = 0;
    through = 0;
  }

  Group group(String id) {
    finish();
    long threats = intercepted + leaked + harmless;
    return new Group(
        id, threats, intercepted, leaked, harmless, leakage.estimate(SweepSummary.CONFIDENCE));
  }

  Detail.Level level(long of) {
    Group g = group("");
    return new Detail.Level(of, g.threats(), g.leaked(), g.leakage());
  }
}
