package org.openemd.console.serve;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a record that was read is whole: handlers need not ask for what may not be missing, and numbers are numbers.
final class Whole {
  private Whole() {}

  /// Refuses what is missing where the record does not say that it may be, and what is not finite.
  static void require(@Nullable Object value, String where) {
    switch (value) {
      case null -> throw wrong(where + " is missing");
      case Double d when !Double.isFinite(d) -> throw wrong(where + " is no finite number");
      case Collection<?> all -> all.forEach(one -> require(one, "an entry of " + where));
      case Map<?, ?> map -> map.values().forEach(one -> require(one, "an entry of " + where));
      case Record r -> components(r);
      default -> {}
    }
  }

  private static Refusal wrong(String problem) {
    return Refusal.wrongInput(List.of(problem));
  }

  private static void components(Record value) {
    for (RecordComponent c : value.getClass().getRecordComponents()) {
      Object part = part(value, c);
      boolean may = c.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (part != null || !may) {
        require(part, snake(c.getName()));
      }
    }
  }

  private static @Nullable Object part(Record value, RecordComponent c) {
    try {
      c.getAccessor().setAccessible(true);
      return c.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
