package org.openemd.campaign.fast.batch;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.LineOfSight;
import org.openemd.engagement.CommunicationSite;
import org.openemd.engagement.KillTable;
import org.openemd.engagement.KillVehicle;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.Link;

/// What the first shots of one battery at many flights are worth: how well the target is known when the interceptor is last told of it, and so the probability that it kills. A buffer, for one thread.
///
/// It is told until its seeker takes over, where a communication site then sees the point where they meet; else what it was given on its pad is the last.
public final class Worth {
  private static final int LANES = Expectation.LANES;
  private static final int PARTS = 8; // of the time from the first plot to the last

  private final KillVehicle vehicle;
  private final double leastFlight;
  private final KillTable kills;
  private final double scale; // of the track's error at handover
  private final Expectation expected = new Expectation(PARTS);
  private final Looks looks;
  private final List<Ecef> sites = new ArrayList<>();
  private final int[] waiting = new int[LANES];
  private int lanes;

  /// @param leastFlight of the interceptor until its kill vehicle works (s)
  public Worth(
      Scenario scenario,
      ThreatGroup missile,
      WeaponSite weapon,
      KillTable kills,
      @Unit("s") double leastFlight) {
    vehicle = weapon.killVehicle();
    this.leastFlight = leastFlight;
    Wires wires = new Wires(scenario);
    List<RadarModel> radars =
        scenario.radars().stream()
            .filter(r -> r.active() && Double.isFinite(wires.picture(r.id(), Link.DEFENSE)))
            .map(RadarModel::new)
            .toList();
    looks = new Looks(radars, missile, PARTS);
    this.kills = kills;
    scale = scenario.engagement().handoverSigmaScale();
    for (CommunicationSite c : scenario.communications()) {
      sites.add(Frames.toEcef(c.site()));
    }
  }

  /// Writes the probability that a shot of `shots` kills for flights `from` to before `to`; NaN where there is no shot.
  ///
  /// @param tracked since when the target is in track (s after launch), by flight
  /// @param kill by flight
  /// @param sigma of the track's error then, each way across the closing direction (m), by flight
  public void of(
      Strikes s,
      double[] tracked,
      Meetings shots,
      double[] kill,
      double[] sigma,
      int from,
      int to) {
    lanes = 0;
    for (int i = from; i < to; i++) {
      kill[i] = Double.NaN;
      sigma[i] = Double.NaN;
      if (shots.met(i)) {
        looks.at(s, i, tracked[i], Math.max(tracked[i], told(shots, i)));
        if (looks.size > 0) {
          expected.put(lanes, s, i, looks, shots.intercept[i]);
          waiting[lanes++] = i;
        }
        if (lanes == LANES) {
          work(shots, kill, sigma);
        }
      }
    }
    work(shots, kill, sigma);
  }

  private void work(Meetings shots, double[] kill, double[] sigma) {
    expected.run(lanes);
    for (int k = 0; k < lanes; k++) {
      int i = waiting[k];
      Vec3 closing = new Vec3(shots.closingX[i], shots.closingY[i], shots.closingZ[i]);
      sigma[i] = scale * expected.sigma(k, closing);
      kill[i] = kills.of(closing.norm(), sigma[i], vehicle.divertSpeed());
    }
    lanes = 0;
  }

  private double told(Meetings shots, int i) {
    Ecef meeting = new Ecef(new Vec3(shots.x[i], shots.y[i], shots.z[i]));
    for (Ecef site : sites) {
      if (LineOfSight.clear(site, meeting)) {
        double seeker = shots.intercept[i] - vehicle.acquisitionRange() / shots.closing(i);
        return Math.max(shots.launch[i] + leastFlight, seeker);
      }
    }
    return shots.launch[i];
  }

  /// Probability that one of `n` shots kills, each as likely as `one`; a fault that all interceptors share is counted once.
  @Unit("1")
  public static double ofSeveral(@Unit("1") double one, int n, @Unit("1") double commonMode) {
    double works = 1 - commonMode;
    return works == 0 ? 0 : works * (1 - StrictMath.pow(1 - Math.min(1, one / works), n));
  }
}
