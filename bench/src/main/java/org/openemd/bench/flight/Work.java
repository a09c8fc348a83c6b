package org.openemd.bench.flight;

/// How many floating-point operations an arc of the kernel takes: counted by hand.
final class Work {
  static final int ARC = 1;

  private Work() {}
}
