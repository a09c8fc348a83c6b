package org.openemd.scenario;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A path with `*` for an id, such as `threats.*.warhead_rcs_x_m2`: every entry that may say this, and does not say it by another
/// key (such as `warhead_signature`) already.
final class EveryPath {
  private EveryPath() {}

  static boolean is(String path) {
    return path.contains("*");
  }

  /// Whether a path is one of those meant.
  static boolean covers(String every, String path) {
    return pattern(every).matcher(path).matches();
  }

  private static Pattern pattern(String every) {
    return Pattern.compile(
        Stream.of(every.split("\\.", -1))
            .map(name -> name.equals("*") ? "[^.]+" : Pattern.quote(name))
            .collect(Collectors.joining("\\.")));
  }

  /// All of them in a composition, in the order of the specification; may be empty.
  static List<String> paths(Composition composition, String every) {
    Pattern pattern = pattern(every);
    PathIndex index = new PathIndex(composition);
    return index.paths().stream()
        .filter(p -> pattern.matcher(p).matches())
        .filter(p -> rivals(index, p).noneMatch(r -> composition.entry(r) != null))
        .toList();
  }

  private static Stream<String> rivals(PathIndex index, String path) {
    Key key = index.key(path);
    String prefix = path.substring(0, path.lastIndexOf('.') + 1);
    return key == null ? Stream.of() : ScenarioKeys.rivals(key).stream().map(r -> prefix + r);
  }
}
