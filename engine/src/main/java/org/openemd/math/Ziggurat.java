package org.openemd.math;

/// The normal density under layers of one area each, after Marsaglia and Tsang, The Ziggurat Method for Generating Random Variables, Journal of Statistical Software 5 (2000), 8: foot and area for 128 layers are theirs.
final class Ziggurat {
  static final int LAYERS = 128;

  /// Where the tail begins.
  static final double FOOT = 3.442619855899;

  private static final double AREA = 9.91256303526217e-3;

  /// Half width of each layer, from the lowest, which counts the tail as if it were as high as the foot; the last is 0.
  static final double[] WIDTH = new double[LAYERS + 1];

  /// Density at the lower edge of each layer, at its own half width; that of the last is 1.
  static final double[] HEIGHT = new double[LAYERS + 1];

  static {
    double density = StrictMath.exp(-0.5 * FOOT * FOOT);
    WIDTH[0] = AREA / density;
    WIDTH[1] = FOOT;
    for (int i = 2; i < LAYERS; i++) {
      density += AREA / WIDTH[i - 1];
      WIDTH[i] = Math.sqrt(-2 * StrictMath.log(density));
    }
    for (int i = 1; i < LAYERS; i++) {
      HEIGHT[i] = StrictMath.exp(-0.5 * WIDTH[i] * WIDTH[i]);
    }
    HEIGHT[LAYERS] = 1;
  }

  private Ziggurat() {}
}
