package org.openemd.command.assignment;

import java.util.Arrays;

/// Slots that shoot at one target; a slot that launches twice is in it twice.
final class Salvo {
  private int[] slot = new int[4];
  private int size;

  int size() {
    return size;
  }

  int slot(int k) {
    return slot[k];
  }

  /// How often it holds a slot.
  int uses(int i) {
    int n = 0;
    for (int k = 0; k < size; k++) {
      n += slot[k] == i ? 1 : 0;
    }
    return n;
  }

  void clear() {
    size = 0;
  }

  void add(int i) {
    if (size == slot.length) {
      slot = Arrays.copyOf(slot, 2 * size);
    }
    slot[size++] = i;
  }

  /// Drops what was added last.
  void drop() {
    size--;
  }

  /// Drops one use of a slot.
  void drop(int i) {
    for (int k = size - 1; k >= 0; k--) {
      if (slot[k] == i) {
        System.arraycopy(slot, k + 1, slot, k, --size - k);
        return;
      }
    }
  }

  void set(Salvo other) {
    if (slot.length < other.size) {
      slot = new int[other.slot.length];
    }
    size = other.size;
    System.arraycopy(other.slot, 0, slot, 0, size);
  }
}
