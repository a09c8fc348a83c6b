package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays files, assumption sets and `--set` over each other, checking every value against its key on the way.
final class Composer {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

  private final Composition composition;
  private final Problems problems;
  private final SettingReader settings;

  Composer(Problems problems) {
    this(new Composition(), problems);
  }

  /// Lays more over what was composed before.
  Composer(Composition composition, Problems problems) {
    this.composition = composition;
    this.problems = problems;
    this.settings = new SettingReader(problems);
  }

  Composition composition() {
    return composition;
  }

  /// Lays one file over those before it.
  void add(Layer layer) {
    walk(layer, layer.tree(), ScenarioKeys.SCENARIO, "");
  }

  private void walk(Layer layer, Tree.Branch branch, Spec spec, String prefix) {
    String kind = kindFirst(layer, branch, spec, prefix);
    for (Tree.Member m : branch.members()) {
      Key key = spec.key(m.key());
      String path = Composition.join(prefix, m.key());
      if (key == null || !(kind.isEmpty() || key.isFor(kind))) {
        unknown(m, spec, prefix, kind, key != null);
      } else {
        member(layer, m, spec, key, prefix, path);
      }
    }
  }

  private void member(Layer layer, Tree.Member m, Spec spec, Key key, String prefix, String path) {
    switch (key.type()) {
      case Type.Files _ -> {} // read by FileLayers
      case Type.Body b -> {
        composition.body(path, m.place());
        Tree.Branch below = branch(m, path, key);
        if (below != null) {
          walk(layer, below, b.spec(), path);
        }
      }
      case Type.ById b when m.value() instanceof Tree.Items items && !b.idFrom().isEmpty() ->
          entries(layer, listed(items, b, path), b.spec(), path);
      case Type.ById b -> {
        Tree.Branch below = branch(m, path, key);
        if (below != null) {
          entries(layer, below, b.spec(), path);
        }
      }
      default -> {
        if (!(spec.hasKinds() && key.name().equals("kind"))) { // kindFirst took it
          put(layer, m, key, prefix);
        }
      }
    }
  }

  /// The kind decides which keys exist, so it is read before them wherever it stands.
  private String kindFirst(Layer layer, Tree.Branch branch, Spec spec, String prefix) {
    Key key = spec.key("kind");
    Tree.Member kind = branch.member("kind");
    if (spec.hasKinds() && key != null && kind != null) {
      put(layer, kind, key, prefix);
    }
    return composition.kind(spec, prefix);
  }

  private void entries(Layer layer, Tree.Branch branch, Spec spec, String path) {
    for (Tree.Member entry : branch.members()) {
      String id = entry.key();
      if (!ID.matcher(id).matches()) {
        problems.add(
            entry.place(),
            path,
            "'" + DatumReader.brief(id) + "' is not an id; use a-z, 0-9 and -, at most 64");
      }
      String inner = Composition.join(path, id);
      Tree.Branch body = branch(entry, inner, Key.body(id, spec));
      composition.body(inner, entry.place());
      if (body != null) {
        walk(layer, body, spec, inner);
      }
    }
  }

  /// A list has ids too, made of what its items say, so that paths need not count.
  private Tree.Branch listed(Tree.Items items, Type.ById type, String path) {
    List<Tree.Member> seen = new ArrayList<>();
    for (Tree item : items.items()) {
      Tree.Branch body =
          branch(new Tree.Member("", item.place(), item), path, Key.body("", type.spec()));
      if (body == null) {
        continue;
      }
      String id = type.idFrom().stream().map(k -> word(body, k)).collect(Collectors.joining("-"));
      Tree.Member same = new Tree.Branch(item.place(), seen).member(id);
      if (same != null) {
        String twice = id + " stands at " + same.place().text() + " already; give it once";
        problems.add(item.place(), path, twice);
      } else {
        seen.add(new Tree.Member(id, item.place(), body));
      }
    }
    return new Tree.Branch(items.place(), List.copyOf(seen));
  }

  private static String word(Tree.Branch body, String key) {
    Tree.Member m = body.member(key);
    Tree.Member within = m != null && m.value() instanceof Tree.Branch b ? b.member("value") : m;
    return within != null && within.value() instanceof Tree.Leaf leaf ? leaf.text() : "";
  }

  private Tree.@Nullable Branch branch(Tree.Member m, String path, Key key) {
    if (m.value() instanceof Tree.Branch b) {
      return b;
    }
    if (!(m.value() instanceof Tree.Broken)) {
      String found =
          m.value() instanceof Tree.Leaf leaf && leaf.text().isEmpty()
              ? "nothing"
              : m.value().noun();
      problems.add(m.place(), path, "expected " + key.bounds() + "; found " + found);
    }
    return null;
  }

  private void unknown(Tree.Member m, Spec spec, String prefix, String kind, boolean otherKind) {
    String name = DatumReader.brief(m.key());
    for (String meant : Suggestion.nearest(name, spec.names(kind), 1)) {
      composition.excuse(Composition.join(prefix, meant));
    }
    String why =
        otherKind
            ? "key '" + name + "' does not go with kind " + kind
            : "unknown key '" + name + "'" + Suggestion.didYouMean(name, spec.names(kind));
    problems.add(m.place(), prefix, why);
  }

  private void put(Layer layer, Tree.Member m, Key key, String prefix) {
    String path = Composition.join(prefix, key.name());
    Entry known = composition.entry(path);
    if (known != null && !mayOverride(layer, known) && !path.equals("schema_version")) {
      problems.add(
          m.place(),
          path,
          "given in "
              + known.last().place().text()
              + " too, and neither file includes the other: an id is defined once");
      return;
    }
    put(settings.read(layer.name(), key, path, m.value()), key, prefix);
  }

  private static boolean mayOverride(Layer layer, Entry known) {
    return layer.below().contains(known.last().layer());
  }

  private void put(Setting setting, Key key, String prefix) {
    String path = Composition.join(prefix, key.name());
    Entry entry = composition.entryFor(path, key);
    for (String rival : ScenarioKeys.rivals(key)) {
      replace(entry, Composition.join(prefix, rival), rival, setting);
    }
    entry.chain().add(setting);
  }

  private void replace(Entry entry, String rivalPath, String rival, Setting setting) {
    Entry other = composition.entry(rivalPath);
    if (other == null) {
      return;
    }
    if (other.last().layer().equals(setting.layer())) {
      problems.add(
          setting.place(),
          entry.path(),
          "'"
              + entry.key().name()
              + "' and '"
              + rival
              + "' ("
              + other.last().place().text()
              + ") say the same thing twice; give one");
      return;
    }
    composition.remove(rivalPath);
    entry.replaced().add(other);
  }

  /// Lays one value of an assumption set over the rest. Such a set serves every scenario, so a value for a thing that
  /// this one does not have is checked and left aside, if some other file of the project has it; false only then.
  boolean assume(String layer, Tree.Member said, Elsewhere elsewhere) {
    Key absent = keyOfAbsent(said.key());
    if (absent == null) {
      assign(layer, said.key(), said.place(), said.value());
      return true;
    }
    settings.read(layer, absent, said.key(), said.value());
    return !elsewhere.require(said);
  }

  /// The key at the path of a thing that the scenario does not have; null when it has the thing, or no thing could
  /// have such a key.
  private @Nullable Key keyOfAbsent(String path) {
    List<String> names = List.of(path.split("\\.", -1));
    boolean here =
        EveryPath.is(path)
            ? !EveryPath.paths(composition, path).isEmpty()
            : names.size() > 1 && composition.hasBody(names.get(0) + "." + names.get(1));
    Key section = ScenarioKeys.SCENARIO.key(names.getFirst());
    boolean byId = section != null && section.type() instanceof Type.ById;
    return !here && byId ? valueKey(path) : null;
  }

  /// The key of a value, by the specification alone; null when the path leads to none.
  static @Nullable Key valueKey(String path) {
    return valueKey(ScenarioKeys.SCENARIO, List.of(path.split("\\.", -1)));
  }

  private static @Nullable Key valueKey(Spec spec, List<String> names) {
    Key key = names.isEmpty() ? null : spec.key(names.getFirst());
    if (key == null) {
      return null;
    }
    return switch (key.type()) {
      case Type.Body b -> valueKey(b.spec(), names.subList(1, names.size()));
      case Type.ById b when names.size() > 2 && isId(names.get(1)) ->
          valueKey(b.spec(), names.subList(2, names.size()));
      case Type.ById _, Type.Files _ -> null;
      default -> names.size() == 1 ? key : null;
    };
  }

  private static boolean isId(String name) {
    return EveryPath.is(name) || ID.matcher(name).matches();
  }

  /// Lays one value over the rest, by its path, or by all the paths that one with `*` stands for.
  void assign(String layer, String path, Place place, Tree tree) {
    if (!EveryPath.is(path)) {
      assignOne(layer, path, place, tree);
      return;
    }
    List<String> paths = EveryPath.paths(composition, path);
    if (paths.isEmpty()) {
      problems.add(place, path, "the scenario has nothing of which this could be said");
    }
    paths.forEach(p -> assignOne(layer, p, place, tree));
  }

  private void assignOne(String layer, String path, Place place, Tree tree) {
    Key key = keyAt(path, place);
    if (key == null) {
      return;
    }
    Entry known = composition.entry(path);
    if (known != null && sameStandard(known.last().layer(), layer)) {
      problems.add(
          place, path, "given by " + known.last().layer() + " and by " + layer + "; give it once");
      return;
    }
    int dot = path.lastIndexOf('.');
    put(settings.read(layer, key, path, tree), key, dot < 0 ? "" : path.substring(0, dot));
  }

  /// Two assumption sets, or two `--set`, have no order in which one could override the other.
  private static boolean sameStandard(String a, String b) {
    return a.equals(b) || (a.startsWith("--assume") && b.startsWith("--assume"));
  }

  private @Nullable Key keyAt(String path, Place place) {
    Entry known = composition.entry(path);
    if (known != null) {
      return known.key();
    }
    PathIndex index = new PathIndex(composition);
    Key key = index.key(path);
    if (key == null) {
      problems.add(
          place,
          path,
          index.isSection(path)
              ? "is a section; name one value in it"
              : "the scenario has no such path" + Suggestion.didYouMean(index.nearest(path, 1)));
    }
    return key;
  }
}
