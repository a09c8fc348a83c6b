package org.openemd.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a scenario and what it includes; each file once, included files before those that include them.
final class FileLayers {
  /// Files in one scenario, at most.
  static final int MAX_FILES = 200;

  private final ProjectRoot root;
  private final Problems problems;
  private final Map<String, Set<String>> below = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Layer> layers = new ArrayList<>();
  private boolean whole = true;

  FileLayers(ProjectRoot root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /// Lowest first; the scenario itself is the last.
  List<Layer> read(Path main) {
    if (!Files.isRegularFile(main)) {
      whole = false;
      problems.add(new Place(root.label(main), 0), "", "no such file" + similar(main));
      return List.of();
    }
    read(main, root.label(main));
    return List.copyOf(layers);
  }

  /// Whether every file was found and could be read; if not, what is missing is not worth reporting.
  boolean whole() {
    return whole;
  }

  private void read(Path file, String label) {
    open.addLast(label);
    Set<String> mine = new LinkedHashSet<>();
    below.put(label, mine);
    String text = text(file, label, problems);
    Tree tree = text == null ? null : YamlReader.read(label, text, problems);
    if (tree instanceof Tree.Branch branch) {
      include(file, branch, mine);
      layers.add(new Layer(label, branch, mine));
    } else {
      whole = false;
      if (tree != null && !(tree instanceof Tree.Broken)) {
        problems.add(tree.place(), "", "expected sections such as threats:, found " + tree.noun());
      }
    }
    open.removeLast();
  }

  private void include(Path file, Tree.Branch branch, Set<String> mine) {
    Tree.Member member = branch.member("include");
    if (member == null) {
      return;
    }
    if (!(member.value() instanceof Tree.Items items)) {
      problems.add(member.place(), "include", "expected a list of files");
      whole = false;
      return;
    }
    for (Tree item : items.items()) {
      if (item instanceof Tree.Leaf leaf && !leaf.text().isEmpty()) {
        include(file, leaf, mine);
      } else {
        problems.add(item.place(), "include", "expected the name of a file, found " + item.noun());
        whole = false;
      }
    }
  }

  private void include(Path from, Tree.Leaf name, Set<String> mine) {
    Path found = find(from, name);
    if (found == null) {
      whole = false;
      return;
    }
    String label = root.label(found);
    if (open.contains(label)) {
      problems.add(
          name.place(), "include", "include cycle: " + String.join(" -> ", open) + " -> " + label);
      whole = false;
      return;
    }
    if (!below.containsKey(label)) {
      if (below.size() >= MAX_FILES) {
        problems.add(name.place(), "include", "more than " + MAX_FILES + " files are included");
        whole = false;
        return;
      }
      read(found, label);
    }
    mine.add(label);
    mine.addAll(java.util.Objects.requireNonNull(below.get(label)));
  }

  private @Nullable Path find(Path from, Tree.Leaf name) {
    String text = DatumReader.brief(name.text());
    List<Path> inside;
    try {
      Path folder = from.toAbsolutePath().normalize().resolveSibling("");
      inside =
          Stream.of(folder, root.folder())
              .map(f -> f.resolve(name.text()).normalize())
              .filter(root::contains)
              .distinct()
              .toList();
    } catch (java.nio.file.InvalidPathException e) {
      problems.add(name.place(), "include", "'" + text + "' is not the name of a file");
      return null;
    }
    for (Path p : inside) {
      if (Files.isRegularFile(p) && root.containsReal(p)) {
        return p;
      }
    }
    String why =
        inside.isEmpty() || inside.stream().anyMatch(Files::isRegularFile)
            ? "' lies outside "
                + (root.open().contains(root.folder())
                    ? "the project's root"
                    : "what an upload may include: catalog/ and scenarios/ of the project")
            : "' was not found beside this file nor at the project's root"
                + similar(inside.getLast());
    problems.add(name.place(), "include", "'" + text + why);
    return null;
  }

  /// `; did you mean 'x'?` from the names beside a file that is not there.
  static String similar(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> beside = Files.list(folder)) {
      List<String> names =
          beside
              .filter(Files::isRegularFile)
              .map(p -> p.getFileName().toString())
              .filter(n -> n.endsWith(".yaml"))
              .sorted()
              .toList();
      return Suggestion.didYouMean(name.toString(), names);
    } catch (IOException e) {
      return "";
    }
  }

  /// The file's text; null after reporting why there is none.
  static @Nullable String text(Path file, String label, Problems problems) {
    Place place = new Place(label, 0);
    try {
      long size = Files.size(file);
      if (size > 4L * YamlReader.MAX_CHARACTERS) {
        problems.add(
            place,
            "",
            "the file has "
                + size
                + " bytes; at most "
                + 4L * YamlReader.MAX_CHARACTERS
                + " are read");
        return null;
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      problems.add(place, "", "the file is not UTF-8 text");
    } catch (IOException e) {
      problems.add(place, "", "the file cannot be read");
    }
    return null;
  }
}
