package org.openemd.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openemd.command.ShotAssessor;
import org.openemd.command.ShotPlanner;
import org.openemd.engagement.KillTable;
import org.openemd.engagement.KillVehicle;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;

/// Hands command the kill probabilities of its interceptors; tabulated when first asked for, once for all runs.
public final class KillTables {
  private static final Map<KillVehicle, KillTable> TABLES = new ConcurrentHashMap<>();

  private KillTables() {}

  /// What the shots of one battery are worth.
  public static ShotAssessor assessor(Scenario scenario, ShotPlanner planner) {
    KillVehicle v =
        scenario.weapons().stream()
            .filter(w -> w.battery().id().equals(planner.battery().id()))
            .map(WeaponSite::killVehicle)
            .findFirst()
            .orElseThrow();
    return new ShotAssessor(
        planner,
        (closing, sigma, divert) ->
            TABLES.computeIfAbsent(v, KillTable::new).of(closing, sigma, divert),
        v.divertSpeed());
  }
}
