package org.openemd.ledger;

import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.RangeEquation;

/// Rows on detection and the radar range equation.
final class RadarFigures {
  private RadarFigures() {}

  static void register(Computations all) {
    all.add("swerling-steady", Computation.number(RadarFigures::steady));
    all.add("swerling-albersheim", Computation.number(RadarFigures::albersheim));
    all.add("swerling-1", Computation.number(RadarFigures::swerling1));
    all.add("swerling-2-steady-", Computation.number(RadarFigures::steady));
    all.add("swerling-2-swerling-1-", Computation.number(RadarFigures::swerling1));
    all.add("range-bench-gain", Computation.number(row -> decibel(gain(row))));
    all.add("range-bench-range", Computation.number(RadarFigures::range));
  }

  private static double steady(Row row) {
    return decibel(DetectionStatistics.steadyRequired(row.number("Pd"), row.number("Pfa")));
  }

  private static double swerling1(Row row) {
    return decibel(DetectionStatistics.swerling1Required(row.number("Pd"), row.number("Pfa")));
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
}
