package org.openemd.scenario;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scenario's files, assumption sets and `--set` laid over each other; defaults are not filled in yet.
///
/// @param file as typed
/// @param layers names of the files, lowest first
record Laid(
    Path file,
    LoadOptions options,
    ProjectRoot root,
    List<String> layers,
    Composition composition) {

  /// Reads all files; null when one could not be read, which `problems` then explains.
  static @Nullable Laid read(Path file, LoadOptions options, Problems problems) {
    ProjectRoot root = ProjectRoot.of(file, options);
    FileLayers files = new FileLayers(root, problems);
    Composer composer = new Composer(problems);
    List<Layer> layers = files.read(file);
    layers.forEach(composer::add);
    if (!files.whole()) {
      return null;
    }
    new Overrides(root, composer, problems).add(options);
    List<String> names = layers.stream().map(Layer::name).toList();
    return new Laid(file, options, root, names, composer.composition());
  }

  /// The same with further `--set`, each `path=value`.
  Laid with(List<String> sets, Problems problems) {
    Composition more = composition.copy();
    LoadOptions set = new LoadOptions(List.of(), sets, options.home());
    new Overrides(root, new Composer(more, problems), problems).add(set);
    return new Laid(file, options, root, layers, more);
  }

  /// Fills in defaults, checks, and binds; null when it is not sound, which `problems` then explains.
  @Nullable Scenario finish(Boosters boosters, Problems problems) {
    new Likeness(composition, problems).complete();
    new Completion(composition, problems).complete(new Place(root.label(file), 1));
    new Consistency(composition, problems).check();
    if (!problems.none()) {
      return null;
    }
    Scenario scenario = new Binder(composition, problems, boosters).bind(id(), options.assume());
    return problems.none() ? scenario : null;
  }

  private String id() {
    Path name = file.getFileName();
    return name == null ? "scenario" : name.toString().replaceAll("\\.ya?ml$", "");
  }
}
