package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of one kind of body.
///
/// @param noun what a body is, with its article: `a radar or satellite`
/// @param doc one sentence
/// @param keys in the order in which they are documented and written
/// @param alternatives keys of which exactly one is given
public record Spec(String noun, String doc, List<Key> keys, List<Alternative> alternatives) {

  /// Names of keys of which exactly one is given, for the kinds that have them (empty for all).
  public record Alternative(List<String> names, List<String> kinds) {
    boolean isFor(String kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }
  }

  static Spec of(String noun, String doc, Key... keys) {
    return new Spec(noun, doc, List.of(keys), List.of());
  }

  Spec oneOf(List<String> kinds, String... names) {
    List<Alternative> more = new ArrayList<>(alternatives);
    more.add(new Alternative(List.of(names), kinds));
    return new Spec(noun, doc, keys, List.copyOf(more));
  }

  /// The key of that name.
  public @Nullable Key key(String name) {
    for (Key k : keys) {
      if (k.name().equals(name)) {
        return k;
      }
    }
    return null;
  }

  /// The other keys that stand for the same thing as `name`.
  List<String> rivals(String name) {
    List<String> rivals = new ArrayList<>();
    for (Alternative a : alternatives) {
      if (a.names().contains(name)) {
        rivals.addAll(a.names());
        rivals.remove(name);
      }
    }
    return rivals;
  }

  /// Names of the keys that an entry of this kind has.
  List<String> names(String kind) {
    return keys.stream().filter(k -> k.isFor(kind)).map(Key::name).toList();
  }

  /// Whether entries are of several kinds, told apart by their key `kind`.
  boolean hasKinds() {
    return keys.stream().anyMatch(k -> !k.kinds().isEmpty());
  }
}
