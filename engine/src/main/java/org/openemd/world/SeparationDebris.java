package org.openemd.world;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Pieces that the last separation of a missile leaves behind, falling freely. Separation pieces only: nothing that is meant to deceive is modelled.
///
/// Each leaves the last stage where it parts from the payload, with a Gaussian velocity of its own, and tumbles. Number, speed and drag are notional; no figure is published.
public final class SeparationDebris {
  private static final double BALLISTIC_COEFFICIENT = 100; // light pieces, notional [kg/m2]
  private static final double LONGEST = 1e5; // [s]

  private SeparationDebris() {}

  /// The pieces of one missile; none where it drops no stage.
  ///
  /// @param speed standard deviation of the velocity with which each leaves (m/s), each way
  public static List<ThreatObject> of(
      World.Threat threat, int pieces, @Unit("m/s") double speed, Signature looks, RandomStream s) {
    List<ThreatObject> debris = new ArrayList<>();
    Flight f = threat.flight();
    if (f.spent().isEmpty()) {
      return debris;
    }
    Flight.SpentStage last = f.spent().getLast();
    double start = last.path().start();
    EcefState parting = last.path().sample(0);
    for (int i = 1; i <= pieces; i++) {
      Vec3 kick = new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian()).times(speed);
      EcefState own = new EcefState(parting.position(), parting.velocity().plus(kick));
      debris.add(
          new ThreatObject(
              threat.id() + "/debris-" + i,
              threat.id(),
              ThreatObject.Kind.DEBRIS,
              Ballistics.coast(
                      own, start, start + LONGEST, BALLISTIC_COEFFICIENT, Environment.STANDARD)
                  .delayedBy(threat.launch()),
              looks,
              List.of()));
    }
    return debris;
  }
}
