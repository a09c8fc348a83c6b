package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.ReferenceFlyout.Scaled;
import org.openemd.flight.Vehicle;
import org.openemd.math.Unit;

/// Brings boosters to their burnout speeds by flying them, which takes longer than all the rest of loading: one that was flown before is remembered.
final class Boosters {
  private final boolean fly;
  private final List<Flown> flown;

  private Boosters(boolean fly, List<Flown> known) {
    this.fly = fly;
    this.flown = new ArrayList<>(known);
  }

  /// One that was flown.
  private record Flown(Vehicle booster, @Unit("m/s") double speed, Scaled scaled) {}

  /// All are flown.
  static Boosters flown() {
    return new Boosters(true, List.of());
  }

  /// All stay as they are.
  static Boosters asWritten() {
    return new Boosters(false, List.of());
  }

  /// Those known so far, to which more can be added apart.
  Boosters copy() {
    return new Boosters(fly, flown);
  }

  /// The booster at that burnout speed; throws when it does not fly it.
  Scaled scaled(Vehicle booster, double speed) {
    if (!fly) {
      return asWritten(booster, speed);
    }
    for (Flown f : flown) {
      if (f.speed() == speed && f.booster().equals(booster)) {
        return f.scaled();
      }
    }
    Scaled scaled = ReferenceFlyout.scaleTo(booster, speed);
    flown.add(new Flown(booster, speed, scaled));
    return scaled;
  }

  /// The booster as it is, said to reach that speed.
  static Scaled asWritten(Vehicle booster, double speed) {
    return new Scaled(booster, 1, speed, Double.NaN, Double.NaN);
  }
}
