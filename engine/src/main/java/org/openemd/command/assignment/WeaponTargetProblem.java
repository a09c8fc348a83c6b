package org.openemd.command.assignment;

import java.util.Arrays;
import java.util.Locale;

/// Who may be shot at by whom, and how well: the weapon-target assignment problem.
///
/// A *target* `j` is worth its weight and is shot at by at most its salvo. A *battery* holds interceptors that are all alike. It shoots through *slots*, one for each launch time: a slot `i` takes so many
/// launches and kills target `j` with probability `p[i][j]`, zero where it cannot reach it. Each interceptor is used at most once, and shots are independent of each other. Sought are the shots `x[i][j]` that
/// leave the least expected weight, the sum over `j` of `w[j] prod_i (1 - p[i][j])^x[i][j]`. A single weapon is a battery of one with one slot. Immutable.
public final class WeaponTargetProblem {
  private final double[] weight;
  private final int[] salvo;
  private final int[] inventory;
  private final int[] battery; // of a slot
  private final int[] launches; // of a slot, at most what its battery holds
  private final boolean[]
      shared; // whether a battery's slots together could launch more than it holds
  private final double[] survival; // target after target, all slots

  private WeaponTargetProblem(Builder b) {
    weight = b.weight;
    salvo = b.salvo;
    inventory = Arrays.copyOf(b.inventory, b.batteries);
    battery = Arrays.copyOf(b.battery, b.slots);
    launches = new int[b.slots];
    shared = new boolean[b.batteries];
    survival = new double[weight.length * b.slots];
    int[] together = new int[b.batteries];
    for (int i = 0; i < b.slots; i++) {
      launches[i] = Math.min(b.launches[i], inventory[battery[i]]);
      together[battery[i]] += launches[i];
      for (int j = 0; j < weight.length; j++) {
        survival[j * b.slots + i] = 1 - b.kill[i][j];
      }
    }
    for (int k = 0; k < b.batteries; k++) {
      shared[k] = together[k] > inventory[k];
    }
  }

  /// Of single weapons: `kill[i][j]` is the probability that weapon `i` kills target `j`.
  public static WeaponTargetProblem of(double[] weights, double[][] kill) {
    Builder b = new Builder(weights);
    for (double[] row : kill) {
      b.slot(b.battery(1), 1, row);
    }
    return b.build();
  }

  /// Targets.
  public int targets() {
    return weight.length;
  }

  /// Slots of all batteries.
  public int slots() {
    return battery.length;
  }

  /// Batteries.
  public int batteries() {
    return inventory.length;
  }

  /// What a target is worth.
  public double weight(int target) {
    return weight[target];
  }

  /// Shots at a target, at most.
  public int salvo(int target) {
    return salvo[target];
  }

  /// Interceptors of a battery.
  public int inventory(int battery) {
    return inventory[battery];
  }

  /// The battery whose interceptors a slot launches.
  public int battery(int slot) {
    return battery[slot];
  }

  /// Launches of a slot, at most.
  public int launches(int slot) {
    return launches[slot];
  }

  /// Probability that a target survives a shot of a slot.
  public double survival(int slot, int target) {
    return survival[target * battery.length + slot];
  }

  /// Whether a battery's slots could together launch more than it holds.
  boolean shared(int battery) {
    return shared[battery];
  }

  /// The same with a battery for each weapon.
  ///
  /// @param slot of a weapon
  WeaponTargetProblem split(int[] slot) {
    Builder b = new Builder(weight);
    for (int j = 0; j < weight.length; j++) {
      b.salvo(j, salvo[j]);
    }
    double[] kill = new double[weight.length];
    for (int i : slot) {
      Arrays.setAll(kill, j -> 1 - survival(i, j));
      b.slot(b.battery(1), 1, kill);
    }
    return b.build();
  }

  /// Puts a problem together: targets first, then batteries, then their slots.
  public static final class Builder {
    private final double[] weight;
    private final int[] salvo;
    private int[] inventory = new int[16];
    private int[] battery = new int[16];
    private int[] launches = new int[16];
    private double[][] kill = new double[16][];
    private int batteries;
    private int slots;

    /// Begins with the targets' weights; their salvoes are unlimited.
    public Builder(double... weights) {
      weight = weights.clone();
      salvo = new int[weight.length];
      Arrays.fill(salvo, Integer.MAX_VALUE);
      for (int j = 0; j < weight.length; j++) {
        require(
            weight[j] >= 0 && weight[j] < Double.POSITIVE_INFINITY,
            "weight",
            weight[j],
            "0 or more, and finite");
      }
    }

    /// At most so many shots at a target.
    public Builder salvo(int target, int most) {
      require(most >= 0, "salvo", most, "0 or more");
      salvo[target] = most;
      return this;
    }

    /// Adds a battery; returns its number.
    public int battery(int holds) {
      require(holds >= 0, "inventory", holds, "0 or more");
      if (batteries == inventory.length) {
        inventory = Arrays.copyOf(inventory, 2 * batteries);
      }
      inventory[batteries] = holds;
      return batteries++;
    }

    /// Adds a slot of a battery, with its kill probability against each target; returns its number.
    public int slot(int of, int most, double... probabilities) {
      require(of >= 0 && of < batteries, "battery", of, "from 0 to " + (batteries - 1));
      require(most >= 0, "launches", most, "0 or more");
      require(
          probabilities.length == weight.length,
          "probabilities",
          probabilities.length,
          "as many as targets, " + weight.length);
      for (double p : probabilities) {
        require(p >= 0 && p <= 1, "kill probability", p, "from 0 to 1");
      }
      if (slots == battery.length) {
        battery = Arrays.copyOf(battery, 2 * slots);
        launches = Arrays.copyOf(launches, 2 * slots);
        kill = Arrays.copyOf(kill, 2 * slots);
      }
      battery[slots] = of;
      launches[slots] = most;
      kill[slots] = probabilities.clone();
      return slots++;
    }

    /// The problem.
    public WeaponTargetProblem build() {
      return new WeaponTargetProblem(this);
    }

    private static void require(boolean fine, String what, Object value, String bound) {
      if (!fine) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%s %s: must be %s", what, value, bound));
      }
    }
  }
}
