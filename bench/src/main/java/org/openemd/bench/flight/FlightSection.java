package org.openemd.bench.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/// The flight section of the page, as Markdown.
final class FlightSection {
  private static final Map<String, String> TITLES =
      Map.of(
          "orekit", "Orekit 13 numerical propagator, tolerance 1 m",
          "naive", "classical Runge-Kutta, constant step of 1 s",
          "hipparchus", "Hipparchus Dormand-Prince 8(5,3) on the bare equations, tolerance 1 m",
          "careful", "Hipparchus the same way, tolerance 2 cm: about as exact as ours",
          "event", "ours, step by step with the ground as an event (`Ballistics`)",
          "scalar", "ours, the kernel's scalar twin",
          "batch", "ours, the kernel in vectors",
          "kepler", "two bodies in vacuum, closed form: the lower bound");

  private final SortedMap<String, Rate> rates;
  private final Judge judge;
  private final double load;
  private final List<String> lines = new ArrayList<>();

  FlightSection(SortedMap<String, Rate> rates, Judge judge, double load) {
    this.rates = rates;
    this.judge = judge;
    this.load = load;
  }

  String text() {
    machine();
    ways();
    flights();
    promises();
    return String.join("\n", lines) + "\n";
  }

  private void machine() {
    say(
        "One thread on %s, %d processors, Java %s, load %.1f before the start. Rates are for a second of the core's own time,",
        Machine.processor(), Machine.processors(), Runtime.version().feature(), load);
    say(
        "so that other work on the machine counts little: medians of the iterations, half the distance between the");
    say("slowest and the fastest of them beside.");
    say("");
  }

  private void ways() {
    say(
        "The same %,d arcs for all: burnout 120 km up anywhere, impact %.0f s later on average; J2-J4, drag in the standard",
        MixedArcs.COUNT, judge.meanTime());
    say("atmosphere. Errors are worst distances of the impact from Hipparchus at 1e-13.");
    say("");
    say("| way | arcs a second | spread | worst error |");
    say("|---|---|---|---|");
    for (String name : Ways.NAMES) {
      Rate r = rate(name);
      say(
          "| %s | %s | ± %.0f %% | %s |",
          TITLES.get(name),
          count(r.median()),
          100 * r.spread(),
          metres(judge.worst(Ways.named(name))));
    }
    say("");
  }

  private void flights() {
    say("Whole flights from the pad, the five missiles of `emd-2009` in turn:");
    say("");
    say("| what | a second | spread |");
    say("|---|---|---|");
    flight("impact", "boost to impact, time and place kept only (`QuickFlight`)");
    flight("fly", "the same with samples, spent stages, velocity budget (`FlightSimulator.fly`)");
    flight("aim", "an aimed shot (`Targeting.aim`)");
    say("");
  }

  private void flight(String name, String title) {
    Rate r = rate(name);
    say("| %s | %s | ± %.0f %% |", title, count(r.median()), 100 * r.spread());
  }

  private void promises() {
    say("| ratio | measured | promised | |");
    say("|---|---|---|---|");
    promise("vectors to Orekit", ratio("batch", "orekit"), 400);
    promise("vectors to Hipparchus", ratio("batch", "hipparchus"), 60);
    promise("scalar twin to Hipparchus", ratio("scalar", "hipparchus"), 8);
    promise("arcs a second in vectors", rate("batch").median(), 500_000);
    promise("arcs a second, scalar", rate("scalar").median(), 60_000);
    promise("flights a second, boost to impact", rate("impact").median(), 5_000);
    say("");
    peak();
  }

  private void promise(String what, double measured, double promised) {
    say(
        "| %s | %s | %s | %s |",
        what, count(measured), count(promised), measured >= promised ? "kept" : "**missed**");
  }

  private void peak() {
    double flops = rate("batch").median() * Work.ARC;
    double peak = rate("vector").median() * Peak.SPECIES.length() * 2;
    say(
        "One arc of the kernel takes about %,d floating-point operations: %.1f GFLOP/s in vectors, %.0f %% of this core's",
        Work.ARC, flops / 1e9, 100 * flops / peak);
    say(
        "measured %.1f GFLOP/s (fused multiply-adds in registers, %d lanes).",
        peak / 1e9, Peak.SPECIES.length());
  }

  private double ratio(String name, String other) {
    return rate(name).median() / rate(other).median();
  }

  private Rate rate(String name) {
    Rate r = rates.get(name);
    if (r == null) {
      throw new IllegalStateException("no benchmark measured " + name);
    }
    return r;
  }

  /// Three digits.
  private static String count(double value) {
    double unit = Math.pow(10, Math.max(-1, Math.floor(Math.log10(value)) - 2));
    return String.format(Locale.ROOT, unit < 1 ? "%,.1f" : "%,.0f", Math.rint(value / unit) * unit);
  }

  private static String metres(double value) {
    return value > 1_000
        ? String.format(Locale.ROOT, "%,.0f km", value / 1e3)
        : String.format(Locale.ROOT, "%.2f m", value);
  }

  private void say(String form, Object... values) {
    lines.add(values.length == 0 ? form : String.format(Locale.ROOT, form, values));
  }
}
