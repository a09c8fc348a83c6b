package org.openemd.campaign.fast.batch;

import java.util.List;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.engagement.KillTable;
import org.openemd.engagement.KillVehicle;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.RadarModel;
import org.openemd.tracking.batch.TrackKernel;

/// Engagements of one tracked flight by one interceptor, drawn many at a time, each with its own detections, its own track filtered from them, and its own end. What is expected of them without drawing: {@link Worth}.
///
/// Drawn: whether each look gives a plot, the errors of each plot, the survey's errors of each radar, the kill vehicle's navigation, whether the interceptor works and whether what it reaches is struck. What the filter is told of its plots' errors is what {@link Looks} take them to be. Left out: other bodies beside the warhead, and what
/// corrections on the way cost of the divert. A buffer, for one thread.
public final class Engagements {
  private static final double UNKNOWN = 500; // [m/s], as a track begins

  private final List<RadarModel> radars;
  private final KillVehicle vehicle;
  private final KillTable kills;
  private final double scale; // of the track's error at handover
  private final Filtering filter;
  private final double[] surveys; // [rad] standard deviation, by radar
  private final double[][] crookedAcross; // [rad] drawn, by radar, then by lane
  private final double[][] crookedUp; // [rad]

  /// @param scale of the track's error at handover: the scenario's `handover_sigma_scale`
  /// @param lanes at a time
  /// @param looks at most, of one engagement
  public Engagements(
      List<RadarModel> radars,
      KillVehicle vehicle,
      KillTable kills,
      @Unit("m2/s3") double processNoise,
      @Unit("1") double scale,
      TrackKernel kernel,
      int lanes,
      int looks) {
    this.radars = List.copyOf(radars);
    this.vehicle = vehicle;
    this.kills = kills;
    this.scale = scale;
    filter = new Filtering(radars, processNoise, kernel, lanes, looks);
    surveys = radars.stream().mapToDouble(r -> r.radar().registration().angle()).toArray();
    crookedAcross = new double[surveys.length][lanes];
    crookedUp = new double[surveys.length][lanes];
  }

  /// Where and how interceptor and target meet.
  ///
  /// @param time s after the missile's launch
  /// @param place where the target truly is then
  /// @param closing velocity of the target seen from the interceptor
  public record Meeting(@Unit("s") double time, @Unit("m") Vec3 place, @Unit("m/s") Vec3 closing) {}

  /// How many there were, and how many of them killed.
  ///
  /// @param contained those in which the seeker had the target in its basket
  /// @param square mean square of the track's error across the closing direction
  public record Tally(int engagements, int contained, int kills, @Unit("m2") double square) {}

  /// Draws engagements of flight `i`, all with the same looks and meeting, by the streams of `seed` and the numbers `from` to before `to`.
  public Tally draw(Strikes s, int i, Looks looks, Meeting m, long seed, int from, int to) {
    int contained = 0;
    int hits = 0;
    double square = 0;
    double speed = m.closing().norm();
    double strikes = kills.strikes(speed);
    double reach = Math.min(vehicle.basket(), kills.reach(speed, vehicle.divertSpeed()));
    RandomStream[] luck = new RandomStream[filter.lanes];
    for (int first = from; first < to; first += filter.lanes) {
      int n = Math.min(filter.lanes, to - first);
      for (int lane = 0; lane < n; lane++) {
        luck[lane] = RandomStream.of(seed, first + lane, "engagement", "drawn");
      }
      plots(s, i, looks, m.time(), luck, n);
      filter.run(n);
      for (int lane = 0; lane < n; lane++) {
        RandomStream l = luck[lane];
        Vec3 off = across(filter.place(lane).minus(m.place()), m.closing()).times(scale);
        square += off.dot(off);
        double x = vehicle.navigationSigma() * l.nextNormal();
        double y = vehicle.navigationSigma() * l.nextNormal();
        Vec3 side = m.closing().unit().across();
        Vec3 all = off.plus(x, side).plus(y, m.closing().unit().cross(side));
        boolean works = l.nextBoolean(vehicle.reliability().works());
        boolean struck = l.nextBoolean(strikes);
        contained += all.norm() <= vehicle.basket() ? 1 : 0;
        hits += works && struck && all.norm() <= reach ? 1 : 0;
      }
    }
    return new Tally(to - from, contained, hits, square / (2.0 * (to - from)));
  }

  private static Vec3 across(Vec3 v, Vec3 direction) {
    Vec3 u = direction.unit();
    return v.plus(-v.dot(u), u);
  }

  // Every lane the same looks, each its own luck.
  private void plots(Strikes s, int i, Looks looks, double meeting, RandomStream[] luck, int n) {
    double t = looks.time[0];
    double sigma = start(looks);
    Vec3 place = s.position(i, t);
    Vec3 velocity = s.velocity(i, t);
    for (int lane = 0; lane < n; lane++) {
      for (int k = 0; k < surveys.length; k++) {
        crookedAcross[k][lane] = surveys[k] * luck[lane].nextNormal();
        crookedUp[k][lane] = surveys[k] * luck[lane].nextNormal();
      }
      Vec3 wrong = place.plus(sigma, normal(luck[lane]));
      filter.begin(lane, t, wrong, velocity.plus(UNKNOWN, normal(luck[lane])), sigma, meeting);
    }
    for (int k = 0; k < looks.size; k++) {
      look(looks, k, s.position(i, looks.time[k]), luck, n);
    }
  }

  private void look(Looks looks, int k, Vec3 place, RandomStream[] luck, int n) {
    AzElRange there = radars.get(looks.radar[k]).frame().look(new Ecef(place));
    double none = looks.none(k);
    double many = 1 / Math.sqrt(looks.plots[k]);
    double level = 1 / StrictMath.cos(there.elevation());
    double angle = many * looks.sigmaAngle[k];
    double range = many * looks.sigmaRange[k];
    double believed = Math.sqrt(looks.varianceAngle[k]);
    double[] across = crookedAcross[looks.radar[k]];
    double[] up = crookedUp[looks.radar[k]];
    for (int lane = 0; lane < n; lane++) {
      RandomStream l = luck[lane];
      boolean missed = l.nextDouble() < none;
      filter.add(
          lane,
          looks.time[k],
          looks.radar[k],
          missed ? Double.NaN : looks.range[k] + range * l.nextNormal(),
          there.azimuth() + level * (angle * l.nextNormal() + across[lane]),
          there.elevation() + angle * l.nextNormal() + up[lane],
          range,
          believed);
    }
  }

  private static Vec3 normal(RandomStream luck) {
    return new Vec3(luck.nextNormal(), luck.nextNormal(), luck.nextNormal());
  }

  private static double start(Looks looks) {
    double across = looks.range[0] * looks.range[0] * looks.varianceAngle[0];
    return Math.sqrt(across + looks.sigmaRange[0] * looks.sigmaRange[0]);
  }
}
