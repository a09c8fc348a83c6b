package org.openemd.sensing;

import org.openemd.math.RandomStream;
import org.openemd.world.Fluctuation;

/// Draws the power that looks at one target add up to.
final class ReceivedPower {
  private ReceivedPower() {}

  /// In units of the mean power of one look without signal, for a mean signal to noise `snr` a look. Takes one draw of `s`, whatever the case.
  static double draw(Fluctuation f, double snr, int looks, RandomStream s) {
    double shape = f.shape(looks);
    if (looks == 1 && shape == 1) {
      return (1 + snr) * s.nextExponential(); // signal and receiver fluctuate alike
    }
    RandomStream own = s.split();
    double fading = Double.isInfinite(shape) ? 1 : exponentials((int) shape, own) / shape;
    // Only the sum counts, so that all the signal may as well come in the first look.
    double along = Math.sqrt(2 * looks * snr * fading) + own.nextGaussian();
    double across = own.nextGaussian();
    return 0.5 * (along * along + across * across) + exponentials(looks - 1, own);
  }

  private static double exponentials(int count, RandomStream s) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += s.nextExponential();
    }
    return sum;
  }
}
