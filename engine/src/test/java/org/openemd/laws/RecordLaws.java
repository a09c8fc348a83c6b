package org.openemd.laws;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openemd.math.Unit;

/// The laws about what records declare.
final class RecordLaws {
  private static final List<String> PHYSICAL =
      List.of(
          "double",
          "float",
          "java.lang.Double",
          "java.lang.Float",
          "java.util.OptionalDouble",
          "org.openemd.math.Vec3",
          "org.openemd.math.Matrix");

  private RecordLaws() {}

  /// Law 4: the components that hold a physical quantity and name no unit.
  static List<String> withoutUnit(JavaClasses classes) {
    List<String> missing = new ArrayList<>();
    for (RecordComponent component : components(classes)) {
      Unit unit = component.getAnnotation(Unit.class);
      if (isPhysical(component) && (unit == null || unit.value().isBlank())) {
        missing.add(name(component));
      }
    }
    return missing;
  }

  // Lists and optionals of quantities count: the generic type names what they hold.
  private static boolean isPhysical(RecordComponent component) {
    String type = component.getGenericType().getTypeName();
    for (String word : type.split("[<>, ]+", -1)) {
      if (PHYSICAL.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// Law 2: the components of a report that could name what caused it: texts but for the sensor's name, and objects
  /// from outside `math` and `earth`.
  static List<String> namesOfCauses(Class<?> report) {
    return Arrays.stream(report.getRecordComponents())
        .filter(component -> !isHarmless(component))
        .map(RecordLaws::name)
        .toList();
  }

  private static boolean isHarmless(RecordComponent component) {
    Class<?> type = component.getType();
    String name = type.getName();
    return type.isPrimitive()
        || component.getName().equals("sensor")
        || name.startsWith("org.openemd.math.")
        || name.startsWith("org.openemd.earth.");
  }

  private static List<RecordComponent> components(JavaClasses classes) {
    List<RecordComponent> components = new ArrayList<>();
    for (JavaClass each : classes) {
      if (each.isRecord()) {
        components.addAll(List.of(each.reflect().getRecordComponents()));
      }
    }
    return components;
  }

  private static String name(RecordComponent component) {
    return component.getDeclaringRecord().getName() + "." + component.getName();
  }
}
