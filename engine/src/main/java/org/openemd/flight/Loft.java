package org.openemd.flight;

import java.util.Locale;
import org.openemd.math.Unit;

/// Which of the flights between two places is meant.
public sealed interface Loft {

  /// The one of least speed at burnout; for a vehicle that cannot end its thrust, the same as {@link Steep}.
  record MinimumEnergy() implements Loft {}

  /// The steeper of the two flights at full burn.
  record Steep() implements Loft {}

  /// The flatter of the two flights at full burn.
  record Flat() implements Loft {}

  /// The one whose flight path is so far above the local horizontal at burnout (Earth-relative velocity).
  record BurnoutAngle(@Unit("rad") double angle) implements Loft {
    public BurnoutAngle {
      if (!(Math.abs(angle) < StrictMath.PI / 2)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "burnout angle %.2f degrees is not between -90 and 90 degrees",
                StrictMath.toDegrees(angle)));
      }
    }
  }

  /// The one with this highest point above the ground, on the lofted side where two have it.
  record Apogee(@Unit("m") double altitude) implements Loft {
    public Apogee {
      Require.positive("apogee", altitude, "m");
    }
  }
}
