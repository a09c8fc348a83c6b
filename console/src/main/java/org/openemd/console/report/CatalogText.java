package org.openemd.console.report;

import java.util.List;
import java.util.Locale;
import org.openemd.flight.Stage;
import org.openemd.flight.Vehicle;
import org.openemd.scenario.Catalog;

/// The vehicles of the catalog for a terminal: a line each.
public final class CatalogText {
  private CatalogText() {}

  /// The table, ended by a line feed.
  public static String render(List<Catalog.Listed> all) {
    StringBuilder out = new StringBuilder();
    line(out, "id", "status", "stages", "mass", "burn", "name");
    for (Catalog.Listed l : all) {
      Vehicle v = l.vehicle();
      double mass = v.payload().mass() + v.stages().stream().mapToDouble(Stage::fuelledMass).sum();
      double burn = v.stages().stream().mapToDouble(Stage::burnTime).sum();
      String stages = Integer.toString(v.stages().size());
      String tonnes = Prose.number(mass / 1000, 1) + " t";
      line(out, v.id(), v.status(), stages, tonnes, Prose.number(burn, 0) + " s", v.name());
    }
    return out.append(
            "\nMass at launch; burn of all stages. Sources and published figures: docs/vehicles.md, or --format json.\n")
        .toString();
  }

  private static void line(StringBuilder out, Object... cells) {
    out.append(String.format(Locale.ROOT, "%-16s %-11s %6s %7s %6s   %s", cells)).append('\n');
  }
}
