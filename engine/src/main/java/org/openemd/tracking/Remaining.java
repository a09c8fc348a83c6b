package org.openemd.tracking;

/// Which places of a row are left, found without going by those that are gone (disjoint sets, by halving of paths).
final class Remaining {
  private final int[] up; // a place beyond the last and one before the first are always left
  private final int[] down;

  Remaining(int places) {
    up = new int[places + 2];
    down = new int[places + 2];
    for (int i = 0; i < up.length; i++) {
      up[i] = i;
      down[i] = i;
    }
  }

  void remove(int place) {
    up[place + 1] = place + 2;
    down[place + 1] = place;
  }

  /// The first place left from this one on; the number of places when there is none.
  int from(int place) {
    return find(up, place + 1) - 1;
  }

  /// The last place left up to this one; -1 when there is none.
  int upTo(int place) {
    return find(down, place + 1) - 1;
  }

  private static int find(int[] next, int from) {
    int i = from;
    while (next[i] != i) {
      next[i] = next[next[i]];
      i = next[i];
    }
    return i;
  }
}
