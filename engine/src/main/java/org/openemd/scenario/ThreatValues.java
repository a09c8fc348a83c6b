package org.openemd.scenario;

import java.util.List;
import java.util.stream.Stream;

/// Which values of a scenario say what the attack is.
///
/// All below `threats`; of vehicles, signatures and drag tables those that no interceptor and no belief alone refers to; of sites those that missiles leave and aim at.
final class ThreatValues {
  private static final List<String> OF_EITHER = List.of("vehicles", "signatures", "drag_tables");

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
      case "sites" -> byThreat("launch_site", id) || byThreat("aim_site", id);
      default -> OF_EITHER.contains(section) && (ofThreat(section, id) || !ofDefense(section, id));
    };
  }

  private boolean ofThreat(String section, String id) {
    return switch (section) {
      case "vehicles" -> byThreat("vehicle", id);
      case "signatures" ->
          Stream.of("warhead", "stage", "debris").anyMatch(of -> byThreat(of + "_signature", id));
      default -> // drag tables
          composition.ids("vehicles").stream()
              .anyMatch(v -> ofThreat("vehicles", v) && refers("vehicles." + v + ".drag", id));
    };
  }

  private boolean ofDefense(String section, String id) {
    return switch (section) {
      case "vehicles" ->
          composition.ids("interceptors").stream()
              .anyMatch(i -> refers("interceptors." + i + ".vehicle", id));
      case "signatures" ->
          Stream.of("warhead", "stage").anyMatch(of -> refers("tracking." + of + "_signature", id));
      default ->
          composition.ids("vehicles").stream()
              .anyMatch(v -> ofDefense("vehicles", v) && refers("vehicles." + v + ".drag", id));
    };
  }

  private boolean byThreat(String key, String id) {
    return composition.ids("threats").stream()
        .anyMatch(t -> refers("threats." + t + "." + key, id));
  }

  private boolean refers(String path, String id) {
    Entry e = composition.entry(path);
    return e != null && e.value(composition.asOf()) instanceof Datum.Word w && w.value().equals(id);
  }
}
