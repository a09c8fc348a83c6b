package org.openemd.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openemd.earth.Geodetic;
import org.openemd.flight.FreeBody;
import org.openemd.scenario.Catalog;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Problem;

/// Finds what a person named: a vehicle or a body of the catalog or of their own file.
final class Vehicles {
  private Vehicles() {}

  /// What was found.
  sealed interface Found {
    /// A vehicle, and where its figures come from.
    record Rocket(Catalog.Listed listed) implements Found {}

    /// A body without thrust.
    record Body(FreeBody body) implements Found {}
  }

  /// What `named` means: an id of the catalog, `FILE.yaml` with one vehicle or body, or `FILE.yaml#id`.
  static Found find(String named, LoadOptions options) {
    int hash = named.indexOf('#');
    String file = hash < 0 ? named : named.substring(0, hash);
    if (hash >= 0 || file.endsWith(".yaml") || file.endsWith(".yml")) {
      return inFile(Path.of(file), hash < 0 ? "" : named.substring(hash + 1), options);
    }
    Path home = home(options);
    Path own = home.resolve("catalog/vehicles/" + named + ".yaml");
    if (!named.matches("[a-z0-9-]+") || !Files.isRegularFile(own)) {
      String hint = Complaints.didYouMean(named.toLowerCase(Locale.ROOT), ids(home));
      throw new WrongInput(
          List.of("the catalog has no vehicle " + named + hint + " (emd fly --list)"));
    }
    return pick(read(own, options), named, own.toString());
  }

  private static Found inFile(Path file, String id, LoadOptions options) {
    String wrong = Inputs.problem(file, "a file of vehicles");
    if (!wrong.isEmpty()) {
      throw new WrongInput(List.of(file + ": " + wrong));
    }
    return pick(read(file, options), id, file.toString());
  }

  private static Catalog.Read.Sound read(Path file, LoadOptions options) {
    return switch (Catalog.read(file, options)) {
      case Catalog.Read.Sound s -> s;
      case Catalog.Read.Unsound u ->
          throw new WrongInput(u.problems().stream().map(Problem::text).toList());
    };
  }

  private static Found pick(Catalog.Read.Sound read, String id, String file) {
    List<Found> all = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Catalog.Listed l : read.vehicles()) {
      ids.add(l.vehicle().id());
      all.add(new Found.Rocket(l));
    }
    for (FreeBody b : read.bodies()) {
      ids.add(b.id());
      all.add(new Found.Body(b));
    }
    if (id.isEmpty() && all.size() == 1) {
      return all.getFirst();
    }
    int i = ids.indexOf(id);
    if (i >= 0) {
      return all.get(i);
    }
    if (ids.isEmpty()) {
      throw new WrongInput(List.of(file + " holds no vehicle and no body"));
    }
    String holds = String.join(", ", ids);
    throw new WrongInput(
        List.of(
            file
                + (id.isEmpty() ? " holds more than one: " : " has no " + id + " but: ")
                + holds
                + "; name one as "
                + file
                + "#"
                + ids.getFirst()));
  }

  /// The vehicles of the catalog, by id.
  static List<Catalog.Listed> list(LoadOptions options) {
    List<Catalog.Listed> list = new ArrayList<>();
    for (Path file : Catalog.files(home(options))) {
      read(file, options).vehicles().stream()
          .filter(l -> l.vehicle().id().equals(id(file)))
          .forEach(list::add);
    }
    return list;
  }

  /// A site of the catalog.
  static Geodetic site(String id, LoadOptions options) {
    Map<String, Geodetic> sites = Catalog.sites(home(options));
    Geodetic site = sites.get(id);
    if (site == null) {
      String hint = Complaints.didYouMean(id, List.copyOf(sites.keySet()));
      if (hint.isEmpty()) {
        hint = "; it has " + String.join(", ", sites.keySet());
      }
      throw new WrongInput(List.of("catalog/sites.yaml has no site " + id + hint));
    }
    return site;
  }

  private static List<String> ids(Path home) {
    return Catalog.files(home).stream().map(Vehicles::id).toList();
  }

  private static String id(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("[.]yaml$", "");
  }

  /// The folder that holds the catalog: what the launcher says, else the nearest above the working folder.
  /// The project's root.
  static Path home(LoadOptions options) {
    Path said = options.home();
    if (said != null && Files.isDirectory(said.resolve("catalog"))) {
      return said;
    }
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.isDirectory(p.resolve("catalog"))) {
        return p;
      }
    }
    throw new WrongInput(List.of("the program's catalog was not found"));
  }
}
