package org.openemd.results;

import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Trajectory;
import org.openemd.math.Unit;

/// A body without purpose any more, on its way to the ground, as it truly falls.
///
/// The deviation on the ground is that of one body whose ballistic coefficient, and for pieces and kill vehicles the velocity, are not known better than stated; carried to the ground linearly. Wind is not in it.
///
/// @param id such as `redzikowo-1/first`
/// @param of the interceptor or the threat that it comes from
/// @param battery that fired it; empty for what threats drop
/// @param part name of the stage; empty for what is none
/// @param path from where it was left to itself to the ground, scenario clock
/// @param impact where it comes down; null when it does not within a day
/// @param time of that; NaN when it does not
/// @param speed then, relative to the ground
/// @param distance along the ground from where its missile or interceptor was launched
/// @param area id of the first defended area that it comes down in; empty for none
/// @param sigmaMajor standard deviation of the impact along the longer axis; NaN where none is computed
/// @param sigmaMinor across that
/// @param orientation of the longer axis, clockwise from north
public record Fall(
    String id,
    Kind kind,
    String of,
    String battery,
    String part,
    @Unit("kg") double mass,
    @Unit("kg/m2") double ballisticCoefficient,
    Trajectory path,
    @Nullable Geodetic impact,
    @Unit("s") double time,
    @Unit("m/s") double speed,
    @Unit("m") double distance,
    String area,
    @Unit("m") double sigmaMajor,
    @Unit("m") double sigmaMinor,
    @Unit("rad") double orientation) {

  /// What falls.
  public enum Kind {
    /// A stage of an interceptor that burnt out.
    STAGE("stage"),
    /// What was left of an interceptor that failed before its kill vehicle was free, whole.
    FAILED_INTERCEPTOR("failed interceptor"),
    /// A kill vehicle that hit nothing.
    KILL_VEHICLE("kill vehicle"),
    /// The pieces of a target and of what hit it, where all momentum is shared.
    REMAINS("remains of a hit"),
    /// The same pieces, those of the target, where none is.
    REMAINS_OF_TARGET("remains of a target"),
    /// The same pieces, those of the kill vehicle, where none is.
    REMAINS_OF_KILL_VEHICLE("remains of a kill vehicle"),
    /// A stage of a threat.
    MISSILE_STAGE("missile's stage"),
    /// What a separation of a threat leaves, or another object of it.
    MISSILE_DEBRIS("missile's debris");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// What it is, for people.
    public String words() {
      return words;
    }
  }

  /// Whether it comes down within a day.
  public boolean lands() {
    return impact != null;
  }

  /// Whether a defended area lies where it comes down.
  public boolean defended() {
    return !area.isEmpty();
  }

  /// As a path to draw, until `end` (s) at the latest.
  public BodyPath body(@Unit("s") double end) {
    double last = Math.max(path.start(), Math.min(end, path.end()));
    return new BodyPath(id, kind.name(), battery.isEmpty() ? of : battery, path, last);
  }
}
