package org.openemd.console.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleSupplier;

/// Figures of a server in the text format of Prometheus: what was counted, how long it took, what is so now.
public final class Metrics {
  private static final double[] BOUNDS = {0.001, 0.005, 0.02, 0.1, 0.2, 0.5, 2, 10}; // [s]

  private final Map<String, String> help = new ConcurrentSkipListMap<>();
  private final Map<String, Map<String, DoubleAdder>> counters = new ConcurrentSkipListMap<>();
  private final Map<String, Map<String, DoubleSupplier>> gauges = new ConcurrentSkipListMap<>();
  private final Map<String, Map<String, DoubleAdder>> histograms = new ConcurrentSkipListMap<>();

  /// Counts one more.
  ///
  /// @param labels such as `route="/health",status="200"`; empty for none
  public void count(String name, String about, String labels) {
    help.putIfAbsent(name, about);
    adder(counters, name, labels).add(1);
  }

  /// Says what is so whenever it is asked.
  public void gauge(String name, String about, String labels, DoubleSupplier now) {
    help.putIfAbsent(name, about);
    gauges.computeIfAbsent(name, _ -> new ConcurrentSkipListMap<>()).put(labels, now);
  }

  /// Counts a duration.
  ///
  /// @param seconds of it
  public void took(String name, String about, String labels, double seconds) {
    help.putIfAbsent(name, about);
    String before = labels.isEmpty() ? "" : labels + ",";
    for (double bound : BOUNDS) {
      adder(histograms, name, "_bucket{" + before + "le=\"" + bound + "\"}")
          .add(seconds <= bound ? 1 : 0);
    }
    adder(histograms, name, "_bucket{" + before + "le=\"+Inf\"}").add(1);
    adder(histograms, name, "_count" + braces(labels)).add(1);
    adder(histograms, name, "_sum" + braces(labels)).add(seconds);
  }

  private static DoubleAdder adder(
      Map<String, Map<String, DoubleAdder>> all, String name, String key) {
    return all.computeIfAbsent(name, _ -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(key, _ -> new DoubleAdder());
  }

  private static String braces(String labels) {
    return labels.isEmpty() ? "" : "{" + labels + "}";
  }

  /// All of them.
  public String text() {
    Map<String, String> parts = new TreeMap<>();
    counters.forEach(
        (name, series) -> parts.put(name, part(name, "counter", series(name, series))));
    histograms.forEach((name, series) -> {
      StringBuilder lines = new StringBuilder();
      series.forEach((key, sum) -> lines.append(line(name + key, sum.sum())));
      parts.put(name, part(name, "histogram", lines.toString()));
    });
    gauges.forEach((name, series) -> {
      StringBuilder lines = new StringBuilder();
      series.forEach((labels, now) -> lines.append(line(name + braces(labels), now.getAsDouble())));
      parts.put(name, part(name, "gauge", lines.toString()));
    });
    return String.join("", parts.values());
  }

  private static String series(String name, Map<String, DoubleAdder> series) {
    StringBuilder lines = new StringBuilder();
    series.forEach((labels, sum) -> lines.append(line(name + braces(labels), sum.sum())));
    return lines.toString();
  }

  private String part(String name, String type, String lines) {
    return "# HELP " + name + " " + help.get(name) + "\n# TYPE " + name + " " + type + "\n" + lines;
  }

  private static String line(String series, double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return series + " " + (whole ? Long.toString((long) value) : Double.toString(value)) + "\n";
  }
}
