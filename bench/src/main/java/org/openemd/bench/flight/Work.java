package org.openemd.bench.flight;

/// How many floating-point operations an arc of the kernel takes, counted by hand in the scalar twin's text: a fused
/// multiply-add is two, a division or a square root one.
final class Work {
  private static final int STAGES = 12;

  // The table has 58 weights: six rows of 58 sums and of 13 final additions, each fused.
  private static final int COMBINE = 6 * (58 + 13) * 2;
  private static final int VACUUM = 48; // a stage
  private static final int AIR =
      41 + 13 + 33 + 2; // density, drag, change to altitude, altitude: a stage

  // A mean arc of the thousand: three steps up from 120 km to the top of the air at 200 km, twelve
  // down, six to eight in
  // between, one to trim.
  private static final int AIR_STEPS = 15;
  private static final int TIME_STEPS = 8;

  /// An arc.
  static final int ARC =
      (AIR_STEPS + TIME_STEPS) * (COMBINE + STAGES * VACUUM) + AIR_STEPS * STAGES * AIR;

  private Work() {}
}
