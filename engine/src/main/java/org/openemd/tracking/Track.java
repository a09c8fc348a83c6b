package org.openemd.tracking;

import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.Unit;
import org.openemd.tracking.filter.Estimate;

/// What the network believes of one object. Immutable snapshot.
///
/// @param number as the operators see it, from 1
/// @param time of the state, scenario clock
/// @param state Earth-fixed estimate
/// @param covariance 6x6 of position and velocity, Earth-fixed (m, m/s)
/// @param phase what moves it: where a body goes that is under thrust nobody knows
/// @param confirmed whether it counts as a three-dimensional track
/// @param updates measurements used
/// @param warheadProbability posterior that it is a warhead, from features alone
/// @param coefficient how much the air slows it: what is expected of such objects, and once it is in the air what it shows
/// @param sensors that contributed, in order of first contribution
/// @param firstConfirmed when it was confirmed; NaN before
/// @param lastPlot when the newest plot in it was measured
public record Track(
    int number,
    @Unit("s") double time,
    EcefState state,
    @Unit("m,m/s") Matrix covariance,
    Phase phase,
    boolean confirmed,
    int updates,
    @Unit("1") double warheadProbability,
    BallisticCoefficient coefficient,
    List<String> sensors,
    @Unit("s") double firstConfirmed,
    @Unit("s") double lastPlot) {
  /// Of a track in free flight whose last plot was at the time of its state, and of whose coefficient nothing is known.
  public Track(
      int number,
      double time,
      EcefState state,
      Matrix covariance,
      boolean confirmed,
      int updates,
      double warheadProbability,
      List<String> sensors,
      double firstConfirmed) {
    this(
        number,
        time,
        state,
        covariance,
        Phase.BALLISTIC,
        confirmed,
        updates,
        warheadProbability,
        BallisticCoefficient.UNKNOWN,
        sensors,
        firstConfirmed,
        time);
  }

  /// Its state as a filter moves it.
  Estimate estimate() {
    return new Estimate(time, state, covariance);
  }

  /// The same track as of another time.
  Track moved(Estimate e) {
    return new Track(
        number,
        e.time,
        e.state(),
        e.covariance(),
        phase,
        confirmed,
        updates,
        warheadProbability,
        coefficient,
        sensors,
        firstConfirmed,
        lastPlot);
  }
}
