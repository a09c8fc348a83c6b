package org.openemd.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openemd.earth.Geodetic;
import org.openemd.flight.FreeBody;
import org.openemd.flight.Vehicle;

/// Vehicles and bodies of a file that need not be a whole scenario: a file of the catalog, or one of the user's own.
public final class Catalog {
  private static final List<String> SECTIONS = List.of("drag_tables", "vehicles", "bodies");

  private Catalog() {}

  /// A vehicle and where its figures come from.
  public record Listed(Vehicle vehicle, String source) {}

  /// What came of reading a file.
  public sealed interface Read {

    /// Its vehicles and bodies, and those of what it includes, in the order in which they are first mentioned.
    record Sound(List<Listed> vehicles, List<FreeBody> bodies) implements Read {}

    /// Every problem found, at least one.
    record Unsound(List<Problem> problems) implements Read {}
  }

  /// Reads the vehicles and bodies of a file, with `--assume` and `--set` laid over; of its other sections, only what
  /// is written is checked.
  public static Read read(Path file, LoadOptions options) {
    Problems problems = new Problems();
    ProjectRoot root = ProjectRoot.of(file, options.home());
    FileLayers files = new FileLayers(root, problems);
    Composer composer = new Composer(problems);
    files.read(file).forEach(composer::add);
    if (files.whole()) {
      new Overrides(root, composer, problems).add(options);
      Composition composition = composer.composition();
      new Completion(composition, problems).complete(new Place(root.label(file), 1), SECTIONS);
      new Consistency(composition, problems).check();
      if (problems.none()) {
        return bind(new View(composition, ""));
      }
    }
    return new Read.Unsound(ScenarioLoader.asTyped(problems.sorted(), root.label(file), file));
  }

  private static Read bind(View all) {
    View tables = all.in("drag_tables");
    List<Listed> vehicles = new ArrayList<>();
    for (String id : all.ids("vehicles")) {
      View v = all.in("vehicles").in(id);
      vehicles.add(new Listed(VehicleBinder.vehicle(v, tables), v.word("source")));
    }
    List<FreeBody> bodies = new ArrayList<>();
    for (String id : all.ids("bodies")) {
      bodies.add(VehicleBinder.body(all.in("bodies").in(id), tables));
    }
    return new Read.Sound(List.copyOf(vehicles), List.copyOf(bodies));
  }

  /// The sites of a project's catalog, by id, in the order of its file.
  ///
  /// @param home the folder that holds `catalog`
  public static Map<String, Geodetic> sites(Path home) {
    Path file = home.resolve("catalog").resolve("sites.yaml");
    Problems problems = new Problems();
    ProjectRoot root = ProjectRoot.of(file, home);
    Composer composer = new Composer(problems);
    new FileLayers(root, problems).read(file).forEach(composer::add);
    Composition composition = composer.composition();
    new Completion(composition, problems)
        .complete(new Place(root.label(file), 1), List.of("sites"));
    if (!problems.none()) {
      throw new IllegalArgumentException(Problem.lines(problems.sorted()));
    }
    Map<String, Geodetic> sites = new LinkedHashMap<>();
    View all = new View(composition, "sites");
    for (String id : composition.ids("sites")) {
      View s = all.in(id);
      sites.put(
          id,
          new Geodetic(s.number("latitude_deg"), s.number("longitude_deg"), s.number("height_m")));
    }
    return sites;
  }

  /// The files of vehicles in a project's catalog, by name.
  ///
  /// @param home the folder that holds `catalog`
  public static List<Path> files(Path home) {
    try (Stream<Path> files = Files.list(home.resolve("catalog").resolve("vehicles"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The vehicle of that id, each of which has a file of its name in the catalog; throws with all problems when there is none.
  ///
  /// @param home the folder that holds `catalog`
  public static Vehicle vehicle(Path home, String id) {
    Path file = home.resolve("catalog").resolve("vehicles").resolve(id + ".yaml");
    return switch (read(file, LoadOptions.NONE)) {
      case Read.Sound s ->
          s.vehicles().stream()
              .map(Listed::vehicle)
              .filter(v -> v.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(file + " has no vehicle " + id));
      case Read.Unsound u -> throw new IllegalArgumentException(Problem.lines(u.problems()));
    };
  }
}
