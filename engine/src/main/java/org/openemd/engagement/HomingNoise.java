package org.openemd.engagement;

import org.openemd.math.Unit;

/// What the seeker's errors and the lag make of the miss, of `Homing` without limits: exact, since without them it is linear.
///
/// The adjoint of the discrete loop, run backwards from the meeting: how much a look's error, and what was there at handover, counts at closest approach.
/// (The method of adjoints: Zarchan, Tactical and Strategic Missile Guidance, ch. 3 and 4.)
///
/// @param sigma of the miss from the seeker's errors, each axis
/// @param left part of the zero-effort miss at handover that the lag leaves
record HomingNoise(@Unit("m") double sigma, @Unit("1") double left) {

  /// At this closing speed (m/s), with this time to go at handover (s).
  static HomingNoise of(Guidance g, double closing, double togo) {
    double h = g.seekerInterval();
    double e = g.remembered(h);
    double gain = g.ratio() * closing * (1 - e) / h;
    int looks = (int) Math.ceil(togo / h - 1e-6) - 1; // the last of them before the meeting
    double dt = togo - looks * h;
    double px = 1; // what place, velocity and filtered angle after this look count at the end
    double pv = 0;
    double pf = 0;
    double sum = 0;
    for (int k = looks; k > 0; k--) {
      double thrust = px * 0.5 * dt * dt + pv * dt; // of a unit of acceleration
      double scale = 1 / (closing * (togo - k * h));
      double seen = pf * (1 - e) - gain * thrust;
      sum += seen * seen;
      pv += px * dt;
      px += seen * scale;
      pf = pf * e + gain * thrust;
      dt = h;
    }
    pv += px * dt;
    return new HomingNoise(g.seekerSigma() * Math.sqrt(sum + pf * pf), togo > 0 ? pv / togo : 1);
  }
}
