package org.openemd.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One side of the public argument: a file of values by path.
///
/// @param label the file, relative to the project's root
/// @param values one member a path
record AssumptionSet(String name, String label, String title, List<Tree.Member> values) {
  private static final List<String> KEYS = List.of("title", "description", "values");

  /// Reads `assumptions/<name>.yaml` at the project's root; null after reporting why it cannot be used.
  static @Nullable AssumptionSet read(ProjectRoot root, String name, Problems problems) {
    Path file = root.folder().resolve("assumptions").resolve(name + ".yaml");
    if (!name.matches("[a-z0-9-]+") || !Files.isRegularFile(file)) {
      List<String> known = Overrides.names(root);
      String hint = Suggestion.didYouMean(name, known);
      problems.add(
          new Place("--assume", 0),
          "",
          "there is no assumption set '"
              + DatumReader.brief(name)
              + "'"
              + (hint.isEmpty() ? "; there are: " + String.join(", ", known) : hint));
      return null;
    }
    String label = root.label(file);
    String text = FileLayers.text(file, label, problems);
    Tree tree = text == null ? null : YamlReader.read(label, text, problems);
    return tree == null ? null : of(name, label, tree, problems);
  }

  private static @Nullable AssumptionSet of(
      String name, String label, Tree tree, Problems problems) {
    if (!(tree instanceof Tree.Branch branch)) {
      problems.add(tree.place(), "", "expected title: and values:, found " + tree.noun());
      return null;
    }
    String title = "";
    List<Tree.Member> values = List.of();
    for (Tree.Member m : branch.members()) {
      switch (m.value()) {
        case Tree.Leaf leaf when m.key().equals("title") -> title = leaf.text().strip();
        case Tree.Leaf _ when m.key().equals("description") -> {}
        case Tree.Branch b when m.key().equals("values") -> values = b.members();
        case Tree.Leaf leaf when m.key().equals("values") && leaf.text().isEmpty() -> {}
        default -> unexpected(m, problems);
      }
    }
    if (values.isEmpty()) {
      problems.add(new Place(label, 0), "", "the set is empty; give it values: by path");
      return null;
    }
    return new AssumptionSet(name, label, title, values);
  }

  private static void unexpected(Tree.Member m, Problems problems) {
    String name = DatumReader.brief(m.key());
    String message =
        KEYS.contains(m.key())
            ? "expected "
                + (m.key().equals("values") ? "values by path" : "text")
                + "; found "
                + m.value().noun()
            : "unknown key '" + name + "'" + Suggestion.didYouMean(name, KEYS);
    problems.add(m.place(), "", message);
  }
}
