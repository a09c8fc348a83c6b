package org.openemd.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Targeted;
import org.openemd.flight.Targeting;
import org.openemd.math.Unit;
import org.openemd.results.RunResult;
import org.openemd.run.Runs;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.RangeEquation;
import org.openemd.sensing.coverage.Sighting;
import org.openemd.sensing.coverage.Sightings;
import org.openemd.sensing.coverage.Span;
import org.openemd.sensing.coverage.Visibility;
import org.openemd.world.Attitude;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// What the radar for Brdy could have seen, under each reading of it. `docs/emr-dispute.md` is written by this test when run with `-Demd.update`, and
/// checked otherwise.
@Tag("story")
class EmrDisputeTest {
  private static final double SNR = 20;
  private static final double PROBABILITY = 0.5; // in one scan
  private static final List<Double> SIZES = List.of(0.001, 0.01, 0.1); // [m2]
  private static final double WARHEAD = 0.01; // [m2]

  /// One reading of the radar.
  private record Reading(String name, Radar radar) {
    static Reading of(String name, String... sets) {
      return new Reading(name, Catalog.radar(Project.home(), "emr", sets));
    }

    double range(double rcs) {
      return RangeEquation.of(radar).range(rcs, SNR) / 1e3;
    }
  }

  private static final String MEAN = "sensors.emr.mean_power_w=170000";
  private static final String SPARSE = "sensors.emr.gain_db=47";
  private static final String FILLED = "sensors.emr.gain_db=60";
  private static final List<Reading> READINGS =
      List.of(
          Reading.of("sparse, peak", SPARSE),
          Reading.of("sparse, mean", SPARSE, MEAN),
          Reading.of("filled, peak", FILLED),
          Reading.of("filled, mean", FILLED, MEAN));
  private static final Reading SHIPPED = Reading.of("as shipped");

  /// One named trajectory, flown at the least speed.
  private record Path(String name, Flight flight) {
    static Path of(String name, String vehicle, String from, String to) {
      Map<String, Geodetic> sites = Catalog.sites(Project.home());
      Geodetic launch = java.util.Objects.requireNonNull(sites.get(from));
      Geodetic aim = java.util.Objects.requireNonNull(sites.get(to));
      Targeted t =
          Targeting.aim(
              Catalog.vehicle(Project.home(), vehicle), launch, aim, Environment.STANDARD);
      return new Path(name, ((Targeted.Solved) t).flight());
    }

    double free() {
      return flight.impact().time() - flight.burnout();
    }
  }

  private static final List<Path> PATHS =
      List.of(
          Path.of("Tabriz area to Ankara", "irbm", "north-west-iran", "ankara"),
          Path.of("Tabriz area to Rome", "irbm", "north-west-iran", "rome"),
          Path.of("Tabriz area to Berlin", "irbm", "north-west-iran", "berlin"),
          Path.of("Tabriz area to London", "irbm", "north-west-iran", "london"),
          Path.of("Semnan area to Washington", "icbm-liquid", "central-iran", "washington"),
          Path.of("Semnan area to New York", "icbm-liquid", "central-iran", "new-york"),
          Path.of("Kozelsk area to Washington", "icbm-russian", "kozelsk", "washington"),
          Path.of("Dombarovsky area to Washington", "icbm-russian", "dombarovsky", "washington"));

  private static final Signature CONE = Runs.scenario("signatures").threats().getFirst().warhead();

  /// What one reading sees of one trajectory.
  ///
  /// @param share of the flight from burnout to impact
  /// @param first seconds after launch, NaN for never
  private record Seen(@Unit("1") double share, @Unit("s") double first) {}

  private static Sighting.ByRadar sighting(Reading reading, Path path, double rcs) {
    return sighting(reading, path, new Signature(rcs, rcs), Attitude.Simple.TUMBLING);
  }

  /// A cone that flies as it will re-enter, and shows the radar one side after the other.
  private static Sighting.ByRadar coneSighting(Reading reading, Path path) {
    Attitude attitude = Attitude.spinning(path.flight().body());
    return sighting(reading, path, CONE, attitude);
  }

  private static Sighting.ByRadar sighting(
      Reading reading, Path path, Signature signature, Attitude attitude) {
    ThreatObject warhead =
        new ThreatObject(
            path.name(),
            path.name(),
            ThreatObject.Kind.WARHEAD,
            path.flight().body(),
            signature,
            attitude,
            List.of());
    return (Sighting.ByRadar)
        Sightings.of(new RadarModel(reading.radar()), List.of(warhead), PROBABILITY).getFirst();
  }

  private static Seen seen(Reading reading, Path path, double rcs) {
    return seen(sighting(reading, path, rcs), path);
  }

  private static Seen seen(Sighting.ByRadar sighting, Path path) {
    double sum = 0;
    double first = Double.NaN;
    for (Span s : sighting.timeline()) {
      double from = Math.max(s.from(), path.flight().burnout());
      if (s.state() == Visibility.SEEN && s.to() > from) {
        sum += s.to() - from;
        first = Double.isNaN(first) ? from : first;
      }
    }
    return new Seen(sum / path.free(), first);
  }

  private static Path path(String name) {
    return PATHS.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static Reading reading(String name) {
    return READINGS.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /// 13 dB of gain count twice, on transmission and on reception: the fourth root of 26 dB. Four times the energy: the fourth root of 4.
  @Test
  void theGainMovesTheRangeThreeTimesAsMuchAsThePower() {
    double gain = reading("filled, peak").range(WARHEAD) / reading("sparse, peak").range(WARHEAD);
    double power = reading("filled, mean").range(WARHEAD) / reading("filled, peak").range(WARHEAD);
    assertThat(gain).isCloseTo(StrictMath.pow(10, 26.0 / 40), within(1e-9));
    assertThat(power).isCloseTo(StrictMath.sqrt(2), within(1e-9));
    assertThat(SHIPPED.range(0.1) / SHIPPED.range(0.001)).isBetween(power, gain);
  }

  /// His 600-700 km and the agency's 2,100-2,500 km (Elaph, November 2008), within 30 % as the ledger's rows.
  @Test
  void eachSidesRangeFollowsFromItsOwnGain() {
    for (String sparse : List.of("sparse, peak", "sparse, mean")) {
      assertThat(reading(sparse).range(WARHEAD)).isBetween(420.0, 910.0);
    }
    assertThat(reading("filled, peak").range(WARHEAD)).isBetween(2100.0, 2500.0);
    assertThat(reading("filled, mean").range(WARHEAD)).isGreaterThan(2500);
  }

  @Test
  void withSparseElementsItNeverSeesAWarheadBoundForAmericaAndWithFilledCellsItDoes() {
    for (Path p : PATHS) {
      if (p.name().endsWith("Washington") || p.name().endsWith("New York")) {
        assertThat(seen(reading("sparse, mean"), p, WARHEAD).share()).as(p.name()).isZero();
        assertThat(seen(reading("filled, mean"), p, WARHEAD).share()).as(p.name()).isPositive();
      }
    }
    Path berlin = path("Tabriz area to Berlin");
    assertThat(seen(reading("sparse, peak"), berlin, WARHEAD).share()).isBetween(0.02, 0.5);
    assertThat(seen(reading("filled, peak"), berlin, WARHEAD).share()).isGreaterThan(0.7);
  }

  @Test
  void thePageOfTheDisputeIsUpToDate() throws IOException {
    String page = fill(PAGE, ranges(), geometry(), shares(), firsts(), assumptions(), warnings());
    Docs.assertUpToDate("emr-dispute.md", page, EmrDisputeTest.class);
  }

  private static String fill(String page, String... tables) {
    String text = page;
    for (int i = 0; i < tables.length; i++) {
      text = text.replace("{" + i + "}", tables[i].strip());
    }
    return text;
  }

  private static String ranges() {
    StringBuilder rows = new StringBuilder();
    List<Reading> all = new ArrayList<>(READINGS);
    all.add(SHIPPED);
    for (Reading r : all) {
      double gain = 10 * StrictMath.log10(r.radar().transmitGain());
      double mean = r.radar().peakPower() * r.radar().dutyFactor() / 1e3;
      rows.append(String.format(Locale.ROOT, "| %s | %.0f dB | %.1f kW |", r.name(), gain, mean));
      SIZES.forEach(s -> rows.append(String.format(Locale.ROOT, " %.0f |", r.range(s))));
      rows.append('\n');
    }
    return rows.toString();
  }

  /// The same under every reading.
  private static String geometry() {
    StringBuilder rows = new StringBuilder();
    for (Path p : PATHS) {
      Sighting.ByRadar s = sighting(SHIPPED, p, WARHEAD);
      double view = 0;
      for (Span span : s.timeline()) {
        double from = Math.max(span.from(), p.flight().burnout());
        view += span.state().inView() ? Math.max(0, span.to() - from) : 0;
      }
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %s | %s | %s |\n",
              p.name(),
              p.flight().impact().time(),
              p.flight().apogee().altitude() / 1e3,
              percent(view / p.free()),
              s.nearest().map(m -> kilometres(m.look().range())).orElse("never"),
              s.farthest().map(m -> kilometres(m.look().range())).orElse("never")));
    }
    return rows.toString();
  }

  private static String shares() {
    StringBuilder rows = new StringBuilder();
    for (Path p : PATHS) {
      rows.append("| ").append(p.name()).append(" |");
      for (Reading r : READINGS) {
        rows.append(
            String.format(
                Locale.ROOT,
                " %s (%s-%s) |",
                percent(seen(r, p, WARHEAD).share()),
                percent(seen(r, p, SIZES.getFirst()).share()),
                percent(seen(r, p, SIZES.getLast()).share())));
      }
      for (String name : List.of("sparse, mean", "filled, peak")) {
        rows.append(' ')
            .append(percent(seen(coneSighting(reading(name), p), p).share()))
            .append(" |");
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  private static String firsts() {
    StringBuilder rows = new StringBuilder();
    for (Path p : PATHS) {
      rows.append(String.format(Locale.ROOT, "| %s | %.0f |", p.name(), p.flight().burnout()));
      for (Reading r : READINGS) {
        double first = seen(r, p, WARHEAD).first();
        rows.append(
            Double.isNaN(first) ? " never |" : String.format(Locale.ROOT, " %.0f |", first));
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  /// By how much each argued value alone moves the range, from one end to the other.
  private static String assumptions() {
    double gain = reading("filled, peak").range(WARHEAD) / reading("sparse, peak").range(WARHEAD);
    double power = reading("filled, mean").range(WARHEAD) / reading("filled, peak").range(WARHEAD);
    double size = SHIPPED.range(SIZES.getLast()) / SHIPPED.range(SIZES.getFirst());
    double losses =
        Reading.of("", "sensors.emr.losses_db=4").range(WARHEAD)
            / Reading.of("", "sensors.emr.losses_db=10").range(WARHEAD);
    double dwell =
        Reading.of("", "sensors.emr.dwell_s=0.1").range(WARHEAD)
            / Reading.of("", "sensors.emr.dwell_s=0.02").range(WARHEAD);
    return String.format(
        Locale.ROOT,
        """
        | element gain, as 47 to 60 dB of antenna gain | sparse elements or horns that fill their cells | %.2f |
        | cross section of the warhead, 0.001 to 0.1 m2 | shape, and the side that it shows | %.2f |
        | time on target, 0.02 to 0.1 s | how many bodies it must serve | %.2f |
        | losses, 10 to 4 dB | never published | %.2f |
        | power, 170 kW peak or mean | how one sentence is read | %.2f |
        """,
        gain,
        size,
        dwell,
        losses,
        power);
  }

  private static String warnings() {
    String noForward = "sensors.forward-radar.active=false";
    String noEmr = "sensors.emr.active=false";
    List<String[]> fielded =
        List.of(
            new String[] {},
            new String[] {noEmr},
            new String[] {noForward},
            new String[] {noForward, SPARSE},
            new String[] {noForward, noEmr});
    List<List<RunResult>> runs = fielded.stream().map(EmrDisputeTest::fiveRuns).toList();
    StringBuilder rows = new StringBuilder();
    for (String id : List.of("rome-1", "berlin-1", "london-1", "washington-1")) {
      rows.append("| ").append(id, 0, id.indexOf('-')).append(" |");
      runs.forEach(r -> rows.append(' ').append(warning(r, id)).append(" |"));
      rows.append('\n');
    }
    return rows.toString();
  }

  private static List<RunResult> fiveRuns(String... sets) {
    return IntStream.rangeClosed(1, 5).mapToObj(s -> Runs.run("radar-only", s, sets)).toList();
  }

  /// The median of five, with the least and the most.
  private static String warning(List<RunResult> runs, String id) {
    double[] w =
        runs.stream()
            .map(r -> Runs.threat(r, id))
            .mapToDouble(
                t -> Double.isNaN(t.tracked()) ? 0 : t.launch() + t.flightTime() - t.tracked())
            .sorted()
            .toArray();
    return w[4] == 0
        ? "none"
        : String.format(Locale.ROOT, "%s (%s-%.0f)", seconds(w[2]), seconds(w[0]), w[4]);
  }

  private static String seconds(double warning) {
    return warning == 0 ? "none" : String.format(Locale.ROOT, "%.0f", warning);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String kilometres(double metres) {
    return String.format(Locale.ROOT, "%.0f", metres / 1e3);
  }

  private static final String PAGE =
      """
      # Could the radar in Brdy have seen the warhead?

      Written by a test (`EmrDisputeTest`) from `catalog/sensors/emr.yaml` and from flights; do not edit. Every number in a table is computed; what people said is quoted with
      its source.

      ## Who said what

      In 2007 the United States proposed to move a radar from Kwajalein in the Pacific to Brdy in the Czech Republic: the European Midcourse Radar.

      - *Lewis and Postol* (Bulletin of the Atomic Scientists, May/June 2008; Reuters, 23 Apr 2008): its range is so limited that it will not play a useful role, since it will not see the warhead on most
        trajectories. Postol gave 600 to 700 km at most, and said that it would need fifty times the power (lecture in Plzen, Elaph, November 2008).
      - *The Missile Defense Agency*: it has more than enough power, and has supported tests over greater distances than Europe asks for (Reuters, 23 Apr 2008). General Obering gave 2,100 to
        2,500 km (as Postol quoted him, Elaph, November 2008).
      - *The Czech National Reference Laboratory* (2008): 16,896 modules of 10 W peak, 170 kW in all, in an aperture of 105 m2, beam 0.18 degrees, 9-10 GHz, duty about 25 %. Another source calls
        170 kW the mean.

      Neither side said of what size the warhead is. Here it is 0.01 m2 (after Lewis and Postol), argued from 0.001 to 0.1 m2.

      ## Two questions, not one

      **Power.** If 170 kW is the peak, the mean is 42.5 kW. If it is the mean, there is four times the energy on a target.

      **Elements.** 16,896 modules in 105 m2 leave each a cell of 62 cm2, two and a half wavelengths wide. If each module feeds a horn that fills its cell, the antenna has about 60 dB of gain and can
      steer its beam by no more than some degrees without turning. If each feeds a small element, most of the area catches nothing: about 47 dB, and a field of view that is wide. The radar is said
      to have the narrow one. The program ships with 58 dB, filled cells at half the ideal.

      Range, km, at which one look of 0.1 s gives a signal of 13 dB (half of the looks see it), with 500 K and losses of 8 dB:

      | reading | gain | mean power | 0.001 m2 | 0.01 m2 | 0.1 m2 |
      |---|---|---|---|---|---|
      {0}

      Each side's figure follows from its own picture of the elements, and neither can be had with the other's. Sparse elements give the critics' 600 to 700 km or a little less, whichever way the power is
      read; horns that fill their cells give the agency's 2,100 to 2,500 km, with 170 kW as the *peak*. The sentence about the power, on which much was written, matters little.

      ## What it must see

      Each flight at the least speed; missiles notional (none of the Iranian ones existed). *In view*: part of the flight from burnout to impact that is above 2 degrees over Brdy's horizon, however far
      away; the radar is turned to it. Nearest and farthest: the distance needed to see it at all, and to see it all the while that it is in view.

      | flight | flight time, s | apogee, km | in view | nearest, km | farthest, km |
      |---|---|---|---|---|---|
      {1}

      ## What it would see

      Part of the flight from burnout to impact in which a scan detects a warhead of 0.01 m2 with a chance of at least a half (in brackets: of 0.001 and of 0.1 m2). The last two columns
      are for a notional cone of 0.01 m2 from ahead, 14 dB more where its side faces the radar (`catalog/signatures/notional-cone.yaml`), which points in space as it will re-enter:

      | flight | sparse, peak | sparse, mean | filled, peak | filled, mean | cone: sparse, mean | cone: filled, peak |
      |---|---|---|---|---|---|---|
      {2}

      A warhead that flies towards the radar shows it its small end; one that passes by shows its side. That helps the agency's radar with missiles that pass at a distance; it is not enough for the critics'.

      First seen, seconds after launch, 0.01 m2:

      | flight | burnout | sparse, peak | sparse, mean | filled, peak | filled, mean |
      |---|---|---|---|---|---|
      {3}

      ## Which assumption decides

      By how much each argued value alone, from its lower end to its upper, multiplies the range:

      | assumption | what is argued | range times |
      |---|---|---|
      {4}

      The gain decides. It counts twice, when the radar sends and when it receives, and it is the one figure that nobody published. Next comes the warhead's cross section, which is the attacker's to choose and not the
      radar's. Whoever wants to settle the argument should ask neither how strong the radar is nor how far it sees, but how large its elements are.

      Missiles to Europe fly towards Brdy: even the critics' radar, pointed at it, sees the last minutes of one to Berlin, too late for an interceptor. Missiles to America pass at a distance: it sees none of them, and
      the agency's radar sees most of them for minutes. As to Moscow's complaint, the same holds: the agency's radar would have watched missiles from the western fields climb, the critics' would not.

      Switch it yourself: `./emd run scenarios/emd-2009.yaml --assume critics`, `--assume mda`, or `--set sensors.emr.gain_db=47`.

      ## What it would have bought: warning

      `scenarios/radar-only.yaml`: the sensors of the proposal and no interceptors. Every missile gets through; seconds from its first confirmed track to its impact, the
      median of five runs (the least and the most; seeds 1 to 5):

      | aim | all | no EMR | no forward radar | the same, sparse | neither |
      |---|---|---|---|---|---|
      {5}

      `none`: no radar ever held a track. Each missile flies by itself, and satellites tell where to look. With the forward radar in place the one in Brdy adds no seconds; it makes the impact known more closely. But no country had agreed to take the forward radar, and without it the radar in Brdy is the warning of Berlin and Rome, or of nobody, depending on the
      gain. It also comes later than the tables above say: two satellites tell it a volume that its beam of 0.18 degrees searches for minutes, with a fifth of the energy of a look on
      a target. With sparse elements that search finds next to nothing: what Fylingdales and Thule see of missiles to London and Washington is the warning, as it is without Brdy.

      ## What is left out

      A steered radar must be told where to look: the shares above take it as pointed at the missile. The runs of the last table do not; there satellites and other radars cue it. Except for the cone, cross sections are the same from every side.
      Ground clutter, rain, countermeasures and discrimination are not modelled; to see a body is not to know what it is.
      """;
}
