package org.openemd.campaign.fast.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.engagement.InterceptError;
import org.openemd.engagement.KillTable;
import org.openemd.engagement.KillVehicle;
import org.openemd.math.Vec3;
import org.openemd.run.Runs;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.batch.TrackKernel;
import org.openemd.tracking.batch.TrackKernels;

/// One missile to London, met ten minutes after its launch; n = 20,000 engagements of seed 3.
@Tag("law")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementsTest {
  private static final int N = 20_000;
  private static final int PARTS = 30;
  private static final double MEETING = 600; // [s]

  private Scenario scenario = Runs.scenario("emd-2009");
  private ThreatGroup missile = scenario.threats().getFirst();
  private List<RadarModel> radars =
      scenario.radars().stream().filter(Radar::active).map(RadarModel::new).toList();
  private Strikes strikes = new Strikes(1);
  private Vec3 closing = Vec3.ZERO;

  @BeforeAll
  void fly() {
    strikes = Flown.at(missile, List.of(missile.aim()));
    closing = strikes.velocity(0, MEETING).minus(new Vec3(-2000, -2500, 4000));
  }

  private Looks looks(double from, double to) {
    Looks looks = new Looks(radars, missile, PARTS);
    looks.at(strikes, 0, from, to);
    return looks;
  }

  private Engagements engagements(TrackKernel kernel, int lanes) {
    return new Engagements(
        radars,
        scenario.weapons().getFirst().killVehicle(),
        new KillTable(scenario.weapons().getFirst().killVehicle()),
        scenario.tracking().processNoise(),
        1,
        kernel,
        lanes,
        PARTS * radars.size());
  }

  private Engagements.Tally draw(Engagements e, Looks looks, int from, int to) {
    Engagements.Meeting m = new Engagements.Meeting(MEETING, strikes.position(0, MEETING), closing);
    return e.draw(strikes, 0, looks, m, 3, from, to);
  }

  // The covariance takes what a survey errs by for as many independent errors as make it up at
  // last,
  // so that it is a little too small while a track still turns: by up to half, after the first
  // comparison.
  @Test
  void theErrorsDrawnAreThoseThatTheCovarianceExpects() {
    for (double until : new double[] {250, 350, 500, 590}) {
      Looks looks = looks(180, until);
      Engagements e = engagements(TrackKernels.scalar(), 64);
      double drawn = Math.sqrt(draw(e, looks, 0, N).square());
      assertThat(expected(looks)).isBetween(drawn / 2, 1.1 * drawn);
    }
  }

  private double expected(Looks looks) {
    Expectation e = new Expectation(PARTS);
    e.put(0, strikes, 0, looks, MEETING);
    e.run(1);
    return e.sigma(0, closing);
  }

  /// What the filter itself believes that takes the same looks without an error. What it knows by the spread of a beam and by its process noise is a few parts in a thousand; at most 2 % are allowed.
  @Test
  void theErrorExpectedIsTheOneThatTheFilterBelieves() {
    for (double until : new double[] {190, 250, 350, 500, 590}) {
      Looks looks = looks(180, until);
      Filtering f =
          new Filtering(
              radars, scenario.tracking().processNoise(), TrackKernels.scalar(), 1, looks.size);
      double t = looks.time[0];
      double across = looks.range[0] * looks.range[0] * looks.varianceAngle[0];
      double start = Math.sqrt(across + looks.sigmaRange[0] * looks.sigmaRange[0]);
      f.begin(0, t, strikes.position(0, t), strikes.velocity(0, t), start, MEETING);
      for (int k = 0; k < looks.size; k++) {
        AzElRange there =
            radars.get(looks.radar[k]).frame().look(new Ecef(strikes.position(0, looks.time[k])));
        f.add(
            0,
            looks.time[k],
            looks.radar[k],
            there.range(),
            there.azimuth(),
            there.elevation(),
            looks.sigmaRange[k] / Math.sqrt(looks.plots[k]),
            Math.sqrt(looks.varianceAngle[k]));
      }
      f.run(1);
      InterceptError e = InterceptError.of(f.known(0), closing);
      double believed =
          Math.sqrt(0.5 * (e.semiMajor() * e.semiMajor() + e.semiMinor() * e.semiMinor()));
      assertThat(expected(looks)).isCloseTo(believed, withinPercentage(2));
    }
  }

  @Test
  void asManyKillAsTheTableSaysOfErrorsOfThatSize() {
    Looks looks = looks(180, 590);
    Engagements e = engagements(TrackKernels.scalar(), 64);
    Engagements.Tally t = draw(e, looks, 0, N);
    KillVehicle vehicle = scenario.weapons().getFirst().killVehicle();
    double p =
        new KillTable(vehicle).of(closing.norm(), Math.sqrt(t.square()), vehicle.divertSpeed());
    // False alarm 1 in 15,000.
    assertThat((double) t.kills() / N).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / N)));
    assertThat(t.contained()).isEqualTo(N);
  }

  @Test
  void aTrackThatIsKnownForAShorterTimeIsMetLessOften() {
    Engagements e = engagements(TrackKernels.scalar(), 64);
    Engagements.Tally late = draw(e, looks(180, 590), 0, N);
    Engagements.Tally early = draw(e, looks(180, 190), 0, N);
    assertThat(early.square()).isGreaterThan(100 * late.square());
    assertThat(early.kills()).isLessThan(late.kills());
  }

  @Test
  void theSameNumbersGiveTheSameEngagementsWhateverTheKernelTheLanesAndTheParts() {
    Looks looks = looks(180, 500);
    Engagements.Tally whole = draw(engagements(TrackKernels.scalar(), 64), looks, 0, 1000);
    Engagements other = engagements(TrackKernels.fastest(), 50);
    Engagements.Tally a = draw(other, looks, 0, 333);
    Engagements.Tally b = draw(other, looks, 333, 1000);
    assertThat(a.kills() + b.kills()).isEqualTo(whole.kills());
    assertThat(a.contained() + b.contained()).isEqualTo(whole.contained());
    assertThat((333 * a.square() + 667 * b.square()) / 1000)
        .isCloseTo(whole.square(), within(1e-9 * whole.square())); // summed in another order
  }
}
