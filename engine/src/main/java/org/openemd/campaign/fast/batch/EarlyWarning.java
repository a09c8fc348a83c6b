package org.openemd.campaign.fast.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.run.LaunchWatch;
import org.openemd.run.RunKey;
import org.openemd.run.TruthBuilder;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.world.World;

/// What infrared satellites report of one kind of missile from one place: the run's own scanners and its own fit, for a few aims to stand for all in about their direction.
final class EarlyWarning {
  private final List<Reference> references = new ArrayList<>();

  /// One missile: where it heads, what is said of it, how its warhead and its last stage part.
  ///
  /// @param azimuth over ground, from the launch to the aim
  record Reference(@Unit("rad") double azimuth, LaunchWatch watch, @Nullable Parting parting) {}

  EarlyWarning(Scenario scenario, ThreatGroup missile, List<Geodetic> aims) {
    for (int i = 0; i < aims.size(); i++) {
      RunKey key = new RunKey(0, i);
      World world = TruthBuilder.build(List.of(missile.alone(aims.get(i))), key);
      references.add(
          new Reference(
              Geodesics.azimuth(missile.launch(), aims.get(i)),
              LaunchWatch.of(scenario, world, key),
              Parting.of(world)));
    }
  }

  /// How many aims stand for all.
  int size() {
    return references.size();
  }

  Reference get(int i) {
    return references.get(i);
  }

  /// The one nearest in direction to an azimuth (rad).
  int nearest(double azimuth) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < references.size(); i++) {
      double turn = references.get(i).azimuth() - azimuth;
      double off = Math.abs(Math.IEEEremainder(turn, 2 * StrictMath.PI));
      if (off < least) {
        least = off;
        best = i;
      }
    }
    return best;
  }
}
