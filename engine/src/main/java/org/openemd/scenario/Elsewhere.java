package org.openemd.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a scenario may lack and others have: the things of the catalog, of the shipped scenarios and of the files beside it. A path
/// of an assumption set that none of them knows is a mistyped one.
final class Elsewhere {
  private final ProjectRoot root;
  private final Problems problems;

  Elsewhere(ProjectRoot root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /// Whether anybody has the thing that a value is for; reported if nobody has.
  boolean require(Tree.Member said) {
    List<String> names = List.of(said.key().split("\\.", -1));
    String thing = names.get(0) + "." + names.get(1);
    if (EveryPath.is(thing) || files().anyMatch(f -> mayHave(f, names) && has(f, thing))) {
      return true;
    }
    List<String> known =
        files().flatMap(f -> things(f, names.getFirst()).stream()).distinct().toList();
    problems.add(
        said.place(),
        said.key(),
        "no scenario and no file of the catalog has "
            + thing
            + Suggestion.didYouMean(thing, known));
    return false;
  }

  /// Reading a file is dear; most do not even hold the word. Ids of a list are made of several words.
  private boolean mayHave(Path file, List<String> names) {
    Key section = ScenarioKeys.SCENARIO.key(names.getFirst());
    boolean listed =
        section != null && section.type() instanceof Type.ById b && !b.idFrom().isEmpty();
    String text = FileLayers.text(file, "", new Problems());
    return text != null && (listed || text.contains(names.get(1)));
  }

  private boolean has(Path file, String thing) {
    return composed(file).hasBody(thing);
  }

  private List<String> things(Path file, String section) {
    return composed(file).ids(section).stream().map(id -> section + "." + id).toList();
  }

  /// What one file says by itself, whatever is wrong with it.
  private Composition composed(Path file) {
    Problems ignored = new Problems();
    Composer composer = new Composer(ignored);
    String label = root.label(file);
    String text = Objects.requireNonNullElse(FileLayers.text(file, label, ignored), "");
    if (YamlReader.read(label, text, ignored) instanceof Tree.Branch branch) {
      composer.add(new Layer(label, branch, Collections.emptySet()));
    }
    return composer.composition();
  }

  private Stream<Path> files() {
    return Stream.of(
            yaml(root.folder().resolve("catalog"), 8),
            yaml(root.folder().resolve("scenarios"), 8),
            yaml(root.beside(), 1))
        .flatMap(List::stream);
  }

  private static List<Path> yaml(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
