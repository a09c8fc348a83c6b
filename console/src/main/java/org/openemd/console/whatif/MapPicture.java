package org.openemd.console.whatif;

import java.util.List;
import org.openemd.math.Unit;

/// What a defense can do at each point of a grid, ready to be drawn.
///
/// Cells go row by row from the north-west, a byte each, in base 64: `shots` that can leave in time (254 and more are 254), `kill_probability` in two-hundredths, `why_none` the place in `reasons` of the first link of the chain that breaks.
/// 255 is where the missile does not get to, or nothing is to be said.
///
/// @param scenarioHash of the scenario as composed, as in a run's manifest.json
/// @param reasons that `why_none` counts
/// @param outline of what is covered: rings of longitude, latitude, longitude, latitude ... (deg); holes turn right
/// @param people in cities of 100,000 or more
/// @param land in square metres
/// @param countries that the missile reaches, by people reached, the most first
/// @param command that prints the same cells
/// @param csv where the same cells are to be had as CSV, a path of this server
public record MapPicture(
    String scenario,
    String scenarioHash,
    List<String> assume,
    List<String> set,
    Points points,
    String shots,
    String killProbability,
    String whyNone,
    List<String> reasons,
    List<List<Double>> outline,
    Count people,
    Count land,
    List<CountryCount> countries,
    List<Launch> launches,
    List<Site> sites,
    String command,
    String csv,
    Took took) {

  /// The grid.
  ///
  /// @param north latitude of the first row
  /// @param west longitude of the first column; columns go on east of 180 without a jump
  public record Points(
      @Unit("deg") double north,
      @Unit("deg") double west,
      @Unit("deg") double step,
      int rows,
      int columns) {}

  /// How much there is of something, and how much of it is covered.
  ///
  /// @param reached where the missile comes down
  /// @param covered where at least one shot can be had
  /// @param twice where at least two can
  /// @param before covered by what it is compared with
  /// @param gained covered now and not before, less what was and is no longer
  public record Count(
      @Unit("1") double reached,
      @Unit("1") double covered,
      @Unit("1") double twice,
      @Unit("1") double before,
      @Unit("1") double gained) {}

  /// People and land of one country.
  ///
  /// @param id ISO 3166-1 code
  public record CountryCount(String id, String name, Count people, Count land) {}

  /// Where missiles start.
  public record Launch(String name, @Unit("deg") double latitude, @Unit("deg") double longitude) {}

  /// Where something of the defense stands.
  ///
  /// @param id of the site in the scenario
  /// @param has what stands there
  public record Site(
      String id,
      String name,
      @Unit("deg") double latitude,
      @Unit("deg") double longitude,
      List<Thing> has) {}

  /// A radar or a battery.
  ///
  /// @param kind `radar`, `battery` or `communications`
  /// @param ready whether it takes part: a radar is switched on, a battery has interceptors
  public record Thing(String kind, String id, String name, boolean ready) {}

  /// How long that took on the server, by the clock.
  ///
  /// @param waiting for questions of others
  /// @param loading of the scenario with its values
  /// @param mapping of the cells
  /// @param counting of people and land, outline, coding
  /// @param kept whether a map was kept to start from
  public record Took(
      @Unit("s") double waiting,
      @Unit("s") double loading,
      @Unit("s") double mapping,
      @Unit("s") double counting,
      boolean kept) {}
}
