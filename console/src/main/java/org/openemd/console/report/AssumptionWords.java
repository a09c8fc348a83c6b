package org.openemd.console.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openemd.campaign.compare.Assumption;
import org.openemd.campaign.compare.Comparison;
import org.openemd.campaign.compare.Flip;
import org.openemd.scenario.Costs;
import org.openemd.scenario.Scenario;

/// What people call a disputed value, and how they say that it were another.
final class AssumptionWords {
  // Of 100: how often something works.
  private static final Set<String> CHANCES =
      Set.of(
          "reliability",
          "silo_reliability",
          "separation_reliability",
          "booster_reliability",
          "discrimination",
          "false_kill_probability",
          "missed_kill_probability");

  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("warhead_rcs_x_m2", "radar cross section of the warhead in X band");
    KNOWN.put("warhead_rcs_uhf_m2", "radar cross section of the warhead in UHF");
    KNOWN.put("release_delay_s", "time until somebody releases the weapons");
    KNOWN.put("assessment_delay_s", "time until a hit or miss is known");
    KNOWN.put("link_delay_s", "time that reports take to the command post");
    KNOWN.put("max_shots", "most shots at one missile");
    KNOWN.put("reliability", "kill vehicle");
    KNOWN.put("silo_reliability", "start from the silo");
    KNOWN.put("separation_reliability", "separation of the kill vehicle");
    KNOWN.put("discrimination", "choice of the warhead among other objects");
    KNOWN.put("dwell_s", "time that the beam rests on a track");
    KNOWN.put("search_dwell_s", "time that the beam rests on a place that is searched");
    KNOWN.put("min_flight_path_angle_deg", "flattest climb");
    KNOWN.put("unit_million_usd", "price of a piece");
    KNOWN.put("development_million_usd", "price of development");
    KNOWN.put("construction_million_usd", "price of construction");
    KNOWN.put("operation_million_usd_per_year", "price of a year's operation");
    KNOWN.put("count", "number bought");
    KNOWN.put("inventory", "number of interceptors");
  }

  private final Map<String, String> names = new LinkedHashMap<>();

  AssumptionWords(Comparison c) {
    for (Comparison.Side s : c.views()) {
      s.cases().forEach(k -> note(k.option().scenario()));
    }
  }

  private void note(Scenario s) {
    s.radars().forEach(r -> names.putIfAbsent("sensors." + r.id(), r.name()));
    s.satellites().forEach(i -> names.putIfAbsent("sensors." + i.id(), i.name()));
    s.weapons()
        .forEach(w -> {
          names.putIfAbsent("batteries." + w.battery().id(), w.battery().name());
          names.putIfAbsent(
              "interceptors." + w.battery().interceptor().id(), w.battery().interceptor().name());
        });
    s.threats().forEach(t -> names.putIfAbsent("threats." + t.id(), t.name()));
    for (Costs.Item i : s.costs().items()) {
      names.putIfAbsent("costs." + i.id(), i.element().name());
      names.putIfAbsent("cost_elements." + i.element().id(), i.element().name());
    }
  }

  /// Such as `gain of the European Midcourse Radar`.
  String name(Assumption a) {
    String[] parts = a.name().split("\\.", -1);
    String leaf = parts[parts.length - 1];
    String of = owner(parts);
    String what = KNOWN.getOrDefault(leaf, plain(leaf, a.unit()));
    return "the " + what + (of.isEmpty() ? "" : " (" + of + ")");
  }

  private String owner(String[] parts) {
    if (parts.length < 3) {
      return "";
    }
    if (parts[1].equals("*")) {
      return "all of them";
    }
    return names.getOrDefault(parts[0] + "." + parts[1], parts[1]);
  }

  // The key's name without its unit.
  private static String plain(String leaf, String unit) {
    String tail = "_" + unit.toLowerCase(Locale.ROOT).replace('/', '_').replace("*", "_");
    String bare = leaf.endsWith(tail) ? leaf.substring(0, leaf.length() - tail.length()) : leaf;
    return bare.replace('_', ' ');
  }

  /// Such as `gain (EMR) is below 50.1 dB (now 58; argued 47 to 60)`.
  String once(Flip.Move m) {
    Assumption a = m.assumption();
    boolean rises = m.to() > a.now();
    String argued = bounds(a);
    if (isChance(a)) {
      return name(a)
          + " works in "
          + (rises ? "more" : "fewer")
          + " than "
          + value(a, m.to())
          + " of 100 cases"
          + argued;
    }
    return name(a)
        + " is "
        + (a.whole() ? "" : rises ? "above " : "below ")
        + valueWithUnit(a, m.to())
        + (a.whole() ? rises ? " or more" : " or fewer" : "")
        + argued;
  }

  private String bounds(Assumption a) {
    return " (now "
        + value(a, a.now())
        + "; argued "
        + value(a, a.low())
        + " to "
        + value(a, a.high())
        + ")";
  }

  /// Whether it is said in hundredths.
  static boolean isChance(Assumption a) {
    String name = a.name();
    return CHANCES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /// A number of it, in hundredths where it is a chance.
  static String value(Assumption a, double x) {
    return a.whole() ? Long.toString(Math.round(x)) : Significant.of(isChance(a) ? 100 * x : x);
  }

  /// The same with its unit.
  static String valueWithUnit(Assumption a, double x) {
    String unit = isChance(a) ? " %" : a.unit().equals("1") ? "" : " " + a.unit();
    return value(a, x) + unit;
  }

  /// All of what has to hold together.
  String once(List<Flip.Move> moves) {
    return String.join(", and ", moves.stream().map(this::once).toList());
  }
}
