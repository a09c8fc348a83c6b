package org.openemd.ledger;

import org.openemd.earth.Ecef;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Environment;
import org.openemd.flight.Loft;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Trajectory;
import org.openemd.scenario.Catalog;

/// Rows on which of two places sees a missile first, by geometry alone: straight rays, neither range nor boresight.
final class FirstSights {
  private static final double STEP = 0.1; // [s]

  private FirstSights() {}

  static void register(Computations all) {
    all.add("gabala-postol-earlier", FirstSights::sooner);
  }

  private static Figure sooner(Row row, Given given) {
    Trajectory path = path(row, given);
    double lowest = StrictMath.toRadians(row.number("elevation"));
    double near = first(path, site(row, given, "near"), lowest);
    double far = first(path, site(row, given, "far"), lowest);
    return Figure.of(far - near);
  }

  private static Trajectory path(Row row, Given given) {
    Targeted aimed =
        Targeting.aim(
            Catalog.vehicle(given.home(), row.word("vehicle")),
            site(row, given, "from"),
            site(row, given, "to"),
            Environment.STANDARD.withGm(given.gm()),
            new Loft.MinimumEnergy());
    if (aimed instanceof Targeted.Solved s) {
      return s.flight().body();
    }
    throw new IllegalArgumentException(row.id() + ": no such flight: " + aimed);
  }

  private static Geodetic site(Row row, Given given, String word) {
    Geodetic site = Catalog.sites(given.home()).get(row.word(word));
    if (site == null) {
      throw new IllegalArgumentException(row.id() + ": the catalog has no site " + row.word(word));
    }
    return site;
  }

  /// When it first stands at least so high (rad) over a place (s).
  private static double first(Trajectory path, Geodetic site, double lowest) {
    LocalFrame frame = LocalFrame.at(site);
    for (double t = path.start(); t < path.end(); t += STEP) {
      if (frame.look(new Ecef(path.position(t))).elevation() >= lowest) {
        return t;
      }
    }
    throw new IllegalArgumentException("it never rises over " + site);
  }
}
