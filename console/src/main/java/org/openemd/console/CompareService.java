package org.openemd.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.compare.Comparer;
import org.openemd.campaign.compare.Comparison;
import org.openemd.campaign.compare.Option;
import org.openemd.campaign.compare.Region;
import org.openemd.campaign.compare.Regions;
import org.openemd.campaign.compare.View;
import org.openemd.campaign.fast.batch.OutOfDomainException;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.console.report.CompareText;
import org.openemd.scenario.Assumptions;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.Variants;

/// Carries out `emd compare`.
final class CompareService {
  private static final String NOTHING = "nothing.yaml";

  private final CompareRequest request;
  private final Set<String> problems = new LinkedHashSet<>();

  private CompareService(CompareRequest request) {
    this.request = request;
  }

  /// Returns the exit code.
  static int carryOut(CompareRequest request, Talk talk) {
    return new CompareService(request).carryOut(talk);
  }

  private int carryOut(Talk talk) {
    request.out().ifPresent(AnswerFiles::check);
    List<View> views = views();
    Atlas atlas = Atlas.read(Vehicles.home(Composition.plain()));
    Scenario first = views.getFirst().options().getFirst().scenario();
    List<Region> regions = Regions.of(atlas, first.threats(), request.step());
    if (regions.isEmpty()) {
      throw wrong(
          "no missile of " + first.id() + " is aimed at NATO Europe or at the United States");
    }
    Comparer comparer =
        new Comparer(
            regions,
            request.step(),
            request.seed(),
            request.runs(),
            request.criteria(),
            request.partners(),
            request.vary(),
            request.threads());
    Comparison comparison = compared(comparer, views);
    talk.out().print(CompareText.render(comparison));
    talk.out().flush();
    return Emd.DONE;
  }

  private static Comparison compared(Comparer comparer, List<View> views) {
    int pieces = comparer.pieces(views);
    AtomicInteger done = new AtomicInteger();
    try (Progress progress = new Progress("comparing")) {
      return comparer.of(
          views, more -> progress.at(Math.min(1, (double) done.addAndGet(more) / pieces)));
    } catch (OutOfDomainException e) {
      throw wrong(e.getMessage() + "; only what the fast map does can be compared");
    }
  }

  private List<View> views() {
    requireDifferent();
    Optional<Path> base = request.base().or(this::nothingBeside);
    List<String> kinds = kinds();
    List<View> views = new ArrayList<>();
    for (String name : request.views()) {
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

  private static String id(Path scenario) {
    Path name = scenario.getFileName();
    return name == null ? "" : name.toString().replaceFirst("\\.yaml$", "");
  }

  private Optional<Path> nothingBeside() {
    Path beside = request.options().getFirst().resolveSibling(NOTHING);
    return Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
  }

  private Optional<Option> open(Path file, String view) {
    List<String> assume = view.isEmpty() ? List.of() : List.of(view);
    Composition c = new Composition(file, assume, request.overrides());
    List<Problem> unreadable = CheckService.unreadable(c);
    if (!unreadable.isEmpty()) {
      problems.addAll(CheckService.lines(unreadable));
      return Optional.empty();
    }
    LoadOptions options = c.options();
    return switch (Variants.open(file, options)) {
      case Variants.Opened.Sound s -> Optional.of(option(s.variants()));
      case Variants.Opened.Unsound u -> {
        problems.addAll(CheckService.lines(u.problems()));
        yield Optional.empty();
      }
    };
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
        for (String level : x.levels()) {
          try {
            o.with(x.path() + "=" + level);
          } catch (IllegalArgumentException e) {
            wrong.add("--vary: " + e.getMessage());
          }
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new WrongInput(List.copyOf(wrong));
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
      if (!one.get(i).equals(other.get(i))) {
        return "group " + ids.get(i) + " is not the same";
      }
    }
    return "";
  }

  private static WrongInput wrong(String why) {
    return new WrongInput(List.of(why));
  }
}
