package org.openemd.command;

/// How far the engagement of one track has come.
final class Engagement {
  boolean feasible;
  boolean planned;
  boolean released;
  boolean held;
  boolean given; // released by a person, whatever the delay and the general hold
  boolean killed;
  double killedAt = Double.NaN; // when that was last reported
  boolean spentSaid;
  double releaseAt = Double.NaN;
  double nextLook = Double.NEGATIVE_INFINITY;
  int fired;
  int outstanding;
}
