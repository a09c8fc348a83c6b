package org.openemd.run;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.flight.ReferenceFlyout;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.results.Outcome;
import org.openemd.results.PredictedImpact;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.results.SensorTime;
import org.openemd.results.ThreatResult;
import org.openemd.scenario.Scenario;
import org.openemd.sensing.Look;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.world.ThreatObject;

/// The scenarios in which eyes are what matters: who sees what, from when to when, and why not.
@Tag("story")
class SensorStoriesTest {
  private static final String NO_EMR = "sensors.emr.active=false";
  private static final String NO_FORWARD_RADAR = "sensors.forward-radar.active=false";

  // -- radar-only: the radar is installed, the interceptors are not

  @Test
  void withoutInterceptorsEveryMissileGetsThroughHoweverWellItIsSeen() {
    RunResult run = Runs.run("radar-only", 1);
    assertThat(run.threats()).hasSize(4).allMatch(t -> t.outcome() == Outcome.LEAKED);
    assertThat(run.threats()).allMatch(t -> t.reason().equals("no battery has an interceptor"));
    assertThat(run.interceptors()).isEmpty();
    assertThat(run.threats()).allMatch(t -> t.tracked() < t.launch() + t.flightTime());
  }

  /// A minute: it may turn to one missile what the network would have spent on another.
  @Test
  void theMidcourseRadarTakesNoWarningAway() {
    RunResult with = Runs.run("radar-only", 1);
    RunResult without = Runs.run("radar-only", 1, NO_EMR);
    for (ThreatResult t : with.threats()) {
      assertThat(warning(with, t.id())).as(t.id()).isGreaterThan(warning(without, t.id()) - 60);
    }
  }

  /// Position deviations above the air, at all times when both networks have the warhead, as the mean of their logarithms: over seeds 1-20 from 0.01 to 0.25 of what they are without it for London and Washington,
  /// from 0.19 to 0.63 for Berlin and Rome (which no other radar sees at all in seed 13).
  @Test
  void aboveTheAirTheMidcourseRadarKnowsEveryMissileAThirdBetterAndThoseFromAfarSeveralTimes() {
    for (long seed = 1; seed <= 4; seed++) {
      RunResult with = Runs.run("radar-only", seed);
      RunResult without = Runs.run("radar-only", seed, NO_EMR);
      for (String id : List.of("berlin-1", "rome-1")) {
        assertThat(deviations(with, without, id)).as(id + ", seed " + seed).isLessThan(2.0 / 3);
      }
      for (String id : List.of("london-1", "washington-1")) {
        assertThat(deviations(with, without, id)).as(id + ", seed " + seed).isLessThan(1.0 / 3);
      }
    }
  }

  /// Of the last ellipse 0.6 km, and more while the class is open, are what the air may do, which no radar sees before: 0.8 of the ellipse for London, all of it for Washington. With the radar it has 0.81 of its length for
  /// London, 0.67 for Berlin, 0.36 for Rome (seed 1; over seeds 1-20 0.80 to 1.00, 0.58 to 0.98 and 0.28 to 0.63, but for seed 13, where Berlin's is twice as long: it is still open there whether that is a warhead).
  @Test
  void theMidcourseRadarNarrowsTheLastEllipseOnlyWhereTheAirIsNotAllOfIt() {
    RunResult with = Runs.run("radar-only", 1);
    RunResult without = Runs.run("radar-only", 1, NO_EMR);
    assertThat(lastEllipse(with, "london-1")).isLessThan(0.9 * lastEllipse(without, "london-1"));
    assertThat(lastEllipse(with, "berlin-1")).isLessThan(0.8 * lastEllipse(without, "berlin-1"));
    assertThat(lastEllipse(with, "rome-1")).isLessThan(0.6 * lastEllipse(without, "rome-1"));
    assertThat(lastEllipse(with, "washington-1"))
        .isCloseTo(lastEllipse(without, "washington-1"), withinPercentage(1));
  }

  /// Geometric mean of the ratio of position deviations, over the samples above the air in which both runs have a track of the warhead.
  private static double deviations(RunResult with, RunResult without, String id) {
    Map<Double, Double> a = aboveTheAir(with, id);
    Map<Double, Double> b = aboveTheAir(without, id);
    double[] logs =
        a.keySet().stream()
            .filter(b::containsKey)
            .mapToDouble(t -> Math.log(a.getOrDefault(t, NaN) / b.getOrDefault(t, NaN)))
            .toArray();
    assertThat(logs).as(id).hasSizeGreaterThan(30);
    return Math.exp(DoubleStream.of(logs).average().orElse(NaN));
  }

  /// The least position deviation (m) of a track of that body above 130 km, by time.
  private static Map<Double, Double> aboveTheAir(RunResult run, String id) {
    Map<Double, Double> sigmas = new TreeMap<>();
    run.tracks().stream()
        .filter(p -> p.threat().equals(id))
        .filter(p -> Frames.height(p.state().position()) > 130e3)
        .forEach(p -> sigmas.merge(p.time(), p.sigma(), Math::min));
    return sigmas;
  }

  /// No country had agreed to take the forward radar.
  @Test
  void withoutAForwardRadarTheMidcourseRadarIsTheWarningOfBerlinAndRome() {
    RunResult with = Runs.run("radar-only", 1, NO_FORWARD_RADAR);
    RunResult without = Runs.run("radar-only", 1, NO_FORWARD_RADAR, NO_EMR);
    assertThat(warning(with, "berlin-1")).isGreaterThan(300);
    assertThat(warning(with, "rome-1")).isGreaterThan(300);
    assertThat(warning(with, "london-1") - warning(without, "london-1")).isGreaterThan(200);
    assertThat(warning(without, "berlin-1")).isZero();
    assertThat(warning(without, "rome-1")).isZero();
  }

  /// Sparse elements: what is left of that warning is minutes at the very end, or none.
  @Test
  void asItsCriticsCountItTheRadarAloneWarnsNobodyInTime() {
    RunResult run = Runs.run("radar-only", 1, NO_FORWARD_RADAR, "sensors.emr.gain_db=47");
    assertThat(warning(run, "berlin-1")).isLessThan(200);
    assertThat(warning(run, "rome-1")).isLessThan(200);
  }

  /// Seconds from the first confirmed track to the impact; 0 without one.
  private static double warning(RunResult run, String id) {
    ThreatResult t = Runs.threat(run, id);
    return Double.isNaN(t.tracked()) ? 0 : t.launch() + t.flightTime() - t.tracked();
  }

  /// Half length (m) of the last predicted ellipse.
  private static double lastEllipse(RunResult run, String id) {
    List<PredictedImpact> of =
        run.predictions().stream().filter(p -> p.threat().equals(id)).toList();
    double latest = of.stream().mapToDouble(PredictedImpact::time).max().orElseThrow();
    return of.stream()
        .filter(p -> p.time() == latest)
        .mapToDouble(p -> p.impact().semiMajor())
        .min()
        .orElseThrow();
  }

  // -- 5 April 2009

  @Test
  void theLaunchOf2009IsSeenFromSpaceAndFromJapanAndFallsIntoTheSea() {
    RunResult run = Runs.run("north-korea-2009", 1);
    ThreatResult unha = Runs.threat(run, "unha-1");
    assertThat(unha.outcome()).isEqualTo(Outcome.HARMLESS);
    assertThat(run.interceptors()).isEmpty();
    assertThat(unha.detected()).isLessThan(90); // a satellite, once it is above the clouds
    assertThat(seen(run, "shariki", "unha-1").first()).isBetween(90.0, 240.0);
  }

  /// When it comes within Cobra Dane's range it is already below its horizon; it ends thousands of kilometres beyond Beale's.
  @Test
  void neitherCobraDaneNorBealeCouldSeeTheLaunchOf2009() {
    RunResult run = Runs.run("north-korea-2009", 1);
    for (String id : List.of("cobra-dane", "beale")) {
      assertThat(run.sensorTimes()).noneMatch(s -> s.sensor().equals(id));
      assertThat(inView(run, id, "unha-1", 1)).as(id).isEmpty();
    }
  }

  /// Northern Command had asked for it; the Secretary of Defense declined.
  @Test
  void theSeaBasedRadarWouldHaveSeenItFromUnderTheFlightAndNotFromPearlHarbor() {
    String on = "sensors.sbx.active=true";
    RunResult harbor = Runs.run("north-korea-2009", 1, on);
    assertThat(harbor.sensorTimes()).noneMatch(s -> s.sensor().equals("sbx"));
    RunResult sea = Runs.run("north-korea-2009", 1, on, "sensors.sbx.site=sbx-at-sea");
    SensorTime t = seen(sea, "sbx", "unha-1");
    assertThat(t.last() - t.first()).isGreaterThan(300);
    assertThat(t.last()).isGreaterThan(seen(sea, "shariki", "unha-1").last() + 300);
  }

  // -- Brdy and Russia

  @Test
  void brdySeesWhatRisesWestOfTheUralsAndNotWhatRisesInSiberia() {
    RunResult run = Runs.run("brdy-sees-russia", 1);
    for (String id : List.of("kozelsk-1", "tatishchevo-1", "vypolzovo-1")) {
      SensorTime t = seen(run, "emr", id);
      assertThat(t.last() - t.first()).as(id).isGreaterThan(300);
      assertThat(t.last()).as(id).isLessThan(Runs.threat(run, id).flightTime() / 2 + t.first());
    }
    assertThat(run.sensorTimes())
        .noneMatch(s -> s.sensor().equals("emr") && s.threat().equals("uzhur-1"));
    assertThat(inView(run, "emr", "uzhur-1", 0.01)).isEmpty();
  }

  /// The same radar: with sparse elements it is blind to what Moscow feared, with horns that fill their cells it is not.
  @Test
  void whetherBrdySeesRussianMissilesHangsOnTheGainOfItsElements() {
    RunResult critics = Runs.run("brdy-sees-russia", 1, "sensors.emr.gain_db=47");
    assertThat(critics.sensorTimes()).noneMatch(s -> s.sensor().equals("emr"));
    RunResult filled = Runs.run("brdy-sees-russia", 1, "sensors.emr.gain_db=60");
    assertThat(threats(filled, "emr"))
        .contains("kozelsk-1", "tatishchevo-1", "vypolzovo-1", "dombarovsky-1");
  }

  private static List<String> threats(RunResult run, String sensor) {
    return run.sensorTimes().stream()
        .filter(s -> s.sensor().equals(sensor))
        .map(SensorTime::threat)
        .toList();
  }

  // -- Redzikowo and Russian radars

  @Test
  void theInterceptorsThatFlyHereAreThoseOfTheAgencysSpeed() {
    Runs.scenario("redzikowo-fires")
        .threats()
        .forEach(g ->
            assertThat(ReferenceFlyout.measure(g.vehicle()).speed()).isCloseTo(6300, within(5.0)));
  }

  @Test
  void theRadarBesideKaliningradSeesEveryInterceptorWhileItStillBurns() {
    RunResult run = Runs.run("redzikowo-fires", 1);
    for (ThreatResult t : run.threats()) {
      assertThat(seen(run, "pionersky", t.id()).first()).as(t.id()).isLessThan(t.burnout());
      assertThat(t.outcome()).isEqualTo(Outcome.HARMLESS);
    }
  }

  /// Gabala looks to the south-south-east, away from Poland: it sees only what comes back over Iran.
  @Test
  void inTheYearOfTheOfferMoscowsRadarsToTheSouthSawNothingOfWhatLeavesToTheNorth() {
    RunResult run = Runs.run("redzikowo-fires", 1, "sensors.pionersky.active=false");
    assertThat(threats(run, "gabala")).doesNotContain("north-west-1", "north-1");
    assertThat(threats(run, "armavir")).doesNotContain("north-west-1", "north-1");
    for (String id : List.of("north-west-1", "north-1")) {
      assertThat(inView(run, "gabala", id, 1)).isEmpty();
      assertThat(seen(run, "lekhtusi", id).first())
          .isBetween(Runs.threat(run, id).launch() + 60, Runs.threat(run, id).launch() + 240);
    }
    double first = seen(run, "gabala", "south-east-1").first();
    assertThat(first).isGreaterThan(Runs.threat(run, "south-east-1").burnout() + 600);
  }

  // -- every radar of the catalog

  @Test
  void everyRadarOfTheCatalogSeesSomethingInTheYearInWhichItStands() {
    TreeSet<String> seeing = new TreeSet<>();
    for (String asOf : List.of("2009-as-it-was", "2013-as-proposed")) {
      RunResult run = Runs.run("sensors", 1, "as_of=" + asOf);
      run.sensorTimes().forEach(s -> seeing.add(s.sensor()));
    }
    List<String> radars =
        Runs.scenario("sensors").radars().stream().map(Radar::id).sorted().toList();
    assertThat(radars).hasSize(18);
    assertThat(seeing).containsAll(radars);
  }

  @Test
  void theYearDecidesWhichRadarsStand() {
    assertThat(standing("2009-as-it-was"))
        .contains("gabala", "armavir", "shariki", "clear")
        .doesNotContain("emr", "forward-radar", "armavir-west", "pionersky", "thaad-radar");
    assertThat(standing("2013-as-proposed"))
        .contains("emr", "forward-radar", "armavir-west", "pionersky")
        .doesNotContain("gabala");
  }

  private static List<String> standing(String asOf) {
    return Runs.scenario("sensors", "as_of=" + asOf).radars().stream()
        .filter(Radar::active)
        .map(Radar::id)
        .toList();
  }

  // -- turning a boresight

  /// The forward radar turned from the launches in Iran (90) to the path to Europe (330): both faces end at azimuth 30, so what the one loses the other
  /// gains, when the missile crosses that azimuth. Half a second: the sightings look for their edges to a hundredth, the crossing is looked for every tenth.
  @Test
  void turningABoresightMovesWhatIsSeenByTheGeometrysAmount() {
    RunRecord iran = forward(90);
    RunRecord europe = forward(330);
    for (String id : List.of("london-1", "berlin-1")) {
      double crossing = crossing(europe, id, StrictMath.toRadians(30));
      assertThat(sighting(iran, id).lastTime()).as(id).isCloseTo(crossing, within(0.5));
      assertThat(sighting(europe, id).firstTime()).as(id).isCloseTo(crossing, within(0.5));
      for (SensorTime t : Scorer.score(iran).sensorTimes()) {
        assertThat(!ofForward(t, id) || t.last() <= crossing + 1).as("%s", t).isTrue();
      }
      for (SensorTime t : Scorer.score(europe).sensorTimes()) {
        assertThat(!ofForward(t, id) || t.first() >= crossing - 1).as("%s", t).isTrue();
      }
    }
  }

  private static RunRecord forward(int boresight) {
    String set = "sensors.forward-radar.boresight_azimuth_deg=" + boresight;
    return Simulation.run(Runs.scenario("radar-only", set, NO_EMR), 1, OrderSource.none());
  }

  private static boolean ofForward(SensorTime t, String threat) {
    return t.sensor().equals("forward-radar") && t.threat().equals(threat);
  }

  private static Sighting sighting(RunRecord run, String threat) {
    Radar radar = radar(run.scenario(), r -> r.id().equals("forward-radar"));
    ThreatObject body = run.world().body(threat);
    return Sightings.of(new RadarModel(radar), List.of(body), 0.5).getFirst();
  }

  /// When the line from the forward radar to the body, turning to the west, has an azimuth (rad).
  private static double crossing(RunRecord run, String threat, double azimuth) {
    Radar radar = radar(run.scenario(), r -> r.id().equals("forward-radar"));
    Ecef site = Frames.toEcef(radar.site());
    Trajectory path = run.world().body(threat).path();
    double lat = radar.site().latitude();
    double lon = radar.site().longitude();
    for (double t = path.start() + 40; t < path.end(); t += 0.1) {
      Vec3 d = path.position(t).minus(site.position());
      double east = -StrictMath.sin(lon) * d.x() + StrictMath.cos(lon) * d.y();
      double across = StrictMath.cos(lon) * d.x() + StrictMath.sin(lon) * d.y();
      double north = -StrictMath.sin(lat) * across + StrictMath.cos(lat) * d.z();
      if (north > 0 && StrictMath.atan2(east, north) < azimuth) {
        return t;
      }
    }
    throw new AssertionError(threat + " never crosses");
  }

  private static SensorTime seen(RunResult run, String sensor, String threat) {
    return run.sensorTimes().stream()
        .filter(s -> s.sensor().equals(sensor) && s.threat().equals(threat))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sensor + " never saw " + threat));
  }

  /// Seconds at which a body of that cross section (m2) on the threat's path stands in the radar's view and gives it the signal that a detection takes.
  private static List<Double> inView(RunResult run, String sensor, String threat, double rcs) {
    RadarModel model = new RadarModel(radar(run.scenario(), r -> r.id().equals(sensor)));
    Trajectory path =
        run.bodies().stream().filter(b -> b.id().equals(threat)).findFirst().orElseThrow().path();
    List<Double> seen = new ArrayList<>();
    for (double t = path.start(); t < path.end(); t += 1) {
      Vec3 p = path.position(t);
      Vec3 normal = p.minus(model.frame().position().position()).unit();
      if (model.look(p, normal) instanceof Look.InView v && v.unitSnr() * rcs > model.threshold()) {
        seen.add(t);
      }
    }
    return seen;
  }

  private static Radar radar(Scenario s, Predicate<Radar> which) {
    return s.radars().stream().filter(which).findFirst().orElseThrow();
  }
}
