package org.openemd.run;

import java.util.List;
import org.openemd.command.Battery;
import org.openemd.command.InterceptorType;
import org.openemd.command.ShotPlanner;
import org.openemd.flight.FlyoutTable;
import org.openemd.scenario.WeaponSite;

/// A fly-out table and a planner for every battery that has interceptors.
final class Planners {
  private Planners() {}

  static List<ShotPlanner> of(List<WeaponSite> sites) {
    return sites.stream()
        .map(WeaponSite::battery)
        .filter(b -> b.inventory() > 0)
        .map(b -> new ShotPlanner(b, table(b)))
        .toList();
  }

  private static FlyoutTable table(Battery b) {
    InterceptorType type = b.interceptor();
    return FlyoutTable.of(
        type.vehicle(), b.site(), type.minFlightPathAngle(), type.flightTimeLimit());
  }
}
