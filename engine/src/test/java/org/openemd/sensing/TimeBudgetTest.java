package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.sensing.SensorTask.Purpose;
import org.openemd.sensing.SensorTask.Request;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// What pointing costs. The test radar's frame has 5 s, a look on a target takes 0.1 s.
@Tag("law")
class TimeBudgetTest {
  private static final double FRAME = 5; // [s]

  private static Radar radar(double beamDegrees, Radar.TimePolicy policy) {
    return Radars.timed(Radars.fixed(), Math.toRadians(beamDegrees), policy);
  }

  private static Radar.TimePolicy searching(double dwell) {
    return new Radar.TimePolicy(null, 0, dwell, 0, 5, 5);
  }

  private static Vec3 middle() {
    return Radars.FRAME.direction(0, Math.toRadians(40));
  }

  private static Scan frame(RadarScanner s, int i, List<ThreatObject> bodies, Request... q) {
    return s.scan(FRAME * i, bodies, new SensorTask("x", List.of(q)), () -> 0);
  }

  /// Directions a fifth of a beam apart in a cone.
  private static List<ThreatObject> filling(double halfAngle, double beam) {
    Vec3 u = middle();
    Vec3 a = u.across();
    Vec3 b = u.cross(a);
    List<ThreatObject> bodies = new ArrayList<>();
    double step = beam / 5;
    int n = (int) (halfAngle / step);
    for (int i = -n; i <= n; i++) {
      for (int j = -n; j <= n; j++) {
        if (Math.hypot(i, j) * step < halfAngle) {
          Vec3 d = u.plus(Math.tan(i * step), a).plus(Math.tan(j * step), b).unit();
          Vec3 p = Radars.FRAME.position().position().plus(1e6, d);
          bodies.add(Radars.body(i + " " + j, p, 1e-9));
        }
      }
    }
    return bodies;
  }

  /// Time spent until a beam was pointed at every direction of a cone (s).
  private static double searchTime(double halfDegrees, double beamDegrees, double dwell) {
    double half = Math.toRadians(halfDegrees);
    RadarScanner s = new RadarScanner(radar(beamDegrees, searching(dwell)), 1, 0);
    List<ThreatObject> bodies = filling(half, Math.toRadians(beamDegrees));
    Set<String> looked = new TreeSet<>();
    double spent = 0;
    for (int i = 0; looked.size() < bodies.size(); i++) {
      assertThat(i).as("frames").isLessThan(400);
      Scan scan = frame(s, i, bodies, Request.cone("c", Purpose.CUE, middle(), half));
      looked.addAll(scan.looked());
      spent += scan.usage().cue();
    }
    return spent;
  }

  /// The beams of the densest rows at the rim are not exactly those of the area: a tenth is allowed, and a frame.
  @Test
  void aConeTakesItsBeamsTimesTheDwellToSearch() {
    for (double half : new double[] {2, 3, 4}) {
      double beams = 2 * Math.PI / (3 * Math.sqrt(3)) * Math.pow(2 * half / 0.5 + 1, 2);
      assertThat(searchTime(half, 0.5, 0.5))
          .as("half angle %s degrees", half)
          .isCloseTo(0.5 * beams, within(0.05 * beams + FRAME));
    }
  }

  /// ((2 a / b + 1) / (a / b + 1))^2, which tends to four: 3.6 for four degrees and one degree.
  @Test
  void halvingTheBeamQuadruplesTheSearch() {
    double ratio = searchTime(4, 0.5, 0.5) / searchTime(4, 1, 0.5);
    assertThat(ratio).isCloseTo(Math.pow(17.0 / 9, 2), within(0.4));
  }

  @Test
  void aNarrowBeamAndAWideCueCostRealSeconds() {
    double beams = 2 * Math.PI / (3 * Math.sqrt(3)) * Math.pow(2 * 2 / 0.18 + 1, 2);
    assertThat(0.02 * beams).isBetween(12.0, 14.0);
    assertThat(searchTime(2, 0.18, 0.02)).isCloseTo(0.02 * beams, within(0.002 * beams + FRAME));
    assertThat(searchTime(0.08, 0.18, 0.02)).isLessThanOrEqualTo(FRAME);
  }

  /// Every direction of a cone lies within half a beam of a position; a thousandth is the curvature of the sphere.
  @Test
  void thePositionsLeaveNoGapInACone() {
    double beam = Math.toRadians(0.5);
    Request q = Request.cone("c", Purpose.CUE, middle(), Math.toRadians(3));
    BeamPattern pattern = new BeamPattern(q.halfLength(), q.halfWidth(), beam);
    for (ThreatObject b : filling(q.halfLength(), beam)) {
      Vec3 u = b.path().position(0).minus(Radars.FRAME.position().position()).unit();
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 0; i < pattern.size(); i++) {
        nearest = Math.min(nearest, pattern.direction(i, q).distance(u));
      }
      assertThat(nearest).isLessThanOrEqualTo(1.001 * beam / 2);
    }
  }

  /// What is told of a search is what is searched: within a tenth and a beam, for the rim's sake.
  @Test
  void theCountOfBeamsIsThatOfThePositions() {
    for (double half : new double[] {0.1, 0.5, 2, 8}) {
      for (double shape : new double[] {0.3, 1}) {
        double a = Math.toRadians(half);
        double beam = Math.toRadians(0.5);
        int positions = new BeamPattern(a, shape * a, beam).size();
        assertThat(BeamPattern.count(a, shape * a, beam))
            .as("%s degrees, shape %s", half, shape)
            .isCloseTo(positions, within(0.1 * positions + 1));
      }
    }
  }

  @Test
  void positionsAreSearchedFromTheMiddleOutward() {
    Request q = Request.cone("c", Purpose.CUE, middle(), Math.toRadians(3));
    BeamPattern pattern = new BeamPattern(q.halfLength(), q.halfWidth(), Math.toRadians(0.5));
    double before = 0;
    for (int i = 0; i < pattern.size(); i++) {
      double off = pattern.direction(i, q).distance(q.direction());
      assertThat(off).isGreaterThanOrEqualTo(before - 1e-6);
      before = off;
    }
  }

  /// Forty bodies that rise through a fence of one row at 1,000 km; how many of them a beam was pointed at while they were in it.
  private static int caught(double dwell, double speed) {
    Radar.Fence fence = new Radar.Fence(Double.NaN, Math.toRadians(60), Math.toRadians(10), 1);
    RadarScanner s =
        new RadarScanner(radar(0.5, new Radar.TimePolicy(fence, 1, dwell, 0, 5, 5)), 1, 0);
    List<ThreatObject> bodies = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      bodies.add(rising(i, speed));
    }
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 60; i++) {
      seen.addAll(frame(s, i, bodies).looked());
    }
    return seen.size();
  }

  /// At 9 degrees until it starts after 41 s.
  private static ThreatObject rising(int i, double speed) {
    double azimuth = -50 + 2.5 * i;
    Vec3 from = Radars.at(azimuth, 9, 1e6);
    Vec3 ahead = Radars.at(azimuth, 9.01, 1e6).minus(from);
    Vec3 v = ahead.times(speed / ahead.norm());
    Vec3 to = from.plus(400, v);
    double[] states = {
      from.x(), from.y(), from.z(), v.x(), v.y(), v.z(), to.x(), to.y(), to.z(), v.x(), v.y(), v.z()
    };
    return new ThreatObject(
        "b" + i,
        "b" + i,
        ThreatObject.Kind.WARHEAD,
        Trajectory.of(new double[] {0, 400}, states),
        new Signature(1e-9, 1e-9),
        List.of());
  }

  /// One row of half a degree is 8.7 km high at 1,000 km. Of 196 beams of 0.1 s a round takes 20 s: at 200 m/s a body stays in it for 44 s, at 1,745 m/s for
  /// 5 s, so that about a quarter is caught; a round of 5 s catches them all.
  @Test
  void aFenceThatIsTooSlowMissesWhatCrossesIt() {
    assertThat(caught(0.1, 200)).isEqualTo(40);
    assertThat(caught(0.1, 1745)).isBetween(5, 15);
    assertThat(caught(0.025, 1600)).isEqualTo(40);
  }

  /// The face turns 5 degrees a second, 25 in a frame, and sees 10 to each side; a frame's looks are those at its end.
  @Test
  void aSlewingRadarTakesTheAngleByTheRate() {
    for (int azimuth = 20; azimuth <= 160; azimuth += 20) {
      ThreatObject body = Radars.body("b", Radars.at(azimuth, 5, 1e6), 1);
      RadarScanner s = new RadarScanner(Radars.steered(10), 1, 0);
      Vec3 u = Radars.FRAME.direction(Math.toRadians(azimuth), Math.toRadians(5));
      double angle = Math.toDegrees(u.angleTo(Radars.FRAME.direction(0, 0)));
      int frames = 0;
      while (frame(s, frames, List.of(body), Request.cone("b", Purpose.TRACK_HIGH, u, 0))
          .looked()
          .isEmpty()) {
        frames++;
      }
      assertThat(frames + 1)
          .as("%d degrees", azimuth)
          .isEqualTo((int) Math.ceil((angle - 10) / 25));
    }
  }

  @Test
  void aTurnIsAlongTheGreatCircleByNoMoreThanItsRateAllows() {
    Vec3 a = Radars.FRAME.direction(0, 0.2);
    Vec3 b = Radars.FRAME.direction(2, 0.7);
    Vec3 c = Steering.turned(a, b, 0.3);
    assertThat(a.angleTo(c)).isCloseTo(0.3, within(1e-9));
    assertThat(c.angleTo(b)).isCloseTo(a.angleTo(b) - 0.3, within(1e-9));
    assertThat(Steering.turned(a, b, 3)).isEqualTo(b);
  }

  /// So many tracks of a kind, a degree apart.
  private static List<Request> tracks(int n, Purpose p, double elevation) {
    List<Request> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Vec3 u = Radars.FRAME.direction(Math.toRadians(i - 50), Math.toRadians(elevation));
      all.add(Request.cone(p + " " + i, p, u, 0));
    }
    return all;
  }

  private static Usage spent(RadarScanner s, int i, List<Request> all) {
    return s.scan(FRAME * i, List.of(), new SensorTask("x", all), () -> 0).usage();
  }

  /// Fifty looks of 0.1 s fit into a frame of 5 s: no more, and no fewer.
  @Test
  void aRadarSaturatesWhereTheFrameIsFullOfLooks() {
    for (int n : new int[] {1, 10, 49, 50, 51, 70, 100}) {
      RadarScanner s = new RadarScanner(radar(0.5, searching(0.1)), 1, 0);
      Usage u = spent(s, 0, tracks(n, Purpose.TRACK_HIGH, 30));
      assertThat(u.asked() - u.unserved()).as("%d tracks", n).isEqualTo(Math.min(n, 50));
      assertThat(u.high()).isCloseTo(0.1 * Math.min(n, 50), within(1e-9));
      assertThat(u.idle()).isCloseTo(0.1 * Math.max(0, 50 - n), within(1e-9));
    }
  }

  @Test
  void aSaturatedRadarServesTheUrgentFirst() {
    RadarScanner s = new RadarScanner(radar(0.5, searching(0.1)), 1, 0);
    List<Request> all = new ArrayList<>(tracks(100, Purpose.TRACK_LOW, 20));
    all.add(Request.cone("c", Purpose.CUE, middle(), 0.02));
    all.addAll(tracks(30, Purpose.TRACK_HIGH, 30));
    all.addAll(tracks(15, Purpose.CONFIRM, 50));
    Usage u = spent(s, 0, all);
    assertThat(u.confirm()).isCloseTo(1.5, within(1e-9));
    assertThat(u.high()).isCloseTo(3, within(1e-9));
    assertThat(u.low()).isCloseTo(0.5, within(1e-9));
    assertThat(u.cue()).isZero();
    assertThat(u.unserved()).isEqualTo(95);
  }

  /// A hundred tracks, fifty looks a frame: each is looked at in every other frame, for the longest waiting goes first.
  @Test
  void aSaturatedRadarLeavesNoneOutForEver() {
    RadarScanner s = new RadarScanner(radar(0.5, searching(0.1)), 1, 0);
    List<ThreatObject> bodies = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      bodies.add(Radars.body("b" + i, Radars.at(i - 50, 30, 1e6), 1e-9));
    }
    int[] looks = new int[100];
    for (int i = 0; i < 20; i++) {
      SensorTask task = new SensorTask("x", tracks(100, Purpose.TRACK_HIGH, 30));
      for (String id : s.scan(FRAME * i, bodies, task, () -> 0).looked()) {
        looks[Integer.parseInt(id.substring(1))]++;
      }
    }
    assertThat(looks).containsOnly(10);
  }

  /// A stage and a warhead in one beam, a kilometre apart. The stage's track is looked at once in these frames; the warhead is followed if the track's range does not explain it.
  @Test
  void whatLiesBesideATrackInItsBeamIsFollowed() {
    assertThat(looksBeside(100)).isEqualTo(4);
    assertThat(looksBeside(2000)).isEqualTo(1);
  }

  private static int looksBeside(double halfDepth) {
    Radar.TimePolicy slow = new Radar.TimePolicy(null, 0, 0.1, 3, 1000, 1000);
    RadarScanner s = new RadarScanner(radar(0.5, slow), 1, 0);
    ThreatObject stage = Radars.body("stage", Radars.at(0, 40, 1e6), 100);
    ThreatObject warhead = Radars.body("warhead", Radars.at(0, 40, 1.001e6), 100);
    Vec3 across = middle().across();
    Request q = new Request("track", Purpose.TRACK_LOW, middle(), across, 0, 0, 1e6, halfDepth);
    int looks = 0;
    for (int i = 0; i < 4; i++) {
      looks += frame(s, i, List.of(stage, warhead), q).looked().contains("warhead") ? 1 : 0;
    }
    return looks;
  }
}
