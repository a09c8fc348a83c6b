package org.openemd.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A YAML file as written, each node with its line. Only what the language of scenarios allows gets this far.
sealed interface Tree {
  Place place();

  /// A mapping, its keys in the order written and without duplicates.
  record Branch(Place place, List<Member> members) implements Tree {
    @Nullable Member member(String key) {
      for (Member m : members) {
        if (m.key().equals(key)) {
          return m;
        }
      }
      return null;
    }
  }

  /// One key of a mapping; the place is the key's.
  record Member(String key, Place place, Tree value) {}

  /// A list.
  record Items(Place place, List<Tree> items) implements Tree {}

  /// A scalar as text; `plain` when it was written without quotes.
  record Leaf(Place place, String text, boolean plain) implements Tree {}

  /// Stands for what was refused and reported already, so that nobody reports it as missing too.
  record Broken(Place place) implements Tree {}

  /// For messages: what kind of thing this is.
  default String noun() {
    return switch (this) {
      case Branch _ -> "a mapping";
      case Items _ -> "a list";
      case Leaf _ -> "a value";
      case Broken _ -> "nothing";
    };
  }
}
