package org.openemd.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.math.RandomStream;
import org.openemd.sensing.Detection;

/// The closed form against the tracker itself on false plots alone, so many and so coarse that their tracks can be counted.
@Tag("law")
class FalseTracksTest {
  private static final double LOWEST = Math.toRadians(15);
  private static final double FIELD = 2 * Math.PI * (1 - Math.sin(LOWEST));
  private static final double RANGE = 800e3;
  private static final double FRAME = 0.5;

  /// The closed form neglects the edges, the floor and chains that share plots: 15 %, to its side, as chains reach some 40 km where the field has 800. Chance: four deviations of a Poisson number (1 in 16,000 a test). Counted and expected, seeds 1 to 3:
  /// 125 and 120, 77 and 70, 63 and 99: of the long chains more are lost than 15 %.
  private static void agrees(long counted, double expected) {
    double chance = 4 * Math.sqrt(expected);
    assertThat((double) counted)
        .as("counted %d, expected %.1f", counted, expected)
        .isBetween(0.85 * expected - chance, expected + chance);
  }

  private static long counted(int m, int n, double count, int looks, double sigma, long seed) {
    KnownSensor radar =
        new KnownSensor(
            "r", Arcs.RADAR.site(), true, 12.8, KnownSensor.Systematic.NONE, 0, 0, FRAME);
    TrackingPolicy.Expected any = new TrackingPolicy.Expected(0.01, 0.3, 0, 0);
    TrackingPolicy policy =
        Arcs.confirming(new TrackingPolicy(0, m, 16.27, 1, 0, any, any, 0.9), m, n);
    NetworkTracker t = new NetworkTracker(policy, List.of(radar));
    RandomStream s = RandomStream.of(seed, 0, "test", "clutter");
    long id = 0;
    for (int i = 0; i < looks; i++) {
      List<Detection> scan = new ArrayList<>();
      for (int k = s.nextPoisson(count); k > 0; k--) {
        scan.add(
            new Detection.RadarPlot(
                id++,
                "r",
                FRAME * i,
                RANGE * Math.cbrt(s.nextDouble()),
                s.uniform(0, 2 * Math.PI),
                Math.asin(s.uniform(Math.sin(LOWEST), 1)),
                0,
                1000,
                sigma,
                1,
                14,
                0.1));
      }
      t.process(FRAME * i, scan);
    }
    return t.drainEvents().stream().filter(e -> e.type() == TrackEvent.Type.INITIATED).count();
  }

  private static double expected(int m, int n, double count, int looks, double sigma) {
    return new FalseTracks(m, n)
            .rate(new FalseTracks.Clutter(count, FIELD, RANGE, sigma, 1000, FRAME))
        * looks
        * FRAME;
  }

  @Test
  void threeOfFourLooks() {
    agrees(counted(3, 4, 300, 4000, 0.003, 1), expected(3, 4, 300, 4000, 0.003));
  }

  @Test
  void threeOfThreeLooks() {
    agrees(counted(3, 3, 300, 4000, 0.004, 2), expected(3, 3, 300, 4000, 0.004));
  }

  @Test
  void fourOfFiveLooks() {
    agrees(counted(4, 5, 600, 1200, 0.006, 3), expected(4, 5, 600, 1200, 0.006));
  }
}
