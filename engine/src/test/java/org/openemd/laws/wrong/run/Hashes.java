package org.openemd.laws.wrong.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Iterates in an order that changes between processes.
final class Hashes {
  private Hashes() {}

  static Map<String, String> map() {
    return new HashMap<>();
  }

  static Map<String, String> sized() {
    return HashMap.newHashMap(8);
  }

  static Set<String> set() {
    return new HashSet<>();
  }

  static Map<String, String> literal() {
    return Map.of("a", "b");
  }

  static Set<String> copied(List<String> list) {
    return Set.copyOf(list);
  }

  static Set<String> collected(List<String> list) {
    return list.stream().collect(Collectors.toSet());
  }

  static Map<String, List<String>> grouped(List<String> list) {
    return list.stream().collect(Collectors.groupingBy(Function.identity()));
  }

  static Map<String, List<String>> sorted(List<String> list) {
    return list.stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.toList()));
  }
}
