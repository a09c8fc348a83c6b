package org.openemd.tracking.association;

import java.util.Arrays;

/// States of a sum over joint events, layer after layer (one for each row): which rows were detected by which columns so far, the heaviest way there, and the state before.
final class StateTable {
  private final long[] key;
  private final double[] weight;
  private final int[] before;
  private final int[] pair;
  private final long[] slot; // open addressing: base + state of a key; older ones count as empty
  private long base;
  private int size;
  private int layer; // first state of the newest layer

  StateTable(int most) {
    key = new long[most];
    weight = new double[most];
    before = new int[most];
    pair = new int[most];
    slot = new long[Integer.highestOneBit(most) * 4];
    Arrays.fill(slot, -1);
  }

  void clear() {
    base += key.length;
    size = 0;
    layer = 0;
  }

  /// Begins a layer; where the one before ended.
  int next() {
    layer = size;
    return size;
  }

  int layer() {
    return layer;
  }

  int size() {
    return size;
  }

  long key(int s) {
    return key[s];
  }

  double weight(int s) {
    return weight[s];
  }

  int before(int s) {
    return before[s];
  }

  int pair(int s) {
    return pair[s];
  }

  /// Adds a state to the newest layer, or replaces its equal if that is lighter; false when there is no room.
  boolean offer(long k, double w, int from, int by) {
    int a = address(k);
    if (slot[a] - base < layer) {
      if (size == key.length) {
        return false;
      }
      slot[a] = base + size;
      key[size] = k;
      weight[size] = -1;
      size++;
    }
    int s = (int) (slot[a] - base);
    if (w > weight[s]) {
      weight[s] = w;
      before[s] = from;
      pair[s] = by;
    }
    return true;
  }

  /// Where a key is in the newest layer, or would be.
  private int address(long k) {
    int a = (int) ((k * 0x9E3779B97F4A7C15L) >>> 40) & (slot.length - 1);
    while (slot[a] - base >= layer && key[(int) (slot[a] - base)] != k) {
      a = (a + 1) & (slot.length - 1);
    }
    return a;
  }
}
