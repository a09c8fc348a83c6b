package org.openemd.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays assumption sets, then `--set`, over a composition.
final class Overrides {
  static final String SET = "--set";

  private final ProjectRoot root;
  private final Composer composer;
  private final Problems problems;

  Overrides(ProjectRoot root, Composer composer, Problems problems) {
    this.root = root;
    this.composer = composer;
    this.problems = problems;
  }

  void add(LoadOptions options) {
    options.assume().stream().distinct().forEach(name -> assume(name, options.amongOthers()));
    options.set().forEach(this::set);
  }

  private void assume(String name, boolean amongOthers) {
    AssumptionSet set = AssumptionSet.read(root, name, problems);
    if (set == null) {
      return;
    }
    Elsewhere elsewhere = new Elsewhere(root, problems);
    int applied = 0;
    for (Tree.Member m : set.values()) {
      applied += composer.assume("--assume " + name, m, elsewhere) ? 1 : 0;
    }
    int all = set.values().size();
    if (applied == 0 && !amongOthers) {
      String none =
          all == 1 ? "its one value does not apply" : "none of its " + all + " values applies";
      problems.add(new Place(set.label(), 0), "", none + " to this scenario");
    }
  }

  private void set(String override) {
    Place place = new Place(SET, 0);
    int equals = override.indexOf('=');
    if (equals <= 0) {
      problems.add(place, "", "'" + DatumReader.brief(override) + "' is not path=value");
      return;
    }
    String path = override.substring(0, equals).strip();
    Tree value = value(override.substring(equals + 1).strip());
    if (value != null) {
      composer.assign(SET, path, place, value);
    }
  }

  private @Nullable Tree value(String text) {
    if (text.isEmpty()) {
      return new Tree.Leaf(new Place(SET, 0), "", true);
    }
    Tree tree = YamlReader.read(SET, text, problems);
    return tree == null ? null : onTheCommandLine(tree);
  }

  /// A value on the command line has no line number.
  private static Tree onTheCommandLine(Tree tree) {
    Place place = new Place(SET, 0);
    return switch (tree) {
      case Tree.Leaf l -> new Tree.Leaf(place, l.text(), l.plain());
      case Tree.Items i ->
          new Tree.Items(place, i.items().stream().map(Overrides::onTheCommandLine).toList());
      case Tree.Branch b ->
          new Tree.Branch(
              place,
              b.members().stream()
                  .map(m -> new Tree.Member(m.key(), place, onTheCommandLine(m.value())))
                  .toList());
      case Tree.Broken _ -> new Tree.Broken(place);
    };
  }

  /// Names of the assumption sets of a project, sorted.
  static List<String> names(ProjectRoot root) {
    Path folder = root.folder().resolve("assumptions");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".yaml"))
          .map(n -> n.substring(0, n.length() - 5))
          .sorted()
          .toList();
    } catch (java.io.IOException e) {
      return List.of();
    }
  }
}
