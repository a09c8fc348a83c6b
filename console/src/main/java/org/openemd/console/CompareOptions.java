package org.openemd.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.compare.Comparer;
import org.openemd.campaign.compare.Option;
import org.openemd.campaign.compare.View;
import org.openemd.campaign.design.Distribution.Levels;
import org.openemd.campaign.study.StatedAttacks;
import org.openemd.scenario.Assumptions;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ScenarioLoader;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.Variable;
import org.openemd.scenario.Variants;

/// The options that `emd compare` was asked about, under each view; refused where they cannot be compared.
final class CompareOptions {
  private static final String NOTHING = "nothing.yaml";

  private final CompareRequest request;
  private final Set<String> problems = new LinkedHashSet<>();
  private final Map<String, List<String>> overrides = new LinkedHashMap<>();

  CompareOptions(CompareRequest request) {
    this.request = request;
  }

  /// The file of what stands anyway; empty where there is none.
  String base() {
    return request.base().or(this::nothingBeside).map(Path::toString).orElse("");
  }

  /// What is set in each, by its id.
  Map<String, List<String>> overrides() {
    return overrides;
  }

  /// One for each assumption set.
  List<View> views() {
    requireDifferent();
    Optional<Path> base = request.base().or(this::nothingBeside);
    share(base);
    List<String> kinds = kinds();
    List<View> views = new ArrayList<>();
    for (String name : request.views()) {
      requireOfUse(name);
      List<Option> options =
          request.options().stream().flatMap(p -> open(p, name).stream()).toList();
      Optional<Option> stands = base.flatMap(p -> open(p, name));
      if (problems.isEmpty()) {
        views.add(new View(name, options, kinds, stands));
      }
    }
    if (!problems.isEmpty()) {
      throw new WrongInput(List.copyOf(problems));
    }
    views.forEach(this::requireAlike);
    views.forEach(this::requireLevels);
    return views;
  }

  /// A set may say nothing of one option; one that says nothing of any is a mistake, which the first of them then has.
  private void requireOfUse(String view) {
    List<List<Problem>> found =
        request.options().stream()
            .map(p -> composed(p, view))
            .filter(c -> CheckService.unreadable(c).isEmpty())
            .map(c -> ScenarioLoader.check(c.scenario(), c.options()))
            .toList();
    if (!found.isEmpty() && found.stream().noneMatch(List::isEmpty)) {
      problems.addAll(CheckService.lines(found.getFirst()));
    }
  }

  private Composition composed(Path file, String view) {
    List<String> assume = view.isEmpty() ? List.of() : List.of(view);
    return new Composition(file, assume, overrides.getOrDefault(id(file), List.of()));
  }

  // Values that assumption sets name together move together.
  private static List<String> kinds() {
    return Assumptions.all(Vehicles.home(Composition.plain())).stream()
        .flatMap(set -> set.values().stream())
        .map(Assumptions.Value::path)
        .filter(p -> p.contains("*"))
        .distinct()
        .toList();
  }

  private void requireDifferent() {
    List<String> seen = new ArrayList<>();
    for (Path p : request.options()) {
      String id = id(p);
      if (seen.contains(id)) {
        throw wrong("two options are called " + id + "; each must have a name of its own");
      }
      seen.add(id);
    }
  }

  /// Of the option in a file.
  static String id(Path scenario) {
    Path name = scenario.getFileName();
    return name == null ? "" : name.toString().replaceFirst("\\.yaml$", "");
  }

  private Optional<Path> nothingBeside() {
    Path beside = request.options().getFirst().resolveSibling(NOTHING);
    return Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
  }

  private Optional<Option> open(Path file, String view) {
    Composition c = composed(file, view);
    List<Problem> unreadable = CheckService.unreadable(c);
    if (!unreadable.isEmpty()) {
      problems.addAll(CheckService.lines(unreadable));
      return Optional.empty();
    }
    return switch (Variants.open(file, c.options().amongSeveral())) {
      case Variants.Opened.Sound s -> Optional.of(option(s.variants()));
      case Variants.Opened.Unsound u -> {
        problems.addAll(CheckService.lines(u.problems()));
        yield Optional.empty();
      }
    };
  }

  // What one option has not cannot be set in it; what none has is for the loader to name.
  private void share(Optional<Path> base) {
    List<Path> files = new ArrayList<>(request.options());
    base.ifPresent(files::add);
    Map<Path, Variants> open = new LinkedHashMap<>();
    if (!request.overrides().isEmpty()) {
      files.forEach(f -> plain(f).ifPresent(v -> open.put(f, v)));
    }
    for (Path f : files) {
      overrides.put(id(f), request.overrides().stream().filter(o -> takes(open, f, o)).toList());
    }
  }

  private static boolean takes(Map<Path, Variants> open, Path file, String override) {
    String path = override.replaceFirst("=.*$", "").strip();
    Variants own = open.get(file);
    return own == null
        || own.variable(path) != null
        || open.values().stream().allMatch(v -> v.variable(path) == null);
  }

  private static Optional<Variants> plain(Path file) {
    Composition c = new Composition(file, List.of(), List.of());
    return CheckService.unreadable(c).isEmpty()
            && Variants.open(file, c.options()) instanceof Variants.Opened.Sound s
        ? Optional.of(s.variants())
        : Optional.empty();
  }

  private Option option(Variants variants) {
    Scenario s = variants.base();
    String why = FastMap.refusal(s);
    if (!why.isEmpty()) {
      problems.add(s.id() + ": " + why);
    }
    return new Option(s.id(), s.title(), variants);
  }

  private void requireAlike(View view) {
    Scenario first = view.options().getFirst().scenario();
    List<Option> others = new ArrayList<>(view.options());
    view.base().ifPresent(others::add);
    for (Option o : others) {
      String differs = difference(first.threats(), o.scenario().threats());
      if (!differs.isEmpty()) {
        throw wrong(
            first.id()
                + " and "
                + o.id()
                + " are not options against the same raid: "
                + differs
                + "; include the same raid in both");
      }
    }
  }

  // Each level must make a scenario of each option, before anything runs.
  private void requireLevels(View view) {
    Set<String> wrong = new LinkedHashSet<>();
    for (Comparer.Vary x : request.vary().stream().toList()) {
      List<Option> all = new ArrayList<>(view.options());
      view.base().ifPresent(all::add);
      for (Option o : all) {
        unsound(x, o).ifPresent(wrong::add);
      }
    }
    if (!wrong.isEmpty()) {
      throw new WrongInput(List.copyOf(wrong));
    }
  }

  private static Optional<String> unsound(Comparer.Vary x, Option o) {
    try {
      Variable v = o.variants().variable(x.path());
      if (v != null) {
        requireStated(v, x);
      }
      x.levels().forEach(level -> o.with(x.path() + "=" + level));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("--vary: " + e.getMessage());
    }
  }

  private static void requireStated(Variable v, Comparer.Vary x) {
    try {
      StatedAttacks.require(v, new Levels(x.levels()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(x.path() + ": " + e.getMessage(), e);
    }
  }

  /// What is not the same in two raids; empty when nothing is.
  private static String difference(List<ThreatGroup> one, List<ThreatGroup> other) {
    List<String> ids = one.stream().map(ThreatGroup::id).toList();
    List<String> others = other.stream().map(ThreatGroup::id).toList();
    if (!ids.equals(others)) {
      return "groups " + String.join(", ", ids) + " here, " + String.join(", ", others) + " there";
    }
    for (int i = 0; i < one.size(); i++) {
      List<String> what = differences(one.get(i), other.get(i));
      if (!what.isEmpty()) {
        return "group " + ids.get(i) + " has another " + String.join(", ", what);
      }
    }
    return "";
  }

  private static List<String> differences(ThreatGroup one, ThreatGroup other) {
    Map<String, Function<ThreatGroup, Object>> parts = new LinkedHashMap<>();
    parts.put("vehicle", ThreatGroup::vehicle);
    parts.put("place of launch", ThreatGroup::launch);
    parts.put("aim", ThreatGroup::aim);
    parts.put("loft", ThreatGroup::loft);
    parts.put("count", ThreatGroup::count);
    parts.put("time of launch", t -> List.of(t.firstLaunch(), t.spacing()));
    parts.put("warhead's cross section", ThreatGroup::warhead);
    parts.put("stage's cross section", ThreatGroup::stage);
    List<String> what = new ArrayList<>();
    parts.forEach((name, part) -> {
      if (!part.apply(one).equals(part.apply(other))) {
        what.add(name);
      }
    });
    return what.isEmpty() && !one.equals(other) ? List.of("name, debris or further objects") : what;
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
