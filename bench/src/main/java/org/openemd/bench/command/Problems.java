package org.openemd.bench.command;

import java.util.Arrays;
import org.openemd.command.assignment.WeaponTargetProblem;
import org.openemd.math.RandomStream;

/// Random problems of one size: weights uniform from 1 to 10, kill probabilities from 0.3 to 0.9.
final class Problems {
  /// Of each size.
  static final int COUNT = 20;

  final double[][] weights = new double[COUNT][];
  final double[][][] kill = new double[COUNT][][];

  /// @param size such as `50x100`: targets, weapons
  Problems(String size) {
    String[] words = size.split("x", -1);
    int targets = Integer.parseInt(words[0]);
    int weapons = Integer.parseInt(words[1]);
    for (int n = 0; n < COUNT; n++) {
      RandomStream s = RandomStream.of(2009, n, size, "problem");
      weights[n] = new double[targets];
      Arrays.setAll(weights[n], _ -> s.uniform(1, 10));
      kill[n] = new double[weapons][targets];
      for (double[] row : kill[n]) {
        Arrays.setAll(row, _ -> s.uniform(0.3, 0.9));
      }
    }
  }

  WeaponTargetProblem problem(int n) {
    return WeaponTargetProblem.of(weights[n], kill[n]);
  }

  /// Maximum marginal return by the book: all pairs are looked at for each shot. Returns the weight that survives.
  double greedy(int n) {
    double[] alive = weights[n].clone();
    boolean[] used = new boolean[kill[n].length];
    for (int shot = 0; shot < used.length; shot++) {
      int weapon = 0;
      int target = 0;
      double most = -1;
      for (int i = 0; i < used.length; i++) {
        for (int j = 0; j < alive.length && !used[i]; j++) {
          if (alive[j] * kill[n][i][j] > most) {
            most = alive[j] * kill[n][i][j];
            weapon = i;
            target = j;
          }
        }
      }
      used[weapon] = true;
      alive[target] *= 1 - kill[n][weapon][target];
    }
    return Arrays.stream(alive).sum();
  }
}
