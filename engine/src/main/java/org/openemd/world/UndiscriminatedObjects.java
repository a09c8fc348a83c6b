package org.openemd.world;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.EcefState;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Further objects of a launch that nothing tells from its warhead: a plain count, to ask what undiscriminated objects cost a defense. What they are is not said, and nothing of them is designed.
///
/// Each leaves the warhead where that leaves the last stage, with a Gaussian velocity of 1 m/s each way (notional), and from then on looks, turns and falls as the warhead does. A missile that drops no stage has none.
public final class UndiscriminatedObjects {
  private static final double SPEED = 1; // [m/s] notional
  private static final double LONGEST = 1e5; // [s]

  private UndiscriminatedObjects() {}

  /// Those of one missile.
  ///
  /// @param ballisticCoefficient of the warhead
  public static List<ThreatObject> of(
      World.Threat threat,
      int count,
      @Unit("kg/m2") double ballisticCoefficient,
      Signature warhead,
      RandomStream s) {
    List<ThreatObject> objects = new ArrayList<>();
    Flight f = threat.flight();
    if (f.spent().isEmpty()) {
      return objects;
    }
    double start = f.spent().getLast().path().start();
    EcefState parting = f.body().at(start);
    for (int i = 1; i <= count; i++) {
      Vec3 kick = new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian()).times(SPEED);
      EcefState own = new EcefState(parting.position(), parting.velocity().plus(kick));
      Trajectory path =
          Ballistics.coast(own, start, start + LONGEST, ballisticCoefficient, Environment.STANDARD)
              .delayedBy(threat.launch());
      objects.add(
          new ThreatObject(
              threat.id() + "/object-" + i,
              threat.id(),
              ThreatObject.Kind.DEBRIS,
              path,
              warhead,
              Attitude.spinning(path),
              List.of()));
    }
    return objects;
  }
}
