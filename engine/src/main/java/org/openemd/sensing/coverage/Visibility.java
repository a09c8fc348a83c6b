package org.openemd.sensing.coverage;

/// Whether a sensor could see a body, or the first thing it lacks, in this order.
public enum Visibility {
  /// The body does not exist: not yet, or no more.
  NOT_THERE,
  /// It does not burn, and an infrared satellite sees plumes only.
  NOT_BURNING,
  /// It burns below the cloud top.
  BELOW_CLOUD,
  /// The Earth is between.
  BELOW_HORIZON,
  /// Above the horizon, but below the lower elevation limit.
  BELOW_ELEVATION,
  /// Above the upper elevation limit.
  ABOVE_ELEVATION,
  /// Outside every face.
  FIELD_OF_VIEW,
  /// In the field of view, beyond the instrumented range.
  INSTRUMENTED_RANGE,
  /// In the field of view and the instrumented range, but the signal is too weak for the probability that is asked.
  TOO_FAR,
  /// It could be seen.
  SEEN;

  /// Whether the geometry has it in view, however far it is.
  public boolean inView() {
    return this == SEEN || this == TOO_FAR || this == INSTRUMENTED_RANGE;
  }
}
