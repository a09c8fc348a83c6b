package org.openemd.campaign.design;

import java.util.List;
import org.openemd.math.RandomStream;

/// Independent draws: a stream for each run and factor, so that one factor more moves no other's draws.
public final class RandomPoints implements Sampling {
  private final long seed;
  private final List<String> names;

  /// @param names of the coordinates, which name their streams
  public RandomPoints(long seed, List<String> names) {
    this.seed = seed;
    this.names = List.copyOf(names);
  }

  @Override
  public double[] at(int run) {
    double[] point = new double[names.size()];
    for (int i = 0; i < point.length; i++) {
      point[i] = Sampling.inside(draw(seed, run, names.get(i)));
    }
    return point;
  }

  static double draw(long seed, int run, String name) {
    return RandomStream.of(seed, run, "input", name).nextDouble();
  }
}
