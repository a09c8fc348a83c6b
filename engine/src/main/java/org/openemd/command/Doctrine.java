package org.openemd.command;

import java.util.Locale;
import org.openemd.math.Unit;

/// How shots are decided.
///
/// @param weapons whether release is needed
/// @param authority who releases, for people
/// @param releaseDelay from the first feasible plan against a track to the authority's release
/// @param planInterval time between two looks of the planner at the picture
/// @param salvo interceptors in the first salvo at one track
/// @param shootLookShoot whether the next salvo waits for the assessment of the last
/// @param lastSalvo interceptors in a salvo after which there is no time to look and shoot again
/// @param maxShots interceptors spent on one track, at most
/// @param engageAt least posterior that a track is a warhead
/// @param assessmentDelay from intercept time to the kill report
/// @param doubtDelay after a report of a kill; a track with a plot from later than that is taken up again (infinite: never)
/// @param assignment which interceptor goes to which track
public record Doctrine(
    Weapons weapons,
    String authority,
    @Unit("s") double releaseDelay,
    @Unit("s") double planInterval,
    int salvo,
    boolean shootLookShoot,
    int lastSalvo,
    int maxShots,
    @Unit("1") double engageAt,
    @Unit("s") double assessmentDelay,
    @Unit("s") double doubtDelay,
    Assignment assignment) {

  /// The state of control over weapons.
  public enum Weapons {
    /// Fired at a track once the authority has released it.
    CONTROLLED,
    /// Fired at once.
    FREE,
    /// Not fired before a person gives release.
    HOLD;

    /// As scenarios write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How interceptors are shared out.
  public enum Assignment {
    /// The track whose last launch comes soonest first, each by the battery that meets it earliest.
    URGENT,
    /// So that the least expected weight survives.
    OPTIMAL;

    /// As scenarios write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
