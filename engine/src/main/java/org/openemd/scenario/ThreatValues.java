package org.openemd.scenario;

import java.util.List;
import java.util.stream.Stream;

/// Which values of a scenario say what the attack is.
///
/// All below `threats`; of vehicles, signatures, drag tables and sites all but those that the defense refers to and no threat does.
final class ThreatValues {
  private static final List<String> OF_EITHER =
      List.of("vehicles", "signatures", "drag_tables", "sites");

  private final Composition composition;

  ThreatValues(Composition composition) {
    this.composition = composition;
  }

  boolean has(String path) {
    String[] names = path.split("\\.", -1);
    if (names.length < 3) {
      return false;
    }
    String section = names[0];
    String id = names[1];
    return switch (section) {
      case "threats", "bodies" -> true;
      default -> OF_EITHER.contains(section) && (ofThreat(section, id) || !ofDefense(section, id));
    };
  }

  private boolean ofThreat(String section, String id) {
    return switch (section) {
      case "vehicles" -> byThreat("vehicle", id);
      case "sites" -> byThreat("launch_site", id) || byThreat("aim_site", id);
      case "signatures" ->
          Stream.of("warhead", "stage", "debris").anyMatch(of -> byThreat(of + "_signature", id));
      default -> // drag tables
          composition.ids("vehicles").stream()
              .anyMatch(v -> ofThreat("vehicles", v) && refers("vehicles." + v + ".drag", id));
    };
  }

  private boolean ofDefense(String section, String id) {
    return switch (section) {
      case "vehicles" -> by("interceptors", "vehicle", id);
      case "sites" ->
          Stream.of("sensors", "batteries", "communications").anyMatch(of -> by(of, "site", id));
      case "signatures" ->
          Stream.of("warhead", "stage").anyMatch(of -> refers("tracking." + of + "_signature", id));
      default -> // drag tables
          composition.ids("vehicles").stream()
              .anyMatch(v -> ofDefense("vehicles", v) && refers("vehicles." + v + ".drag", id));
    };
  }

  private boolean byThreat(String key, String id) {
    return by("threats", key, id);
  }

  private boolean by(String section, String key, String id) {
    return composition.ids(section).stream()
        .anyMatch(e -> refers(section + "." + e + "." + key, id));
  }

  private boolean refers(String path, String id) {
    Entry e = composition.entry(path);
    return e != null && e.value(composition.asOf()) instanceof Datum.Word w && w.value().equals(id);
  }
}
