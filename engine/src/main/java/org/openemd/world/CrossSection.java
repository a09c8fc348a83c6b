package org.openemd.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openemd.math.Unit;

/// Mean radar cross section of a body in one band: the same from every side, or by aspect, the angle between the body's nose and the line to the radar.
///
/// By aspect it is linear in decibels between the angles given and constant beyond them: a figure of revolution, as bodies that spin about their axis
/// are on average. The mean over all aspects, which a body that tumbles shows in the long run, is exact for such a line:
/// `e^(a + b x) sin x` has the integral `e^(a + b x) (b sin x - cos x) / (1 + b^2)`. One polarisation; what is seen with transmitter and receiver apart is not modelled.
public final class CrossSection {
  private static final double DECIBEL = StrictMath.log(10) / 10;

  private final double[] angles; // [rad]; empty where no aspect matters
  private final double[] logs; // natural logarithm of m2 at each
  private final double[] slopes; // of that, after each
  private final double mean;

  private CrossSection(double[] angles, double[] logs, double mean) {
    this.angles = angles;
    this.logs = logs;
    this.slopes = slopes(angles, logs);
    this.mean = angles.length == 0 ? mean : average();
  }

  /// The same from every side (m2).
  public static CrossSection of(@Unit("m2") double area) {
    if (!(area > 0 && area < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a cross section of " + area + " m2 must be above 0");
    }
    return new CrossSection(new double[0], new double[0], area);
  }

  /// By aspect: at each of strictly rising angles off the nose (rad, 0 to pi) so many decibels above or below `area` (m2).
  public static CrossSection byAspect(
      @Unit("m2") double area,
      @Unit("rad") List<Double> angles,
      @Unit("dB") List<Double> decibels) {
    of(area);
    double[] a = angles.stream().mapToDouble(Double::doubleValue).toArray();
    if (a.length == 0 || a.length != decibels.size()) {
      throw new IllegalArgumentException(
          a.length
              + " aspects for "
              + decibels.size()
              + " levels; give at least one, one for each");
    }
    for (int i = 0; i < a.length; i++) {
      boolean rises = i == 0 || a[i] > a[i - 1];
      if (!(a[i] >= 0 && a[i] <= StrictMath.PI + 1e-12) || !rises) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "aspect %s rad: from 0 to pi, each above the one before", a[i]));
      }
    }
    double level = StrictMath.log(area);
    return new CrossSection(
        a, decibels.stream().mapToDouble(d -> level + DECIBEL * d).toArray(), Double.NaN);
  }

  /// Whether the aspect matters.
  public boolean byAspect() {
    return angles.length > 0;
  }

  /// Mean over all directions, each as likely as any other (m2).
  public double mean() {
    return mean;
  }

  /// At an aspect of this cosine: 1 from the nose, -1 from behind (m2).
  public double at(@Unit("1") double cosAspect) {
    if (angles.length == 0) {
      return mean;
    }
    double angle = StrictMath.acos(Math.clamp(cosAspect, -1, 1));
    int i = 0;
    while (i < angles.length - 1 && angle >= angles[i + 1]) {
      i++;
    }
    return StrictMath.exp(logs[i] + slopes[i] * Math.max(0, angle - angles[i]));
  }

  /// The area (m2) whose decibels are the mean of all directions' decibels: what a side drawn at random typically shows.
  public double typical() {
    return byAspect() ? StrictMath.exp(DECIBEL * decibels(1)) : mean;
  }

  /// Standard deviation over all directions of the decibels: how much the aspect alone spreads them.
  public @Unit("dB") double spread() {
    double m = byAspect() ? decibels(1) : 0;
    return byAspect() ? Math.sqrt(Math.max(0, decibels(2) - m * m)) : 0;
  }

  /// Mean over directions of a power of the decibels, in steps of equal solid angle.
  private double decibels(int power) {
    int steps = 720;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double db = StrictMath.log(at(1 - (2 * i + 1.0) / steps)) / DECIBEL;
      sum += power == 1 ? db : db * db;
    }
    return sum / steps;
  }

  private static double[] slopes(double[] angles, double[] logs) {
    double[] s = new double[angles.length];
    for (int i = 0; i + 1 < s.length; i++) {
      s[i] = (logs[i + 1] - logs[i]) / (angles[i + 1] - angles[i]);
    }
    return s;
  }

  private double average() {
    int last = angles.length - 1;
    double sum = StrictMath.exp(logs[0]) * (1 - StrictMath.cos(angles[0]));
    sum += StrictMath.exp(logs[last]) * (1 + StrictMath.cos(angles[last]));
    for (int i = 0; i < last; i++) {
      sum += integral(i, angles[i + 1]) - integral(i, angles[i]);
    }
    return sum / 2;
  }

  private double integral(int i, double angle) {
    double b = slopes[i];
    return StrictMath.exp(logs[i] + b * (angle - angles[i]))
        * (b * StrictMath.sin(angle) - StrictMath.cos(angle))
        / (1 + b * b);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof CrossSection c
        && mean == c.mean
        && Arrays.equals(angles, c.angles)
        && Arrays.equals(logs, c.logs);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(mean) + 31 * Arrays.hashCode(logs);
  }

  @Override
  public String toString() {
    return byAspect() ? "by aspect, mean " + mean + " m2" : mean + " m2";
  }
}
