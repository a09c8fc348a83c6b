package org.openemd.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openemd.console.text.Decimals;
import org.openemd.math.Unit;

/// What `emd radar` was asked.
///
/// @param composition the scenario and what changes it
/// @param sensors ids of those that are shown; empty for all that are fielded
/// @param rcs cross section of the body that the charts are drawn for; the scenario's warhead where it is not said
/// @param chance of detection in one look that counts as seeing
/// @param altitudes that the maps are drawn for
/// @param seed which of all possible runs
/// @param out the folder to write, if one was named
/// @param force whether to write over the folder of another request
/// @param format how the answer is printed
record RadarRequest(
    Composition composition,
    List<String> sensors,
    @Unit("m2") OptionalDouble rcs,
    @Unit("1") double chance,
    @Unit("m") List<Double> altitudes,
    long seed,
    Optional<Path> out,
    boolean force,
    Format format) {
  private static final int DIGITS = 8;

  RadarRequest {
    sensors = List.copyOf(sensors);
    altitudes = List.copyOf(altitudes);
  }

  /// What tells its answer from that to another request on the same run.
  List<String> options() {
    List<String> options = new ArrayList<>();
    sensors.forEach(s -> options.add("--sensor " + s));
    rcs.ifPresent(r -> options.add("--rcs " + Decimals.of(r, DIGITS)));
    options.add("--pd " + Decimals.of(chance, DIGITS));
    List<String> km = altitudes.stream().map(a -> Decimals.of(a / 1000, 3)).toList();
    options.add("--altitudes " + String.join(",", km));
    return options;
  }
}
