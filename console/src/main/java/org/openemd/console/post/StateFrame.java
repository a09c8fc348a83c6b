package org.openemd.console.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.ImpactPrediction;

/// What every watcher of a live run is shown at one moment: belief alone. What is NaN or null does not exist.
///
/// @param number from 1, one more with each frame of a run
/// @param end when the exercise ends (s)
/// @param pace seconds of the scenario in one
/// @param commander name; empty when nobody commands
/// @param note why it ended so; empty when there is nothing to say
/// @param threats tracks that threaten a defended area, the most urgent first
/// @param others every other confirmed track
/// @param pending orders given in this second of scenario time, which take effect when it is over
/// @param eventsFrom number of the first event in here
public record StateFrame(
    long number,
    Phase phase,
    @Unit("s") double time,
    @Unit("s") double end,
    @Unit("1") double pace,
    boolean paused,
    String commander,
    String note,
    List<Threat> threats,
    List<Tracked> others,
    List<Flying> interceptors,
    List<Magazine> magazines,
    List<Wish.Order> pending,
    int eventsFrom,
    List<News> events) {

  /// How far a run is.
  public enum Phase {
    /// Flown again to where it was when its process ended.
    REPLAYING,
    /// Somebody may command it.
    RUNNING,
    /// It goes on by itself.
    RESTING,
    /// Flown; what came of it is being written.
    SCORING,
    DONE,
    FAILED,
    /// Given up by a person.
    CLOSED
  }

  /// One track.
  ///
  /// @param covariance of the position: xx, xy, xz, yy, yz, zz
  /// @param plot when the newest plot in it was measured
  /// @param impact where it is predicted to come down; null under thrust, and of what does not come down within two hours
  public record Tracked(
      int track,
      EcefState state,
      @Unit("m2") Matrix covariance,
      @Unit("m") double sigma,
      String motion,
      int updates,
      @Unit("s") double plot,
      @Unit("1") double warheadProbability,
      List<String> sensors,
      @Nullable ImpactPrediction impact) {}

  /// One that threatens.
  ///
  /// @param left seconds in which it can still be decided to shoot
  /// @param release when the authority's release is due
  public record Threat(
      Tracked tracked,
      String state,
      String area,
      @Unit("s") double impact,
      @Unit("s") double lastLaunch,
      @Unit("s") double left,
      @Unit("s") double release,
      int fired,
      int outstanding,
      @Nullable Plan plan) {}

  /// What is recommended: the earliest intercept that any battery can still have, and as many interceptors as doctrine would fire now.
  ///
  /// @param killProbability of each of them
  public record Plan(
      String battery,
      int shots,
      @Unit("s") double launch,
      @Unit("s") double intercept,
      @Unit("m") Vec3 point,
      @Unit("m") double altitude,
      @Unit("1") double killProbability) {}

  /// An interceptor of one's own, where its plan has it.
  public record Flying(
      String id,
      String battery,
      int track,
      @Unit("s") double launch,
      @Unit("s") double intercept,
      EcefState state) {}

  /// What a battery has left.
  public record Magazine(String battery, String name, int left, int reserve, boolean lost) {}

  /// One event that those who command know of.
  public record News(
      @Unit("s") double time,
      String type,
      int track,
      String battery,
      String interceptor,
      String text) {}

  /// The same with other events.
  StateFrame with(int from, List<News> others) {
    return new StateFrame(
        number,
        phase,
        time,
        end,
        pace,
        paused,
        commander,
        note,
        threats,
        this.others,
        interceptors,
        magazines,
        pending,
        from,
        others);
  }

  /// The same picture under another heading.
  StateFrame headed(long next, Heading h, List<Wish.Order> waiting) {
    return new StateFrame(
        next,
        h.phase(),
        time,
        end,
        h.pace(),
        h.paused(),
        h.commander(),
        h.note(),
        threats,
        others,
        interceptors,
        magazines,
        waiting,
        eventsFrom + events.size(),
        List.of());
  }

  /// What stands over a picture, and may change without it.
  ///
  /// @param note why it ended so; empty when there is nothing to say
  record Heading(
      Phase phase, @Unit("1") double pace, boolean paused, String commander, String note) {}
}
