package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openemd.console.text.Decimals;
import org.openemd.engagement.KillBasis;
import org.openemd.engagement.KillBasis.Origin;
import org.openemd.scenario.KillFactors;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.WeaponSite;

/// How much of a kill probability is test record, computation and assumption, in the same words wherever one is shown.
public final class KillWords {
  private static final int DIGITS = 3;

  private KillWords() {}

  /// Such as `0.559 = 0.615 (test record) x 0.928 (computed) x 0.980 (assumed)`; what is certain is left out.
  public static String of(KillBasis basis) {
    List<String> parts = parts(basis);
    return switch (parts.size()) {
      case 0 -> figure(1) + " (assumed)";
      case 1 -> parts.getFirst();
      default -> figure(basis.product()) + " = " + String.join(" x ", parts);
    };
  }

  private static List<String> parts(KillBasis basis) {
    List<String> parts = new ArrayList<>();
    part(parts, basis.record(), Origin.TEST_RECORD);
    part(parts, basis.computed(), Origin.COMPUTED);
    part(parts, basis.assumed(), Origin.ASSUMED);
    return parts;
  }

  private static void part(List<String> parts, double value, Origin origin) {
    if (value != 1) {
      parts.add(figure(value) + " (" + origin.words() + ")");
    }
  }

  private static String figure(double value) {
    return Decimals.fixed(value, DIGITS);
  }

  /// What the chance of each shot of a scenario rests on before its end game, which is computed place by place, one sentence for all; empty where nobody shoots.
  public static String shots(Scenario scenario) {
    Map<String, KillBasis> by = new TreeMap<>();
    for (WeaponSite w : scenario.weapons()) {
      by.put(w.battery().interceptor().name(), KillFactors.basis(scenario, w.killVehicle()));
    }
    return by.isEmpty()
        ? ""
        : "The chance of a shot to kill rests on: "
            + by.entrySet().stream()
                .map(e -> e.getKey() + ": " + before(e.getValue()))
                .collect(Collectors.joining("; "))
            + ".";
  }

  private static String before(KillBasis basis) {
    List<String> parts = new ArrayList<>(parts(basis));
    parts.add("its end game (computed)");
    return String.join(" x ", parts);
  }
}
