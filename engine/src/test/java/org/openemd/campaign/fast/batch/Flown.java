package org.openemd.campaign.fast.batch;

import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.scenario.ThreatGroup;

/// Strikes taken from whole flights, one by one.
final class Flown {
  private static final double PARTED = 10; // [s] after burnout

  private Flown() {}

  /// Of the missiles of a group at these aims; NaN where there is no flight.
  static Strikes at(ThreatGroup m, List<Geodetic> aims) {
    Strikes s = new Strikes(aims.size());
    for (int i = 0; i < s.size; i++) {
      Targeted t =
          Targeting.aim(m.vehicle(), m.launch(), aims.get(i), Environment.STANDARD, m.loft());
      s.impact[i] = Double.NaN;
      if (t instanceof Targeted.Solved solved) {
        fill(s, i, solved.flight());
        s.beta[i] = m.vehicle().payload().ballisticCoefficient();
      }
    }
    return s;
  }

  private static void fill(Strikes s, int i, Flight f) {
    s.release[i] = f.burnout() + PARTED;
    s.impact[i] = f.impact().time();
    for (int k = 0; k <= Strikes.PARTS; k++) {
      EcefState e = f.body().at(Math.min(f.body().end(), s.time(k, i)));
      s.x[k][i] = e.position().x();
      s.y[k][i] = e.position().y();
      s.z[k][i] = e.position().z();
      s.vx[k][i] = e.velocity().x();
      s.vy[k][i] = e.velocity().y();
      s.vz[k][i] = e.velocity().z();
    }
  }
}
