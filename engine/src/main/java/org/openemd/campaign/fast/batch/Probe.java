package org.openemd.campaign.fast.batch;

import java.util.List;
import org.openemd.flight.FlyoutFinder;
import org.openemd.flight.FlyoutTable;
import org.openemd.math.Vec3;

/// One flight, looked up at one time after another in the fly-out tables of one site.
final class Probe {
  final FlyoutFinder finder;
  final StrikePoint at = new StrikePoint();

  // What was looked up last.
  double launch; // [s]
  double slope; // change of the launch with the time of the intercept
  double margin; // until the edge of reach, by its change [s]

  Probe(List<FlyoutTable> tables) {
    finder = new FlyoutFinder(tables);
  }

  /// Goes to node `k`.
  void node(int k) {
    at.node(k);
    finder.point(at.x, at.y, at.z);
  }

  /// Goes to a time (s).
  void place(double t) {
    at.at(t);
    finder.point(at.x, at.y, at.z);
  }

  /// Change of the chord there (m/s).
  double chordRate() {
    return finder.chordRate(at.vx, at.vy, at.vz);
  }

  /// Chord from the site to below node `k` (m), without looking there.
  double chord(int k) {
    at.onlyPlace(k);
    return finder.chord(at.x, at.y, at.z);
  }

  /// Looks up one way of flying: on which of its sheets it meets, as {@link FlyoutFinder#find} says.
  byte find(int way, double t) {
    byte on = (byte) finder.find(way);
    if (on != FlyoutFinder.NONE) {
      take(t);
    }
    return on;
  }

  /// Looks up one sheet of a way, a little beyond the edges of reach too; whether there is a flight.
  boolean follow(int way, int on, double t) {
    boolean there = finder.follow(way, on);
    if (there) {
      take(t);
    }
    return there;
  }

  private void take(double t) {
    finder.move(at.vx, at.vy, at.vz);
    launch = t - finder.time();
    slope = 1 - finder.timeRate();
    double m = finder.margin();
    margin = m / finder.marginRate();
  }

  /// Writes the meeting there, at `t` for a launch (s), to row `i`.
  void meet(double launched, double t, Meetings to, int i) {
    Vec3 own = finder.arrival();
    to.launch[i] = launched;
    to.intercept[i] = t;
    to.x[i] = at.x;
    to.y[i] = at.y;
    to.z[i] = at.z;
    to.altitude[i] = finder.height();
    to.closingX[i] = at.vx - own.x();
    to.closingY[i] = at.vy - own.y();
    to.closingZ[i] = at.vz - own.z();
  }
}
