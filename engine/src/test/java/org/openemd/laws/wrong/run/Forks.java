package org.openemd.laws.wrong.run;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Has more than one thread.
final class Forks {
  private Forks() {}

  static double sum(List<Double> list) {
    return list.parallelStream().mapToDouble(Double::doubleValue).sum();
  }

  static ExecutorService pool() {
    return Executors.newSingleThreadExecutor();
  }
}
