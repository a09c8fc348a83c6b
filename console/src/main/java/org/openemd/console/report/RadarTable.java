package org.openemd.console.report;

import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.RadarUse;
import org.openemd.results.RunResult;

/// How each radar spent its time.
public final class RadarTable {
  private RadarTable() {}

  /// What the columns mean.
  public static final String HOW =
      "A radar shares its time between searching and looking at what it has found. Looks due: those that its tracks asked for while their body was in view; not served: those for which it had no time. Fence:"
          + " the longest time for which a direction of its standing search was left alone. False tracks: at most so many an hour are expected from noise alone.";

  /// Names of the columns, the radar's own left out.
  public static final List<String> COLUMNS =
      List.of(
          "time on search",
          "on tracks",
          "on tracks at most",
          "looks due",
          "not served",
          "fence, s",
          "false tracks an hour");

  /// One radar's row, in the order of {@link #COLUMNS}.
  public static List<String> cells(RadarUse u) {
    return List.of(
        percent(u.search()),
        percent(u.tracking()),
        percent(u.peak()),
        Integer.toString(u.asked()),
        Integer.toString(u.unserved()),
        Double.isNaN(u.fenceRevisit()) ? "" : Decimals.of(u.fenceRevisit(), 0),
        "<= " + Decimals.rare(3600 * u.falseTracks()));
  }

  /// Empty where no radar was on.
  static Html of(RunResult run) {
    Html h = new Html();
    if (run.radarUses().isEmpty()) {
      return h;
    }
    h.section("sensors", "What the radars did");
    h.text("p", "", HOW);
    h.table("radars", "Radars", "Radar", COLUMNS);
    for (RadarUse u : run.radarUses()) {
      h.row(Names.sensor(run, u.sensor()), cells(u));
    }
    return h.endTable().close("section");
  }

  private static String percent(double share) {
    return Decimals.of(100 * share, 0) + " %";
  }
}
