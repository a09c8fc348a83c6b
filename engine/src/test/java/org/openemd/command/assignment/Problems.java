package org.openemd.command.assignment;

import org.openemd.math.RandomStream;

/// Random problems.
final class Problems {
  private Problems() {}

  /// Single weapons, weights uniform from 1 to 10, kill probabilities from 0.3 to 0.9.
  static WeaponTargetProblem plain(int targets, int weapons, int number) {
    RandomStream s = RandomStream.of(7, number, "problem", "plain");
    return WeaponTargetProblem.of(weights(targets, s), kill(targets, weapons, s));
  }

  static double[] weights(int targets, RandomStream s) {
    double[] w = new double[targets];
    for (int j = 0; j < targets; j++) {
      w[j] = s.uniform(1, 10);
    }
    return w;
  }

  static double[][] kill(int targets, int weapons, RandomStream s) {
    double[][] p = new double[weapons][targets];
    for (double[] row : p) {
      for (int j = 0; j < targets; j++) {
        row[j] = s.uniform(0.3, 0.9);
      }
    }
    return p;
  }

  /// Batteries with inventories and several launch times, pairs out of reach, sure kills, salvo limits.
  static WeaponTargetProblem mixed(int targets, int batteries, int number) {
    RandomStream s = RandomStream.of(7, number, "problem", "mixed");
    var b = new WeaponTargetProblem.Builder(weights(targets, s));
    for (int j = 0; j < targets; j++) {
      if (s.nextBoolean(0.4)) {
        b.salvo(j, (int) s.uniform(0, 3));
      }
    }
    for (int k = 0; k < batteries; k++) {
      int battery = b.battery((int) s.uniform(0, 4));
      for (int slots = (int) s.uniform(1, 4); slots > 0; slots--) {
        double[] p = new double[targets];
        for (int j = 0; j < targets; j++) {
          p[j] = s.nextBoolean(0.3) ? 0 : s.nextBoolean(0.1) ? 1 : s.uniform(0.05, 0.95);
        }
        b.slot(battery, (int) s.uniform(0, 3), p);
      }
    }
    return b.build();
  }
}
