package org.openemd.command;

/// What one battery has left, and when it may launch again.
final class Magazine {
  int left;
  int reserve; // of these, only for a person
  boolean lost; // nothing leaves it
  double freeAt = Double.NEGATIVE_INFINITY;

  Magazine(int left, int reserve) {
    this.left = left;
    this.reserve = reserve;
  }

  boolean mayFire() {
    return !lost && left > reserve;
  }
}
