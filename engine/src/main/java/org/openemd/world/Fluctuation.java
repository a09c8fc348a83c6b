package org.openemd.world;

import org.openemd.math.Unit;

/// How an object's radar cross section fluctuates about its mean (Swerling, RAND RM-1217, 1954).
///
/// Of several looks added, the sum of the cross sections is gamma distributed about its mean; the cases differ in the shape of that law alone.
public enum Fluctuation {
  /// Not at all: Marcum's case, also called Swerling 0 or 5.
  STEADY("steady"),
  /// Exponential, the same in all looks that are added: many scatterers, slowly turning.
  SWERLING_1("swerling-1"),
  /// Exponential, anew in each look: many scatterers, or a frequency that hops.
  SWERLING_2("swerling-2"),
  /// Chi-square with four degrees of freedom, the same in all looks that are added: one scatterer among many dominates.
  SWERLING_3("swerling-3"),
  /// Chi-square with four degrees of freedom, anew in each look.
  SWERLING_4("swerling-4");

  private final String word;

  Fluctuation(String word) {
    this.word = word;
  }

  /// As written in scenarios.
  public String word() {
    return word;
  }

  /// The one of a word.
  public static Fluctuation of(String word) {
    for (Fluctuation f : values()) {
      if (f.word.equals(word)) {
        return f;
      }
    }
    throw new IllegalArgumentException("no fluctuation is called " + word);
  }

  /// Shape of the gamma law of the sum of cross sections over `looks`; infinite when the sum is certain.
  public @Unit("1") double shape(int looks) {
    return switch (this) {
      case STEADY -> Double.POSITIVE_INFINITY;
      case SWERLING_1 -> 1;
      case SWERLING_2 -> looks;
      case SWERLING_3 -> 2;
      case SWERLING_4 -> 2.0 * looks;
    };
  }
}
