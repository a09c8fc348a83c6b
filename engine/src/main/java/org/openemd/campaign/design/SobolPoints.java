package org.openemd.campaign.design;

import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;
import org.openemd.math.RandomStream;

/// The Sobol sequence, scrambled by the seed: fills the cube more evenly than chance; best with a power of two of runs.
///
/// The directions are those of Hipparchus (Joe and Kuo 2008); the point of a run is their exclusive or over the Gray code of its number, hence any run alone. Scrambled as Owen (1995): each binary digit is flipped or not as the digits
/// before it decide by chance, which keeps the net and makes every point uniform.
public final class SobolPoints implements Sampling {
  private static final int BITS = 52; // of a coordinate
  private static final int STEPS = 31; // directions for numbers below 2^31
  private static final double SCALE = 0x1p52;
  private static final int MOST_NAMES = 21_201;

  private final long[][] directions; // by name, then by bit of the Gray code
  private final long[] keys;

  /// @param names of the coordinates, which name their streams
  public SobolPoints(long seed, List<String> names) {
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      throw new IllegalArgumentException(
          "a Sobol sequence in " + names.size() + " dimensions: must be from 1 to " + MOST_NAMES);
    }
    directions = directions(names.size());
    keys = new long[names.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = RandomStream.of(seed, 0, "scramble", names.get(i)).nextLong();
    }
  }

  /// The sequence itself gives them: the Gray code of `2^(k+1) - 1` has bit k alone.
  private static long[][] directions(int dimensions) {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    long[][] directions = new long[dimensions][STEPS];
    for (int k = 0; k < STEPS; k++) {
      double[] point = sequence.skipTo((int) ((1L << (k + 1)) - 1));
      for (int i = 0; i < dimensions; i++) {
        directions[i][k] = (long) (point[i] * SCALE);
      }
    }
    return directions;
  }

  @Override
  public double[] at(int run) {
    double[] point = new double[keys.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = Sampling.inside((scrambled(keys[i], digits(i, run)) + 0.5) / SCALE);
    }
    return point;
  }

  /// The binary digits of a coordinate before scrambling, the first one the highest.
  long digits(int coordinate, int run) {
    long digits = 0;
    int gray = run ^ (run >>> 1);
    for (int k = 0; gray >>> k != 0; k++) {
      if ((gray >>> k & 1) == 1) {
        digits ^= directions[coordinate][k];
      }
    }
    return digits;
  }

  private static long scrambled(long key, long digits) {
    long flips = 0;
    for (int bit = BITS - 1; bit >= 0; bit--) {
      long before = digits >>> (bit + 1);
      flips |= (RandomStream.mix(key + RandomStream.mix(before << 6 | bit)) & 1) << bit;
    }
    return digits ^ flips;
  }
}
