package org.openemd.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario of which some values are set otherwise, many times over: its files are read once, and boosters that do not change are flown once. May be asked by many threads at once.
public final class Variants {
  private final Laid laid;
  private final Scenario base;
  private final Composition complete;
  private final Boosters boosters;
  private final PathIndex index;

  private Variants(Laid laid, Scenario base, Composition complete, Boosters boosters) {
    this.laid = laid;
    this.base = base;
    this.complete = complete;
    this.boosters = boosters;
    index = new PathIndex(complete);
  }

  /// What came of reading a scenario.
  public sealed interface Opened {
    /// It is sound.
    record Sound(Variants variants) implements Opened {}

    /// It is not; every problem found, at least one.
    record Unsound(List<Problem> problems) implements Opened {}
  }

  /// Reads a scenario as {@link ScenarioLoader#load} does.
  public static Opened open(Path file, LoadOptions options) {
    Problems problems = new Problems();
    Laid laid = Laid.read(file, options, problems);
    if (laid != null) {
      Boosters boosters = Boosters.flown();
      Laid complete = laid.with(List.of(), problems);
      Scenario base = complete.finish(boosters, problems);
      if (base != null) {
        return new Opened.Sound(new Variants(laid, base, complete.composition(), boosters));
      }
    }
    return new Opened.Unsound(ScenarioLoader.asTyped(problems, file, options));
  }

  /// The scenario as it is.
  public Scenario base() {
    return base;
  }

  /// The scenario with these values set as by `--set`, each `path=value`: the same as if it were loaded so.
  public Loaded with(List<String> sets) {
    Problems problems = new Problems();
    Laid varied = laid.with(sets, problems);
    Scenario scenario = varied.finish(boosters.copy(), problems);
    return scenario != null
        ? new Loaded.Ok(scenario)
        : new Loaded.Rejected(ScenarioLoader.asTyped(problems, laid.file(), laid.options()));
  }

  /// What may stand at a path; null when no value may.
  public @Nullable Variable variable(String path) {
    Key key = index.key(path);
    if (key == null) {
      return null;
    }
    Entry entry = complete.entry(path);
    Datum value = entry == null ? null : entry.value(complete.asOf());
    Setting.Range range = entry == null ? null : entry.range();
    return new Variable(
        path,
        key,
        value == null ? "" : value.text(),
        entry == null ? "" : entry.last().layer(),
        range == null ? Double.NaN : range.low(),
        range == null ? Double.NaN : range.high(),
        new ThreatValues(complete).has(path));
  }

  /// Ids of the entries of a section, such as `shares`, in the order in which they first appear.
  public List<String> ids(String section) {
    return complete.ids(section);
  }

  /// All files that it was read from, assumption sets among them: when one of them has changed, it is to be opened anew.
  public List<Path> files() {
    Path folder = laid.root().folder();
    Path beside = laid.root().beside();
    List<Path> files = new ArrayList<>();
    for (String l : laid.layers()) {
      Path inside = folder.resolve(l);
      files.add(Files.isRegularFile(inside) ? inside : beside.resolve(l));
    }
    for (String a : laid.options().assume()) {
      files.add(folder.resolve("assumptions").resolve(a + ".yaml"));
    }
    return List.copyOf(files);
  }

  /// `; did you mean 'x'?` for a path that is none, or what to do with one that is a section.
  public String hint(String path) {
    return index.isSection(path)
        ? "; it is a section: name one value in it"
        : Suggestion.didYouMean(index.nearest(path, 1));
  }
}
