package org.openemd.console.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.command.Battery;
import org.openemd.earth.Geodetic;
import org.openemd.engagement.CommunicationSite;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.Variable;
import org.openemd.scenario.Variants;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Radar;

/// Where radars and batteries stand, and the sites beside them that talk to interceptors, by the ids of the scenario.
final class MovedPlaces {
  private final Variants variants;
  private final List<String> sets;
  private final Map<String, Geodetic> where = new LinkedHashMap<>();
  private final Map<String, List<MapPicture.Thing>> has = new LinkedHashMap<>();

  private MovedPlaces(Variants variants, List<String> sets) {
    this.variants = variants;
    this.sets = sets;
  }

  /// All sites at which a radar or a battery stands.
  ///
  /// @param variants of the scenario, nothing set
  /// @param sets laid over it
  /// @param scenario what came of that
  static List<MapPicture.Site> of(Variants variants, List<String> sets, Scenario scenario) {
    MovedPlaces places = new MovedPlaces(variants, sets);
    for (WeaponSite w : scenario.weapons()) {
      Battery b = w.battery();
      places.add("batteries", b.site(), thing("battery", b.id(), b.name(), b.inventory() > 0));
    }
    for (Radar r : scenario.radars()) {
      places.add("sensors", r.site(), thing("radar", r.id(), r.name(), r.active()));
    }
    for (CommunicationSite c : scenario.communications()) {
      if (places.has.containsKey(places.site("communications", c.id()))) {
        places.add("communications", c.site(), thing("communications", c.id(), c.name(), true));
      }
    }
    List<MapPicture.Site> sites = new ArrayList<>();
    places.has.forEach((id, things) -> sites.add(places.site(id, things)));
    return sites;
  }

  private static MapPicture.Thing thing(String kind, String id, String name, boolean ready) {
    return new MapPicture.Thing(kind, id, name, ready);
  }

  private void add(String section, Geodetic at, MapPicture.Thing thing) {
    String site = site(section, thing.id());
    where.putIfAbsent(site, at);
    has.computeIfAbsent(site, _ -> new ArrayList<>()).add(thing);
  }

  private String site(String section, String id) {
    String path = section + "." + id + ".site";
    return sets.reversed().stream()
        .filter(s -> s.startsWith(path + "="))
        .map(s -> s.substring(path.length() + 1).strip())
        .findFirst()
        .orElseGet(() -> text(variants, path));
  }

  private MapPicture.Site site(String id, List<MapPicture.Thing> things) {
    Geodetic at = java.util.Objects.requireNonNull(where.get(id));
    return new MapPicture.Site(
        id,
        text(variants, "sites." + id + ".name"),
        rounded(at.latitudeDegrees()),
        rounded(StrictMath.toDegrees(at.longitude())),
        List.copyOf(things));
  }

  // Radians and back leave a last digit that nobody typed.
  private static double rounded(double degrees) {
    return Math.rint(1e7 * degrees) / 1e7;
  }

  /// The value at a path, nothing set; empty where there is none.
  static String text(Variants v, String path) {
    Variable variable = v.variable(path);
    return variable == null ? "" : variable.value();
  }
}
