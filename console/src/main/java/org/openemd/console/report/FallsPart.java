package org.openemd.console.report;

import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.results.Fall;
import org.openemd.results.RunResult;

/// The report's part on what comes down.
final class FallsPart {
  private static final List<String> COLUMNS =
      List.of(
          "falls",
          "from the battery, km",
          "on land",
          "in defended areas",
          "at the ground, m/s",
          "mass, kg",
          "deviation, km");

  private FallsPart() {}

  /// Empty where nothing left a silo.
  static Html of(RunResult run) {
    Html h = new Html();
    List<FallGroup> groups = FallGroup.of(run);
    if (groups.isEmpty()) {
      return h;
    }
    h.section("falls", FallWords.TITLE);
    h.add(Tables.sentences(FallWords.sentences(run)));
    FallMap map = new FallMap(run, Borders.load());
    h.add(Key.falls());
    h.figure(
        map.whole(),
        "All that falls of the interceptors, and of what they hit. Around the remains of each hit: one deviation of where a typical piece comes down; a dotted line leads to where those of the target would be, had no momentum passed to them.");
    String near = map.near();
    if (!near.isEmpty()) {
      h.figure(near, "The same, around " + map.most().battery().name() + ".");
    }
    h.text("p", "", FallWords.HOW + " Each fall stands in falls.csv.");
    h.table("falls", "Falls by battery", "Battery and what falls", COLUMNS);
    groups.forEach(g -> h.row(Names.battery(run, g.battery()) + ", " + what(g), cells(g)));
    return h.endTable().close("section");
  }

  private static String what(FallGroup g) {
    return switch (g.kind()) {
      case STAGE -> g.noun(1);
      case REMAINS -> "remains of a hit, momentum shared";
      case REMAINS_OF_TARGET -> "the same, the target's, none shared";
      case REMAINS_OF_KILL_VEHICLE -> "the same, the kill vehicle's, none shared";
      default -> g.kind().words();
    };
  }

  private static List<String> cells(FallGroup g) {
    int down = g.landing().size();
    List<Fall> f = g.landing();
    return List.of(
        Integer.toString(g.falls().size()),
        down == 0 ? "" : FallWords.distance(g).replace(" km", ""),
        Integer.toString(g.onLand()),
        Integer.toString(g.defended()),
        span(f.stream().mapToDouble(Fall::speed).toArray(), 0),
        span(g.falls().stream().mapToDouble(Fall::mass).toArray(), 0),
        span(f.stream().mapToDouble(x -> x.sigmaMajor() / 1000).toArray(), 0));
  }

  private static String span(double[] values, int digits) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      if (Double.isFinite(v)) {
        low = Math.min(low, v);
        high = Math.max(high, v);
      }
    }
    String least = Decimals.of(low, digits);
    String most = Decimals.of(high, digits);
    return least.equals(most) ? least : least + " to " + most;
  }
}
