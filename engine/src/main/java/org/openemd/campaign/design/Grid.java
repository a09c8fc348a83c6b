package org.openemd.campaign.design;

import java.util.ArrayList;
import java.util.List;
import org.openemd.campaign.design.Distribution.Levels;

/// Every level of every factor with every level of every other, over and over; what has no levels is drawn anew in each round.
///
/// Within a round all runs meet the same draws, of factors without levels and of the run itself, so that cells differ by their levels alone. The last factor changes fastest.
public final class Grid implements Sampling {
  private final int[] levels; // 0 for what is drawn
  private final int cells;
  private final RandomPoints others;

  public Grid(long seed, List<Factor> factors) {
    levels = new int[factors.size()];
    long product = 1;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      Factor f = factors.get(i);
      levels[i] = f.distribution() instanceof Levels l ? l.values().size() : 0;
      product *= Math.max(1, levels[i]);
      names.add(f.path());
      if (product > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "the grid has more than " + Integer.MAX_VALUE + " cells; give fewer levels");
      }
    }
    cells = (int) product;
    others = new RandomPoints(seed, names);
  }

  @Override
  public double[] at(int run) {
    double[] point = others.at(draws(run));
    int cell = run % cells;
    for (int i = levels.length - 1; i >= 0; i--) {
      if (levels[i] > 0) {
        point[i] = (cell % levels[i] + 0.5) / levels[i];
        cell /= levels[i];
      }
    }
    return point;
  }

  @Override
  public int draws(int run) {
    return run / cells;
  }

  @Override
  public int whole() {
    return cells;
  }
}
