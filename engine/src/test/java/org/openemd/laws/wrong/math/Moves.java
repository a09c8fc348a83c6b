package org.openemd.laws.wrong.math;

import java.util.function.DoubleUnaryOperator;

/// Uses functions whose last bits move.
final class Moves {
  private Moves() {}

  static double call(double x) {
    return Math.sin(x);
  }

  static DoubleUnaryOperator reference() {
    return Math::exp;
  }

  static double fixed(double x) {
    return StrictMath.sin(Math.sqrt(Math.abs(x)));
  }
}
