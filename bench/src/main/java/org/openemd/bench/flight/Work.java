package org.openemd.bench.flight;

/// How many floating-point operations an arc of the kernel takes, counted by hand in the scalar twin's text: a fused
/// multiply-add is two, a division or a square root one.
final class Work {
  private static final int STAGES = 12;

  // The table has 58 weights: six rows of 58 sums and of 13 final additions, each fused.
  private static final int COMBINE = 6 * (58 + 13) * 2;
  private static final int VACUUM = 48; // a stage

  // Density, drag, change to rates per metre, altitude: a stage.
  private static final int AIR = 37 + 13 + 33 + 2;

  // A mean arc: three steps up from 120 km to the top of the air at 200 km, ten down; six between
  // and one to trim.
  private static final int AIR_STEPS = 13;
  private static final int TIME_STEPS = 7;

  /// An arc.
  static final int ARC =
      (AIR_STEPS + TIME_STEPS) * (COMBINE + STAGES * VACUUM) + AIR_STEPS * STAGES * AIR;

  private Work() {}
}
