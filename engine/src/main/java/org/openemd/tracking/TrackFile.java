package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Frames;
import org.openemd.earth.Wgs84;
import org.openemd.tracking.filter.Estimate;

/// One confirmed track as the tracker keeps it.
final class TrackFile {
  static final double LOW = 10_000; // [m] at which a track ends
  private static final double SLANT = 30; // [m/s] by which the ellipsoid rises under who flies

  final int number;
  final double confirmed;
  final Estimate estimate;
  final Estimate free; // as last noted in free flight
  final CrossSectionBelief belief;
  TrackHistory history;
  final Coast coast = new Coast();
  final List<String> sensors = new ArrayList<>();
  int updates;
  double lastUpdate = Double.NEGATIVE_INFINITY;
  long lastScan = -1;
  int astray; // scans in a row that show only what may have parted from it
  boolean gone; // dropped
  Phase phase;
  private boolean flown; // in free flight, so that `free` is of that
  double[] posterior; // by class
  @Nullable ObjectClass verdict; // last declared

  TrackFile(
      int number,
      double confirmed,
      Estimate estimate,
      CrossSectionBelief belief,
      TrackHistory history) {
    this.number = number;
    this.confirmed = confirmed;
    this.estimate = estimate;
    free = estimate.copy();
    this.belief = belief;
    this.history = history;
    this.posterior = belief.posterior();
    phase = FlightModes.phase(estimate);
  }

  double warhead() {
    return posterior[ObjectClass.WARHEAD.place()];
  }

  /// Posterior of each class from its own looks, and from how it slows in the air.
  double[] features() {
    double[] p = belief.posterior();
    BallisticCoefficient slows = FlightModes.seen(estimate);
    double sum = 0;
    for (ObjectClass c : ObjectClass.values()) {
      p[c.place()] *= BallisticCoefficient.likelihood(c, slows);
      sum += p[c.place()];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  /// Notes the estimate as that of free flight, unless it is of a body that may be in the air.
  void noteFree() {
    if (estimate.modes == null) {
      free.set(estimate);
      flown = true;
    }
  }

  /// Whether a body has come down to where radars lose it.
  boolean down(double t, KalmanFilter filter) {
    if (!mayBeLow(estimate, t)) {
      return false;
    }
    Estimate last = coast.lastNode(estimate, t, filter);
    if (!mayBeLow(last, t)) {
      return false;
    }
    Estimate moved = last.copy();
    filter.predict(moved, Math.max(t, last.time));
    double[] y = moved.x;
    return Frames.height(y[0], y[1], y[2]) < LOW && moved.descending();
  }

  /// Never wrong when it says no: no body falls faster than gravity pulls.
  private static boolean mayBeLow(Estimate e, double t) {
    double[] x = e.x;
    double dt = Math.max(0, t - e.time);
    double r = Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
    double rate = (x[0] * x[3] + x[1] * x[4] + x[2] * x[5]) / r;
    double falls = (rate - SLANT - 5 * dt) * dt;
    return r + falls <= Wgs84.A + LOW && Frames.height(x[0], x[1], x[2]) + falls <= LOW;
  }

  /// Goes on from another estimate, all that it took before let go.
  void restart(Estimate e, TrackHistory its) {
    estimate.set(e);
    history = its;
    astray = 0;
  }

  /// Whether it was ever in free flight for sure: what burns has parted from nothing yet.
  boolean flown() {
    return flown;
  }

  /// Counts a plot that is its own with probability `weight`, if that is more likely than not; true when it is the first of its sensor.
  boolean count(Plot z, double weight, long scan) {
    if (phase != Phase.BOOST) { // the whole vehicle looks like none of the classes
      belief.take(z, weight);
    }
    if (weight < 0.5) {
      return false;
    }
    updates++;
    lastUpdate = Math.max(lastUpdate, z.time());
    lastScan = scan;
    if (sensors.contains(z.sensor().id())) {
      return false;
    }
    return sensors.add(z.sensor().id());
  }

  Track snapshot() {
    return new Track(
        number,
        estimate.time,
        estimate.state(),
        estimate.covariance(),
        phase,
        true,
        updates,
        warhead(),
        BallisticCoefficient.of(posterior, FlightModes.seen(estimate)),
        List.copyOf(sensors),
        confirmed,
        lastUpdate);
  }
}
