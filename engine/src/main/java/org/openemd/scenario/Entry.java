package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that the layers say on one key, lowest layer first; the last word is in force.
final class Entry {
  private final String path;
  private final Key key;
  private final List<Setting> chain = new ArrayList<>();
  private final List<Entry> replaced = new ArrayList<>();

  Entry(String path, Key key) {
    this.path = path;
    this.key = key;
  }

  /// Another with the same chain, to lay more on.
  Entry copy() {
    Entry copy = new Entry(path, key);
    copy.chain.addAll(chain);
    copy.replaced.addAll(replaced);
    return copy;
  }

  String path() {
    return path;
  }

  Key key() {
    return key;
  }

  List<Setting> chain() {
    return chain;
  }

  /// Rival keys that a lower layer had given, such as a peak power that a mean power now replaces.
  List<Entry> replaced() {
    return replaced;
  }

  Setting last() {
    return chain.getLast();
  }

  @Nullable Datum value(String asOf) {
    return last().value(asOf);
  }

  /// The setting whose range is in force: the highest layer that gives one.
  @Nullable Setting ranged() {
    for (Setting s : chain.reversed()) {
      if (s.range() != null) {
        return s;
      }
    }
    return null;
  }

  Setting.@Nullable Range range() {
    Setting s = ranged();
    return s == null ? null : s.range();
  }

  /// Who says so: the layer in force, else the one that gave the range.
  String source() {
    Setting ranged = ranged();
    return !last().source().isEmpty() || ranged == null ? last().source() : ranged.source();
  }

  /// Who says otherwise: the highest layer that names anybody.
  String disputedBy() {
    for (Setting s : chain.reversed()) {
      if (!s.disputedBy().isEmpty()) {
        return s.disputedBy();
      }
    }
    return "";
  }
}
