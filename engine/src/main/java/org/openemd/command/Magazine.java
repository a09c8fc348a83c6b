package org.openemd.command;

/// What one battery has left, and when it may launch again.
final class Magazine {
  int left;
  int kept; // the last so many leave only on a person's order
  boolean lost; // nothing leaves it
  double freeAt = Double.NEGATIVE_INFINITY;

  Magazine(int left, int kept) {
    this.left = left;
    this.kept = kept;
  }

  /// Interceptors that may leave by themselves.
  int offered() {
    return lost ? 0 : Math.max(0, left - kept);
  }
}
