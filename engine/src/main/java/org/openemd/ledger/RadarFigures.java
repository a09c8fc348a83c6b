package org.openemd.ledger;

import org.openemd.scenario.Catalog;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RangeEquation;
import org.openemd.world.Fluctuation;

/// Rows on detection, the radar range equation, and the ranges that are published of radars of the catalog.
final class RadarFigures {
  private RadarFigures() {}

  static void register(Computations all) {
    all.add("swerling-steady", Computation.number(RadarFigures::steady));
    all.add("swerling-albersheim", Computation.number(RadarFigures::albersheim));
    all.add("swerling-1", Computation.number(RadarFigures::swerling1));
    all.add("swerling-2-steady-", Computation.number(RadarFigures::steady));
    all.add("swerling-2-swerling-1-", Computation.number(RadarFigures::swerling1));
    all.add("swerling-looks-", Computation.number(RadarFigures::looks));
    all.add("swerling-shnidman-", Computation.number(RadarFigures::shnidman));
    all.add("range-bench-gain", Computation.number(row -> decibel(gain(row))));
    all.add("range-bench-range", Computation.number(RadarFigures::range));
    all.add(
        "radar-range-", (row, given) -> seen(row, Catalog.radar(given.home(), row.word("radar"))));
    all.add("emr-range-", (row, given) -> seen(row, midcourse(row, given)));
  }

  private static double steady(Row row) {
    return required(row, Fluctuation.STEADY, 1);
  }

  private static double swerling1(Row row) {
    return required(row, Fluctuation.SWERLING_1, 1);
  }

  private static double looks(Row row) {
    return required(row, fluctuation(row), (int) row.number("looks"));
  }

  private static double shnidman(Row row) {
    return DetectionStatistics.shnidmanDecibel(
        fluctuation(row), row.number("Pd"), row.number("Pfa"), (int) row.number("looks"));
  }

  private static Fluctuation fluctuation(Row row) {
    return Fluctuation.of(row.word("fluctuation"));
  }

  private static double required(Row row, Fluctuation f, int looks) {
    return decibel(DetectionStatistics.required(f, row.number("Pd"), row.number("Pfa"), looks));
  }

  private static double albersheim(Row row) {
    return DetectionStatistics.albersheimDecibel(row.number("Pd"), row.number("Pfa"), 1);
  }

  private static double decibel(double ratio) {
    return DetectionStatistics.decibel(ratio);
  }

  private static double gain(Row row) {
    return RangeEquation.gain(
        row.number("aperture"), row.number("efficiency"), row.number("frequency") * 1e9);
  }

  private static double range(Row row) {
    RangeEquation radar =
        new RangeEquation(
            row.number("modules") * row.number("peak power of each"),
            row.number("on target") / 1e3,
            gain(row),
            row.number("aperture") * row.number("efficiency"),
            row.number("T"),
            row.number("losses"));
    return radar.range(row.number("RCS"), row.number("SNR")) / 1e3;
  }

  /// The midcourse radar of the catalog with the gain of the row.
  private static Radar midcourse(Row row, Given given) {
    return Catalog.radar(given.home(), "emr", "sensors.emr.gain_db=" + row.number("gain"));
  }

  /// How far a radar of the catalog sees a body on its boresight (km), as far as energy goes: neither horizon nor instrumented range end it.
  private static Figure seen(Row row, Radar radar) {
    return Figure.of(RangeEquation.of(radar).range(row.number("RCS"), row.number("SNR")) / 1e3);
  }
}
