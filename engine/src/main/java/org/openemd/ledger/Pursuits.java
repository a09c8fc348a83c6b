package org.openemd.ledger;

import java.util.List;
import java.util.Objects;
import org.openemd.campaign.LeastSpeed;
import org.openemd.command.Battery;
import org.openemd.flight.Environment;
import org.openemd.flight.Loft;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.flight.Trajectory;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.ScenarioLoader;

/// Rows on whether an interceptor of a stated speed can meet any of several missiles, its path known by a stated time: geometry, whoever sees it.
final class Pursuits {
  private Pursuits() {}

  static void register(Computations all) {
    all.add("mda-russia", Pursuits::met);
    all.add("postol-russia", Pursuits::met);
  }

  private static Figure met(Row row, Given given) {
    Battery battery = battery(row, given);
    LeastSpeed least =
        LeastSpeed.of(
            battery.interceptor(),
            battery.site(),
            row.number("limit"),
            1e3 * row.number("least speed"),
            1e3 * row.number("greatest speed"));
    Vehicle missile = Catalog.vehicle(given.home(), row.word("vehicle"));
    for (String field : words(row, "fields")) {
      for (String city : words(row, "cities")) {
        Trajectory path = path(given, missile, field, city);
        if (!Double.isNaN(least.meeting(path, row.number("release"), row.number("limit")))) {
          return Figure.of(true);
        }
      }
    }
    return Figure.of(false);
  }

  /// Written without blanks, `kozelsk,uzhur`.
  private static List<String> words(Row row, String before) {
    return List.of(row.word(before).split(","));
  }

  /// The first battery of the scenario that the row names.
  private static Battery battery(Row row, Given given) {
    String file = row.word("scenario") + ".yaml";
    LoadOptions options = new LoadOptions(List.of(), List.of(), given.home());
    return ScenarioLoader.require(given.home().resolve("scenarios").resolve(file), options)
        .weapons()
        .getFirst()
        .battery();
  }

  private static Trajectory path(Given given, Vehicle missile, String field, String city) {
    var sites = Catalog.sites(given.home());
    Targeted aimed =
        Targeting.aim(
            missile,
            Objects.requireNonNull(sites.get(field), field),
            Objects.requireNonNull(sites.get(city), city),
            Environment.STANDARD.withGm(given.gm()),
            new Loft.MinimumEnergy());
    if (aimed instanceof Targeted.Solved s) {
      return s.flight().body();
    }
    throw new IllegalArgumentException(field + " to " + city + ": no such flight: " + aimed);
  }
}
