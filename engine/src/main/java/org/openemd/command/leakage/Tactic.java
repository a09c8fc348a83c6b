package org.openemd.command.leakage;

/// How shots at one target are spread over time.
public sealed interface Tactic {
  /// Most salvoes that are tried.
  int MOST_SALVOES = 4;

  /// All at once.
  record Barrage() implements Tactic {}

  /// A first salvo, a look, and a second one at what seems alive.
  ///
  /// @param first shots of the first salvo
  record ShootLookShoot(int first) implements Tactic {
    public ShootLookShoot {
      if (first < 1) {
        throw new IllegalArgumentException("first salvo " + first + ": must be 1 or more");
      }
    }
  }

  /// As few interceptors as so many salvoes with looks between them allow.
  record Best(int salvoes) implements Tactic {
    public Best {
      if (salvoes < 1 || salvoes > MOST_SALVOES) {
        throw new IllegalArgumentException(
            "salvoes " + salvoes + ": must be from 1 to " + MOST_SALVOES);
      }
    }
  }

  /// Salvoes at one target, at most.
  default int salvoes() {
    return switch (this) {
      case Barrage _ -> 1;
      case ShootLookShoot _ -> 2;
      case Best b -> b.salvoes();
    };
  }
}
