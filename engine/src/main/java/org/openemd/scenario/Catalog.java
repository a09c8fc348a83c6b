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
import org.openemd.sensing.Radar;

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
    ProjectRoot root = ProjectRoot.of(file, options);
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
    return new Read.Unsound(ScenarioLoader.asTyped(problems, file, options));
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

  /// A radar, what its figures are, and where they come from.
  ///
  /// @param status as in the file: published, notional or calibrated
  public record ListedRadar(Radar radar, String status, String source) {}

  /// The radars of a project's catalog, file by file by name, with the overrides (`--set`) that are about them.
  ///
  /// @param home the folder that holds `catalog`
  /// @param asOf the year that decides which of them are active
  public static List<ListedRadar> radars(Path home, String asOf, String... sets) {
    List<ListedRadar> radars = new ArrayList<>();
    for (Path file : yaml(home.resolve("catalog").resolve("sensors"))) {
      Composition composition = sensors(file, home, asOf, List.of(sets));
      View all = new View(composition, "");
      for (String id : composition.ids("sensors")) {
        View v = all.in("sensors").in(id);
        if (v.word("kind").equals(SensorKeys.RADAR_KIND)) {
          Radar radar = SensorBinder.radar(v, site(all.in("sites").in(v.word("site"))));
          radars.add(new ListedRadar(radar, v.word("status"), v.word("source")));
        }
      }
    }
    return List.copyOf(radars);
  }

  /// The radar of that id as proposed for 2013, with `--set` laid over it; throws when there is none.
  ///
  /// @param home the folder that holds `catalog`
  public static Radar radar(Path home, String id, String... sets) {
    return radars(home, ScenarioKeys.AS_OF.getLast(), sets).stream()
        .map(ListedRadar::radar)
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the catalog has no radar " + id));
  }

  /// A file of sensors with the overrides that are about them.
  private static Composition sensors(Path file, Path home, String asOf, List<String> given) {
    Problems problems = new Problems();
    ProjectRoot root = ProjectRoot.of(file, home);
    Composer composer = new Composer(problems);
    new FileLayers(root, problems).read(file).forEach(composer::add);
    List<String> ids = composer.composition().ids("sensors");
    List<String> sets = new ArrayList<>(List.of("as_of=" + asOf));
    given.stream().filter(s -> ids.contains(sensor(s))).forEach(sets::add);
    new Overrides(root, composer, problems).add(new LoadOptions(List.of(), sets, home));
    return complete(root.label(file), composer, problems, List.of("sites", "sensors"));
  }

  /// The id in `sensors.<id>.<key>=<value>`.
  private static String sensor(String set) {
    String[] parts = set.split("[.=]", 3);
    return parts.length > 2 && parts[0].equals("sensors") ? parts[1] : "";
  }

  private static Composition complete(
      String label, Composer composer, Problems problems, List<String> sections) {
    Composition composition = composer.composition();
    new Completion(composition, problems).complete(new Place(label, 1), sections);
    if (!problems.none()) {
      throw new IllegalArgumentException(Problem.lines(problems.sorted()));
    }
    return composition;
  }

  private static Geodetic site(View s) {
    return new Geodetic(s.number("latitude_deg"), s.number("longitude_deg"), s.number("height_m"));
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
    Composition composition = complete(root.label(file), composer, problems, List.of("sites"));
    Map<String, Geodetic> sites = new LinkedHashMap<>();
    View all = new View(composition, "sites");
    composition.ids("sites").forEach(id -> sites.put(id, site(all.in(id))));
    return sites;
  }

  /// The files of vehicles in a project's catalog, by name.
  ///
  /// @param home the folder that holds `catalog`
  public static List<Path> files(Path home) {
    return yaml(home.resolve("catalog").resolve("vehicles"));
  }

  private static List<Path> yaml(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
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
