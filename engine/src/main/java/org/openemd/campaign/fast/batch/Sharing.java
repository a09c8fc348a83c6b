package org.openemd.campaign.fast.batch;

import java.util.function.IntConsumer;

/// Who does a number of like things, none of which depends on another.
@FunctionalInterface
public interface Sharing {
  /// One after another.
  Sharing ALONE =
      (size, work) -> {
        for (int i = 0; i < size; i++) {
          work.accept(i);
        }
      };

  /// Does them all.
  void each(int size, IntConsumer work);
}
