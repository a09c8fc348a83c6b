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
/// The satellite stands over the equator at the geostationary radius. It sees a body that burns above the cloud
/// top and is not behind the Earth, with a fixed probability, and measures its direction with Gaussian errors.
/// Neglected: plume brightness and its fall with altitude, sun glint, false bearings, and the merging of plumes closer than a pixel.
/// Bearings are ordered by direction, so that their order tells nothing of the truth.
public final class InfraredScanner {
  /// Radius of the geostationary orbit (m).
  public static final double GEOSTATIONARY_RADIUS = 42_164_000;

  private static final int DRAWS = 5; // one uniform, two Gaussians of two
  private static final Comparator<Sighting> BY_DIRECTION =
      Comparator.comparingDouble((Sighting s) -> s.direction().y())
          .thenComparingDouble(s -> s.direction().z())
          .thenComparingDouble(s -> s.direction().x());

  private final InfraredSatellite satellite;
  private final Vec3 position;
  private final ObjectStreams streams;

  private record Sighting(String cause, @Unit("1") Vec3 direction) {}

  /// For one satellite in one run.
  public InfraredScanner(InfraredSatellite satellite, long seed, int run) {
    this.satellite = satellite;
    position =
        new Vec3(StrictMath.cos(satellite.longitude()), StrictMath.sin(satellite.longitude()), 0)
            .times(GEOSTATIONARY_RADIUS);
    streams = new ObjectStreams(seed, run, satellite.id());
  }

  /// Where the satellite stands.
  public Ecef position() {
    return new Ecef(position);
  }

  /// One scan at `t` (s) of the bodies of the raid, in any order; the task does not matter.
  public Scan scan(
      double t, List<ThreatObject> bodies, @Nullable SensorTask task, LongSupplier ids) {
    List<Sighting> sightings = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      ThreatObject body = bodies.get(i);
      RandomStream s = streams.of(i, body);
      if (body.thrust().isEmpty()) {
        continue; // it never burns and never draws
      }
      boolean seen = s.nextBoolean(satellite.detectionProbability());
      if (!seen || !body.exists(t) || !body.burning(t) || hidden(body.path().position(t))) {
        ObjectStreams.skip(s, DRAWS - 1);
      } else {
        sightings.add(new Sighting(body.id(), measured(body.path().position(t), s)));
      }
    }
    sightings.sort(BY_DIRECTION);
    return report(t, sightings, ids);
  }

  private boolean hidden(Vec3 p) {
    return Frames.height(p.x(), p.y(), p.z()) < satellite.cloudTop()
        || !LineOfSight.clear(position(), new Ecef(p));
  }

  private Vec3 measured(Vec3 p, RandomStream s) {
    return Directions.disturbed(p.minus(position).unit(), satellite.sigma(), s);
  }

  private Scan report(double t, List<Sighting> sightings, LongSupplier ids) {
    List<Detection> detections = new ArrayList<>(sightings.size());
    List<String> causes = new ArrayList<>(sightings.size());
    for (Sighting s : sightings) {
      detections.add(
          new Detection.Bearing(
              ids.getAsLong(), satellite.id(), t, position(), s.direction(), satellite.sigma()));
      causes.add(s.cause());
    }
    return new Scan(satellite.id(), t, List.copyOf(detections), List.copyOf(causes));
  }
}
