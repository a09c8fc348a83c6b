package org.openemd.campaign.fast.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openemd.engagement.KillTable;
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
    Looks looks = new Looks(radars, missile, 30);
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
        30 * radars.size());
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
      e.put(0, strikes, 0, looks, MEETING);
      e.expect(1);
      double drawn = Math.sqrt(draw(e, looks, 0, N).square());
      e.put(0, strikes, 0, looks, MEETING);
      e.expect(1);
      assertThat(e.sigma(0, closing)).isBetween(drawn / 2, 1.1 * drawn);
    }
  }

  @Test
  void asManyKillAsTheTableSaysOfErrorsOfThatSize() {
    Looks looks = looks(180, 590);
    Engagements e = engagements(TrackKernels.scalar(), 64);
    Engagements.Tally t = draw(e, looks, 0, N);
    double p = e.kill(Math.sqrt(t.square()), closing);
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
