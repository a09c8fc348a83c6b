package org.openemd.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openemd.earth.Refraction;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.world.Fluctuation;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// Statistical tests: seed 1; bands are four standard deviations of the statistic (false-alarm chance 6e-5 each) unless said.
@Tag("law")
class RadarScannerTest {
  private static final int SCANS = 4000;

  private static List<Scan> scans(Radar radar, ThreatObject... bodies) {
    RadarScanner s = new RadarScanner(radar, 1, 0);
    AtomicLong ids = new AtomicLong();
    List<Scan> all = new ArrayList<>();
    for (int i = 0; i < SCANS; i++) {
      all.add(s.scan(i, List.of(bodies), Radars.task(bodies), ids::incrementAndGet));
    }
    return all;
  }

  private static List<Detection.RadarPlot> plotsOf(List<Scan> scans, String cause) {
    List<Detection.RadarPlot> plots = new ArrayList<>();
    for (Scan s : scans) {
      for (int i = 0; i < s.causes().size(); i++) {
        if (s.causes().get(i).equals(cause)) {
          plots.add((Detection.RadarPlot) s.detections().get(i));
        }
      }
    }
    return plots;
  }

  @Test
  void detectionProbabilityIsSwerlings() {
    Vec3 p = Radars.at(0, 30, 2.0e6);
    double rcs = 1.5;
    RadarModel m = new RadarModel(Radars.fixed());
    double snr = rcs * ((Look.InView) m.look(p, null)).unitSnr();
    double pd = DetectionStatistics.probability(Fluctuation.SWERLING_1, snr, 1e-6, 1);
    int n = plotsOf(scans(Radars.fixed(), Radars.body("a", p, rcs)), "a").size();
    assertThat(pd).isBetween(0.1, 0.9);
    assertThat(n / (double) SCANS).isCloseTo(pd, within(4 * Math.sqrt(pd * (1 - pd) / SCANS)));
  }

  /// Ten cases: false-alarm chance 6e-4 for all together.
  @ParameterizedTest
  @EnumSource(Fluctuation.class)
  void everyFluctuationIsDetectedAsOftenAsItsLawSays(Fluctuation f) {
    Vec3 p = Radars.at(0, 30, 2.0e6);
    for (int looks : new int[] {1, 8}) {
      Radar radar = Radars.looks(looks);
      RadarModel m = new RadarModel(radar);
      double unit = ((Look.InView) m.look(p, null)).unitSnr();
      double snr = DetectionStatistics.required(f, 0.6, 1e-6, looks);
      ThreatObject body = Radars.body("a", p, new Signature(snr / unit, 1, f));
      int n = plotsOf(scans(radar, body), "a").size();
      assertThat(n / (double) SCANS).isCloseTo(0.6, within(4 * Math.sqrt(0.24 / SCANS)));
    }
  }

  /// A steady target far above the threshold: the mean power of eight looks is 1 + snr, its variance (1 + 2 snr) / 8.
  @Test
  void reportedSignalOfLooksThatAreAddedIsTheirMean() {
    Vec3 p = Radars.at(0, 30, 1.0e6);
    Radar radar = Radars.looks(8);
    double unit = ((Look.InView) new RadarModel(radar).look(p, null)).unitSnr();
    ThreatObject body = Radars.body("a", p, new Signature(30 / unit, 1, Fluctuation.STEADY));
    List<Detection.RadarPlot> plots = plotsOf(scans(radar, body), "a");
    double mean = plots.stream().mapToDouble(Detection.RadarPlot::snr).average().orElseThrow();
    assertThat(plots).hasSize(SCANS);
    assertThat(mean).isCloseTo(30, within(4 * Math.sqrt(61.0 / 8 / SCANS)));
    double ranges = 0;
    for (Detection.RadarPlot d : plots) {
      ranges += Math.pow((d.range() - 1e6) / d.sigmaRange(), 2) / SCANS;
    }
    assertThat(ranges).isCloseTo(1, within(4 * Math.sqrt(2.0 / SCANS)));
  }

  /// False alarms come in the beams that are pointed: a fence of broad beams over the whole field of view, all of it in each frame.
  private static Radar searching(List<Radar.Face> faces, int looks) {
    Radar r = Radars.radar(faces, false, 0.5, 1e6, looks);
    double beam = Math.toRadians(83) / 8;
    Radar.Fence fence = new Radar.Fence(Double.NaN, Math.toRadians(60), Math.toRadians(2), 8);
    return Radars.timed(r, beam, new Radar.TimePolicy(fence, 1, 0.01, 0, 1, 1));
  }

  /// Beams of the fence by beams that would fill the field of view.
  private static double searched(Radar r) {
    double beams = java.util.Objects.requireNonNull(FenceScan.of(new RadarModel(r), 0)).size();
    double area =
        2 * Math.toRadians(60) * (Math.sin(r.maxElevation()) - Math.sin(r.minElevation()));
    return beams * r.beamwidth() * r.beamwidth() / area;
  }

  /// Half the false plots of eight added looks exceed the power that chance exceeds half as often as the threshold.
  @Test
  void falseAlarmsOfLooksThatAreAddedHaveTheirOwnPower() {
    List<Detection.RadarPlot> plots = plotsOf(scans(searching(Radars.fixed().faces(), 8)), "");
    double least = DetectionStatistics.threshold(1e-6, 8) / 8 - 1;
    double median = DetectionStatistics.threshold(0.5e-6, 8) / 8 - 1;
    long above = plots.stream().filter(d -> d.snr() > median).count();
    assertThat(plots).hasSizeGreaterThan(1500).allMatch(d -> d.snr() >= least);
    assertThat(above / (double) plots.size()).isCloseTo(0.5, within(2 / Math.sqrt(plots.size())));
  }

  /// Errors divided by their stated deviation have mean 0 and variance 1: means within 4/sqrt(n), variances within 4 sqrt(2/n).
  @Test
  void errorsHaveTheVarianceTheyState() {
    Vec3 p = Radars.at(20, 30, 1.0e6);
    List<Detection.RadarPlot> plots = plotsOf(scans(Radars.fixed(), Radars.body("a", p, 1)), "a");
    int n = plots.size();
    double[] sum = new double[3];
    double[] squares = new double[3];
    for (Detection.RadarPlot d : plots) {
      double c = StrictMath.cos(Math.toRadians(30));
      double[] e = {
        (d.range() - 1e6) / d.sigmaRange(),
        (d.azimuth() - Math.toRadians(20)) * c / d.sigmaAngle(),
        (d.elevation() - Math.toRadians(30)) / d.sigmaAngle()
      };
      for (int k = 0; k < 3; k++) {
        sum[k] += e[k] / n;
        squares[k] += e[k] * e[k] / n;
      }
    }
    assertThat(n).isGreaterThan(3000);
    for (int k = 0; k < 3; k++) {
      assertThat(sum[k]).isCloseTo(0, within(4 / Math.sqrt(n)));
      assertThat(squares[k]).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
    }
  }

  /// Mean errors of 40 strong plots in each of 400 runs: what is the same in a run has the variance of the survey, twice upwards where the air adds its own, and what
  /// is left within a run that of the receiver. Bands 4 sqrt(2/400), as above; upwards 10 % more, for correcting stretches what the survey errs by 5 %.
  @Test
  void surveyAndAirErrTheSameWayAllThroughARun() {
    int runs = 400;
    Radar.Registration registration = new Radar.Registration(2e-4, 20);
    Radar radar = Radars.surveyed(registration, new Radar.Refractivity(315, 15));
    Vec3 p = Radars.at(20, 4, 1.0e6);
    ThreatObject body = Radars.body("a", p, new Signature(1e4, 1, Fluctuation.STEADY));
    double sine = Math.sin(Math.toRadians(4));
    Refraction mean = Refraction.of(315);
    Refraction thicker = Refraction.of(330);
    double lift = (thicker.lift(sine, 1e6) - mean.lift(sine, 1e6)) * Math.cos(Math.toRadians(4));
    double delay = thicker.delay(sine, 1e6) - mean.delay(sine, 1e6);
    double[] squares = new double[3];
    for (int run = 0; run < runs; run++) {
      RadarScanner scanner = new RadarScanner(radar, 1, run);
      double[] error = new double[3];
      for (int i = 0; i < 40; i++) {
        Detection.RadarPlot d =
            (Detection.RadarPlot)
                scanner.scan(i, List.of(body), Radars.task(body), () -> 0).detections().getFirst();
        error[0] += (d.range() - 1e6) / 40;
        error[1] += (d.azimuth() - Math.toRadians(20)) * Math.cos(Math.toRadians(4)) / 40;
        error[2] += (d.elevation() - Math.toRadians(4)) / 40;
      }
      for (int k = 0; k < 3; k++) {
        squares[k] += error[k] * error[k] / runs;
      }
    }
    double band = 4 * Math.sqrt(2.0 / runs);
    assertThat(lift).isBetween(1e-4, 3e-4);
    assertThat(squares[0] / (400 + delay * delay)).isCloseTo(1, within(band));
    assertThat(squares[1] / 4e-8).isCloseTo(1, within(band));
    assertThat(squares[2] / (4e-8 + lift * lift)).isCloseTo(1, within(band + 0.1));
  }

  /// One more draw for its survey would shift all that follows.
  @Test
  void aSurveyWithoutErrorShiftsNoDraw() {
    Vec3 p = Radars.at(20, 30, 1.0e6);
    Radar.Refractivity vacuum = Radar.Refractivity.NONE;
    Radar off = Radars.surveyed(new Radar.Registration(0, 20), vacuum);
    List<Detection.RadarPlot> a = plotsOf(scans(Radars.fixed(), Radars.body("a", p, 1)), "a");
    List<Detection.RadarPlot> b = plotsOf(scans(off, Radars.body("a", p, 1)), "a");
    double shift = b.getFirst().range() - a.getFirst().range();
    assertThat(b).hasSameSizeAs(a);
    assertThat(Math.abs(shift)).isGreaterThan(0.1);
    for (int i = 0; i < a.size(); i++) {
      assertThat(b.get(i).range() - a.get(i).range()).isCloseTo(shift, within(1e-6));
      assertThat(b.get(i).elevation()).isCloseTo(a.get(i).elevation(), within(1e-12));
    }
  }

  /// A steady body that flies north at 3 km/s and up at 1 km/s, seen to the north 30 degrees up: mean within 4/sqrt(n), variance within 4 sqrt(2/n).
  @Test
  void rangeRatesAreThoseOfTheVelocityWithTheVarianceTheyState() {
    Vec3 p = Radars.at(0, 30, 1.0e6);
    Vec3 v = Radars.FRAME.north().times(3000).plus(1000, Radars.FRAME.up());
    RadarModel m = new RadarModel(Radars.fixed());
    double unit = ((Look.InView) m.look(p, null)).unitSnr();
    RadarScanner scanner = new RadarScanner(Radars.fixed(), 1, 0);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < SCANS; i++) {
      Trajectory path =
          Trajectory.of(
              new double[] {i - 1.0, i, i + 1.0},
              new double[] {
                p.x() - v.x(),
                p.y() - v.y(),
                p.z() - v.z(),
                v.x(),
                v.y(),
                v.z(),
                p.x(),
                p.y(),
                p.z(),
                v.x(),
                v.y(),
                v.z(),
                p.x() + v.x(),
                p.y() + v.y(),
                p.z() + v.z(),
                v.x(),
                v.y(),
                v.z()
              });
      ThreatObject body =
          new ThreatObject(
              "a",
              "a",
              ThreatObject.Kind.WARHEAD,
              path,
              new Signature(100 / unit, 1, Fluctuation.STEADY),
              List.of());
      Detection.RadarPlot d =
          (Detection.RadarPlot)
              scanner.scan(i, List.of(body), Radars.task(body), () -> 0).detections().getFirst();
      double expected = 3000 * Math.cos(Math.toRadians(30)) + 1000 * Math.sin(Math.toRadians(30));
      double e = (d.rangeRate() - expected) / d.sigmaRangeRate();
      sum += e / SCANS;
      squares += e * e / SCANS;
    }
    assertThat(sum).isCloseTo(0, within(4 / Math.sqrt(SCANS)));
    assertThat(squares).isCloseTo(1, within(4 * Math.sqrt(2.0 / SCANS)));
    // half of 3.16 cm, sqrt(3) / (pi 0.1 s sqrt(200))
    assertThat(m.sigmaRangeRate(100)).isCloseTo(6.15e-3, within(0.01e-3));
  }

  /// Above the threshold an exponential power exceeds it by its own mean, so the mean cross section is known exactly.
  @Test
  void reportedCrossSectionFollowsFromSignalAndRange() {
    Vec3 p = Radars.at(0, 30, 2.0e6);
    RadarModel m = new RadarModel(Radars.fixed());
    double unit = ((Look.InView) m.look(p, null)).unitSnr();
    List<Detection.RadarPlot> plots = plotsOf(scans(Radars.fixed(), Radars.body("a", p, 1.5)), "a");
    double mean = plots.stream().mapToDouble(Detection.RadarPlot::rcs).average().orElseThrow();
    double excess = 1.5 + 1 / unit;
    double expected = (m.threshold() - 1) / unit + excess;
    assertThat(mean).isCloseTo(expected, within(4 * excess / Math.sqrt(plots.size())));
    Detection.RadarPlot one = plots.getFirst();
    assertThat(one.rcs())
        .isCloseTo(one.snr() / unit * Math.pow(one.range() / 2.0e6, 4), within(1e-9 * one.rcs()));
  }

  @Test
  void falseAlarmsComeAtTheirRateAndInsideTheSearchedVolume() {
    Radar r = searching(Radars.fixed().faces(), 1);
    List<Detection.RadarPlot> plots = plotsOf(scans(r), "");
    double mean = 0.5 * searched(r);
    assertThat(mean).isBetween(0.4, 0.8);
    // Broad beams reach past the limits of the field, where nothing is reported: a tenth is allowed
    // for it.
    assertThat(plots.size() / (double) SCANS)
        .isBetween(0.85 * mean, mean + 4 * Math.sqrt(mean / SCANS));
    for (Detection.RadarPlot d : plots) {
      assertThat(d.range()).isLessThanOrEqualTo(r.instrumentedRange());
      assertThat(d.elevation()).isBetween(r.minElevation() - 1e-9, r.maxElevation() + 1e-9);
      assertThat(Math.cos(d.azimuth())).isGreaterThan(0.5 - 1e-9);
    }
  }

  /// A cone of 2 degrees on the boresight of a tilted face: 50 beams a frame of those that fill its field of view.
  @Test
  void falseAlarmsOfATiltedFaceLieInTheBeamsThatWerePointed() {
    Radar.Face face = new Radar.Face(1, Math.toRadians(60), Math.toRadians(20));
    Radar r = Radars.radar(List.of(face), false, 500, 1e6);
    Vec3 p = Radars.FRAME.direction(1, Math.toRadians(20));
    SensorTask task =
        new SensorTask(
            "x",
            List.of(SensorTask.Request.cone("c", SensorTask.Purpose.CUE, p, Math.toRadians(2))));
    RadarScanner s =
        new RadarScanner(
            Radars.timed(r, r.beamwidth(), new Radar.TimePolicy(null, 0, 0.1, 0, 1, 1)), 1, 0);
    int n = 0;
    for (int i = 0; i < SCANS; i++) {
      for (Detection d : s.scan(5 * i, List.of(), task, () -> 0).detections()) {
        Detection.RadarPlot plot = (Detection.RadarPlot) d;
        Vec3 u = Radars.FRAME.direction(plot.azimuth(), plot.elevation());
        assertThat(u.angleTo(p)).isLessThan(Math.toRadians(2.5 + 1e-6));
        n++;
      }
    }
    double field = 2 * Math.PI * (1 - Math.cos(Math.toRadians(60)));
    double mean = 500 * 50 * r.beamwidth() * r.beamwidth() / field;
    assertThat(n / (double) SCANS)
        .isCloseTo(mean, within(4 * Math.sqrt(mean / SCANS) + 0.02 * mean));
  }

  @Test
  void falseAlarmsOfASteeredRadarLieInTheBeamsThatWerePointed() {
    Radar r = Radars.radar(Radars.steered(10).faces(), true, 50, 1e6);
    Vec3 p = Radars.FRAME.direction(0, 0.7);
    SensorTask task =
        new SensorTask(
            "x",
            List.of(SensorTask.Request.cone("c", SensorTask.Purpose.CUE, p, Math.toRadians(2))));
    RadarScanner s =
        new RadarScanner(
            Radars.timed(r, r.beamwidth(), new Radar.TimePolicy(null, 0, 0.1, 0, 1, 1)), 1, 0);
    int n = 0;
    for (int i = 0; i < SCANS; i++) {
      for (Detection d : s.scan(i, List.of(), task, () -> 0).detections()) {
        Detection.RadarPlot plot = (Detection.RadarPlot) d;
        Vec3 u = Radars.FRAME.direction(plot.azimuth(), plot.elevation());
        assertThat(u.angleTo(p)).isLessThan(Math.toRadians(2.5 + 1e-6));
        n++;
      }
    }
    double field = 2 * Math.PI * (1 - Math.cos(Math.toRadians(10)));
    double mean = 50 * 50 * r.beamwidth() * r.beamwidth() / field; // 50 beams of 0.1 s in a frame
    assertThat(n / (double) SCANS)
        .isCloseTo(mean, within(4 * Math.sqrt(mean / SCANS) + 0.02 * mean));
  }

  @Test
  void twoBodiesInOneCellGiveOnePlotAndTwoCellsGiveTwo() {
    double cell = RangeEquation.LIGHT / 2 / 1e6;
    Vec3 p = Radars.at(0, 30, 5e5);
    Vec3 near = Radars.at(0, 30, 5e5 + 0.5 * cell);
    Vec3 far = Radars.at(0, 30, 5e5 + 2 * cell);
    List<Scan> one = scans(Radars.fixed(), Radars.body("a", p, 1), Radars.body("b", near, 1));
    List<Scan> two = scans(Radars.fixed(), Radars.body("a", p, 1), Radars.body("b", far, 1));
    assertThat(one.stream().mapToInt(s -> s.detections().size()).max()).hasValue(1);
    assertThat(two.stream().mapToInt(s -> s.detections().size()).max()).hasValue(2);
    assertThat(plotsOf(one, "a").size() / (double) plotsOf(one, "b").size())
        .as("the stronger of two equal bodies is either")
        .isBetween(0.8, 1.25);
  }

  @Test
  void removingABodyShiftsNoDrawOfAnother() {
    ThreatObject a = Radars.body("a", Radars.at(0, 30, 1e6), 1);
    ThreatObject b = Radars.body("b", Radars.at(10, 40, 1e6), 1);
    List<Detection.RadarPlot> alone = plotsOf(scans(Radars.fixed(), b), "b");
    List<Detection.RadarPlot> both = plotsOf(scans(Radars.fixed(), a, b), "b");
    assertThat(both).hasSameSizeAs(alone);
    for (int i = 0; i < alone.size(); i++) {
      assertThat(both.get(i).range()).isEqualTo(alone.get(i).range());
      assertThat(both.get(i).rcs()).isEqualTo(alone.get(i).rcs());
    }
  }

  @Test
  void aLookThatMissesTheFieldOfViewShiftsNoLaterDraw() {
    ThreatObject a = Radars.body("a", Radars.at(0, 20, 1e6), 1);
    SensorTask on = Radars.task(a);
    RadarScanner always = new RadarScanner(Radars.steered(10), 1, 0);
    RadarScanner later = new RadarScanner(Radars.steered(10), 1, 0);
    for (int i = 0; i < 10; i++) {
      Scan x = always.scan(i, List.of(a), on, () -> 0);
      Scan y = later.scan(i, List.of(a), i < 5 ? null : on, () -> 0);
      assertThat(y.detections()).isEqualTo(i < 5 ? List.of() : x.detections());
    }
  }

  @Test
  void theOrderOfTheBodiesChangesNoReport() {
    ThreatObject a = Radars.body("a", Radars.at(0, 30, 1e6), 1);
    ThreatObject b = Radars.body("b", Radars.at(10, 40, 0.9e6), 1);
    List<List<Detection>> ab = scans(Radars.fixed(), a, b).stream().map(Scan::detections).toList();
    List<List<Detection>> ba = scans(Radars.fixed(), b, a).stream().map(Scan::detections).toList();
    assertThat(ba).isEqualTo(ab);
  }
}
