package org.openemd.console.report;

import java.util.List;
import org.openemd.command.DefendedArea;
import org.openemd.console.text.Decimals;
import org.openemd.results.Fall;
import org.openemd.results.RunResult;

/// Where what the interceptors leave comes down, in sentences.
public final class FallWords {
  /// Over all of it.
  public static final String TITLE = "What comes down";

  /// What is assumed.
  public static final String HOW =
      "Stages and kill vehicles fall whole; an interceptor that fails before its kill vehicle is free falls whole too, with the propellant that it has left."
          + " What is left of a hit is a cloud of pieces: its middle is drawn for pieces of 10 kg/m2, with their momentum shared between target and kill vehicle, and, as the other limit, with none passing over: then the target's pieces go on to where it was aimed."
          + " No wind, no burning up; how much of each piece reaches the ground is not said. Deviation: one standard deviation along the longer axis, for ballistic coefficients good to a factor of 1.5 (notional; pieces: 3.2).";

  private FallWords() {}

  /// A sentence for each kind of fall and battery; none where nothing left a silo.
  public static List<String> sentences(RunResult run) {
    return FallGroup.of(run).stream()
        .filter(g -> told(g.kind()))
        .map(g -> Story.capital(phrase(run, g)) + ".")
        .toList();
  }

  // The limit of no shared momentum is told in the report's table.
  private static boolean told(Fall.Kind kind) {
    return kind != Fall.Kind.REMAINS_OF_TARGET && kind != Fall.Kind.REMAINS_OF_KILL_VEHICLE;
  }

  private static String phrase(RunResult run, FallGroup g) {
    int n = g.landing().size();
    int up = g.falls().size() - n;
    String from = " from " + Names.battery(run, g.battery());
    String aloft =
        Story.word(up)
            + " "
            + g.noun(up)
            + (up == 1 ? " does" : " do")
            + " not come down within a day";
    if (n == 0) {
      return aloft + " (fired" + from + ")";
    }
    boolean hit = g.kind() == Fall.Kind.REMAINS;
    String what = (hit ? "what is left of " : "") + Story.word(n) + " " + g.noun(n);
    String comes = hit || n == 1 ? " comes down " : " come down ";
    String how = hit ? "(its momentum shared) " : "";
    String said = what + comes + how + distance(g) + from + ", " + surface(g, n) + areas(run, g, n);
    return up == 0 ? said : said + "; " + aloft;
  }

  /// From the battery, such as `60 to 250 km`.
  static String distance(FallGroup g) {
    String least = kilometres(g.nearest());
    String most = kilometres(g.farthest());
    return (least.equals(most) ? most : least + " to " + most) + " km";
  }

  private static String kilometres(double metres) {
    return metres < 9_950 ? Decimals.of(metres / 1000, 1) : Decimals.grouped(metres / 1000, ",");
  }

  private static String surface(FallGroup g, int n) {
    int land = g.onLand();
    if (land == n || land == 0) {
      return (n == 1 ? "" : "all ") + (land == 0 ? "in the sea" : "on land");
    }
    return Story.word(land) + " of them on land";
  }

  private static String areas(RunResult run, FallGroup g, int n) {
    List<Fall> inside = g.landing().stream().filter(Fall::defended).toList();
    if (inside.isEmpty()) {
      return "";
    }
    List<String> names = inside.stream().map(f -> name(run, f.area())).distinct().toList();
    String many = n == 1 ? "" : inside.size() == n ? "all " : Story.word(inside.size()) + " ";
    String where = names.size() == 1 ? "a defended area" : "defended areas";
    return ", " + many + "in " + where + " (" + String.join("; ", names) + ")";
  }

  private static String name(RunResult run, String area) {
    for (DefendedArea a : run.scenario().defended()) {
      if (a.id().equals(area)) {
        return a.name();
      }
    }
    return area;
  }
}
