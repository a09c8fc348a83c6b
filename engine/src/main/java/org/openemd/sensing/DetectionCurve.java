package org.openemd.sensing;

import org.openemd.math.Unit;
import org.openemd.world.Fluctuation;

/// Detection probability by signal to noise, prepared once for a kind of target, a false-alarm probability and a number of looks: what {@link DetectionStatistics} sums
/// each time, in about 15 ns.
///
/// A closed form where there is one: `e^(-t / (1 + s))` in one look with Swerling 1 or 2, `(1 + 2 s t / (2 + s)^2) e^(-2 t / (2 + s))` with 3 or 4 (Meyer and Mayer, Radar Target
/// Detection, 1973). Else, in `u = s / (s + h)` with `h` the signal to noise that is detected every other time, which brings all signals onto 0 to 1,
/// polynomials of degree 7 through the exact series at the Chebyshev points of 32 equal pieces: within 1e-8 of it (worst found 8e-10) in probability, whatever the
/// looks (1 to 10,000) and the false-alarm probability (1e-12 to 0.1). The same bits everywhere: only `+ - * / fma` after the table is made.
public final class DetectionCurve {
  private static final int PIECES = 32;
  private static final int TERMS = 8;

  private final Fluctuation fluctuation;
  private final double threshold;
  private final int looks;
  private final double shape;
  private final double half;
  private final double[]
      terms; // by piece, the highest power first; empty where a closed form serves

  private DetectionCurve(Fluctuation fluctuation, double pfa, int looks) {
    this.fluctuation = fluctuation;
    this.looks = looks;
    threshold = DetectionStatistics.threshold(pfa, looks);
    shape = looks == 1 ? fluctuation.shape(1) : Double.NaN;
    boolean closed = shape == 1 || shape == 2;
    half = closed ? Double.NaN : DetectionStatistics.required(fluctuation, 0.5, pfa, looks);
    terms = closed ? new double[0] : table();
  }

  /// For `looks` added after detection.
  public static DetectionCurve of(Fluctuation fluctuation, double pfa, int looks) {
    return new DetectionCurve(fluctuation, pfa, looks);
  }

  /// Probability that a target of mean signal to noise `snr` a look is detected.
  public double probability(@Unit("1") double snr) {
    if (shape == 1) {
      return StrictMath.exp(-threshold / (1 + snr));
    }
    if (shape == 2) {
      double d = 1 / (2 + snr);
      return Math.fma(2 * threshold * (snr * d), d, 1) * StrictMath.exp(-2 * threshold * d);
    }
    double u = PIECES * (snr / (snr + half));
    int piece = Math.min((int) u, PIECES - 1);
    double x = 2 * (u - piece) - 1;
    int k = TERMS * piece;
    double p = terms[k];
    for (int i = 1; i < TERMS; i++) {
      p = Math.fma(p, x, terms[k + i]);
    }
    return Math.clamp(p, 0, 1);
  }

  private double[] table() {
    double[] all = new double[PIECES * TERMS];
    double[] nodes = new double[TERMS];
    double[] values = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      nodes[i] = StrictMath.cos(StrictMath.PI * (i + 0.5) / TERMS);
    }
    for (int piece = 0; piece < PIECES; piece++) {
      for (int i = 0; i < TERMS; i++) {
        double u = (piece + 0.5 * (nodes[i] + 1)) / PIECES;
        values[i] = DetectionStatistics.passing(fluctuation, half * u / (1 - u), threshold, looks);
      }
      powers(nodes, values, all, TERMS * piece);
    }
    return all;
  }

  /// The polynomial through the values, by Newton's divided differences, multiplied out.
  private static void powers(double[] nodes, double[] values, double[] into, int at) {
    double[] differences = values.clone();
    for (int order = 1; order < TERMS; order++) {
      for (int i = TERMS - 1; i >= order; i--) {
        differences[i] = (differences[i] - differences[i - 1]) / (nodes[i] - nodes[i - order]);
      }
    }
    double[] p = new double[TERMS]; // the constant first
    for (int i = TERMS - 1; i >= 0; i--) {
      for (int k = TERMS - 1; k > 0; k--) {
        p[k] = p[k - 1] - nodes[i] * p[k];
      }
      p[0] = differences[i] - nodes[i] * p[0];
    }
    for (int i = 0; i < TERMS; i++) {
      into[at + i] = p[TERMS - 1 - i];
    }
  }
}
