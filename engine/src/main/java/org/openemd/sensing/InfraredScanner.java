package org.openemd.sensing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.LineOfSight;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// Draws what one infrared early-warning satellite reports, scan by scan.
///
/// It sees a body that burns above the cloud top, inside its field of view and not behind the Earth, with a fixed probability, and measures
/// its direction with Gaussian errors; the error of its attitude is one small turn for the whole run. Neglected:
/// plume brightness and its fall with altitude, the Sun in the field of view (near the equinoxes a satellite over the equator looks past the
/// Earth at it for up to an hour or so around its local midnight), sun glint on clouds, the sweep of a scan over the
/// Earth (all is seen at once), false bearings, errors of the satellite's own place, and the merging of plumes closer than a pixel.
/// Bearings are ordered by direction, so that their order tells nothing of the truth.
public final class InfraredScanner {
  private static final int DRAWS = 5; // one uniform, two Gaussians of two
  private static final Comparator<Sighting> BY_DIRECTION =
      Comparator.comparingDouble((Sighting s) -> s.direction().y())
          .thenComparingDouble(s -> s.direction().z())
          .thenComparingDouble(s -> s.direction().x());

  private final InfraredSatellite satellite;
  private final Vec3 attitude; // [rad] by which it is turned without knowing
  private final ObjectStreams streams;

  private record Sighting(String cause, @Unit("1") Vec3 direction) {}

  /// For one satellite in one run.
  public InfraredScanner(InfraredSatellite satellite, long seed, int run) {
    this.satellite = satellite;
    RandomStream s = RandomStream.of(seed, run, satellite.id(), "registration");
    attitude =
        new Vec3(s.nextGaussian(), s.nextGaussian(), s.nextGaussian()).times(satellite.pointing());
    streams = new ObjectStreams(seed, run, satellite.id());
  }

  /// One scan at `t` (s) of the bodies of the raid, in any order; the task does not matter.
  public Scan scan(
      double t, List<ThreatObject> bodies, @Nullable SensorTask task, LongSupplier ids) {
    Ecef from = satellite.orbit().at(t);
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      ThreatObject body = bodies.get(i);
      RandomStream s = streams.of(i, body);
      if (body.thrust().isEmpty()) {
        continue; // it never burns and never draws
      }
      boolean seen = s.nextBoolean(satellite.detectionProbability());
      if (!seen || !body.exists(t) || !body.burning(t) || hidden(from, body.path().position(t))) {
        ObjectStreams.skip(s, DRAWS - 1);
      } else {
        sightings.add(new Sighting(body.id(), measured(from, body.path().position(t), s)));
      }
    }
    sightings.sort(BY_DIRECTION);
    return report(t, from, sightings, ids);
  }

  private boolean hidden(Ecef from, Vec3 p) {
    return Frames.height(p) < satellite.cloudTop()
        || !satellite.inField(from, p)
        || !LineOfSight.clear(from, new Ecef(p));
  }

  private Vec3 measured(Ecef from, Vec3 p, RandomStream s) {
    Vec3 u = p.minus(from.position()).unit();
    return Directions.disturbed(u.plus(attitude.cross(u)).unit(), satellite.sigma(), s);
  }

  private Scan report(double t, Ecef from, List<Sighting> sightings, LongSupplier ids) {
    List<Detection> detections = new ArrayList<>(sightings.size());
    List<String> causes = new ArrayList<>(sightings.size());
    for (Sighting s : sightings) {
      detections.add(
          new Detection.Bearing(
              ids.getAsLong(), satellite.id(), t, from, s.direction(), satellite.sigma()));
      causes.add(s.cause());
    }
    return new Scan(satellite.id(), t, List.copyOf(detections), List.copyOf(causes));
  }
}
