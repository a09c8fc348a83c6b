package org.openemd.campaign.table;

import java.util.List;

/// The four tables of a sweep. Names and units are those of the files of a single run.
public final class Tables {
  private static final Column RUN = integer("run");

  /// A row for each run: what came of it in all. Its draws are those of `seed` and of the number `luck`, which is the run's own unless runs are compared with one another. `failure` says why a run came to no end; then all after it is empty.
  public static final Table RUNS =
      new Table(
          "runs",
          List.of(
              RUN,
              integer("seed"),
              integer("luck"),
              text("failure"),
              integer("threats"),
              integer("intercepted"),
              integer("leaked"),
              integer("harmless"),
              text("broken_links"),
              integer("shots"),
              integer("failed_alone"),
              integer("failed_in_common"),
              flag("common_mode"),
              integer("interceptors_left"),
              real("first_detected_s", "s"),
              real("first_tracked_s", "s"),
              real("first_shot_s", "s")));

  /// A row for each threat of each run. `broken_link` is of leakers only.
  public static final Table THREATS =
      new Table(
          "threats",
          List.of(
              RUN,
              text("threat"),
              text("threat_group"),
              text("outcome"),
              text("broken_link"),
              real("launch_s", "s"),
              real("detected_s", "s"),
              real("tracked_s", "s"),
              real("earliest_release_s", "s"),
              real("last_useful_launch_s", "s"),
              real("decision_time_s", "s"),
              integer("feasible_shots"),
              integer("shots"),
              real("intercepted_s", "s"),
              real("intercept_altitude_km", "km"),
              real("flight_time_s", "s"),
              real("miss_from_aim_km", "km")));

  /// A row for each interceptor fired. `target` is the true threat nearest to its aim.
  public static final Table INTERCEPTORS =
      new Table(
          "interceptors",
          List.of(
              RUN,
              text("interceptor"),
              text("battery"),
              text("target"),
              integer("track"),
              real("launch_s", "s"),
              real("intercept_s", "s"),
              real("flight_time_s", "s"),
              text("result"),
              text("failed"),
              real("miss_distance_m", "m"),
              real("closing_speed_km_s", "km/s"),
              real("altitude_km", "km"),
              real("handover_error_m", "m"),
              real("divert_used_m_s", "m/s")));

  /// A row for each value that was varied. `value` is empty for one that is no number; `setting` is it as set.
  public static final Table INPUTS =
      new Table("inputs", List.of(RUN, text("path"), real("value", ""), text("setting")));

  /// All four, in the order in which they are kept.
  public static final List<Table> ALL = List.of(RUNS, THREATS, INTERCEPTORS, INPUTS);

  private Tables() {}

  private static Column integer(String name) {
    return new Column(name, "", Column.Type.INTEGER);
  }

  private static Column real(String name, String unit) {
    return new Column(name, unit, Column.Type.REAL);
  }

  private static Column text(String name) {
    return new Column(name, "", Column.Type.TEXT);
  }

  private static Column flag(String name) {
    return new Column(name, "", Column.Type.BOOLEAN);
  }
}
