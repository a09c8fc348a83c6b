package org.openemd.sensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openemd.math.RandomStream;
import org.openemd.world.ThreatObject;

/// The chance between one sensor and each object: a stream per pair, so that adding a sensor or removing an object
/// shifts no other draw.
final class ObjectStreams {
  private final long seed;
  private final int run;
  private final String sensor;
  private final Map<String, RandomStream> byObject = new TreeMap<>();
  private final List<ThreatObject> recent = new ArrayList<>(); // the last list met, and its streams
  private final List<RandomStream> recentStreams = new ArrayList<>();

  ObjectStreams(long seed, int run, String sensor) {
    this.seed = seed;
    this.run = run;
    this.sensor = sensor;
  }

  /// The stream of `body`, expected at `index` of the list as in the scan before.
  RandomStream of(int index, ThreatObject body) {
    if (index < recent.size() && sameObject(recent.get(index), body)) {
      return recentStreams.get(index);
    }
    RandomStream s =
        byObject.computeIfAbsent(
            body.id(), id -> RandomStream.of(seed, run, sensor, "look at " + id));
    while (recent.size() <= index) {
      recent.add(body);
      recentStreams.add(s);
    }
    recent.set(index, body);
    recentStreams.set(index, s);
    return s;
  }

  @SuppressWarnings("ReferenceEquality") // a short cut: another instance is looked up by its id
  private static boolean sameObject(ThreatObject a, ThreatObject b) {
    return a == b;
  }

  /// Advances a stream by `draws` of 64 bits, so that a scan costs the same draws whether the object is in view or not.
  static void skip(RandomStream s, int draws) {
    for (int i = 0; i < draws; i++) {
      s.nextLong();
    }
  }
}
