package org.openemd.campaign.fast;

import java.util.List;
import java.util.Optional;
import org.openemd.command.Assessor;
import org.openemd.command.Battery;
import org.openemd.command.FeasibleShot;
import org.openemd.command.Opportunity;
import org.openemd.command.Planner;
import org.openemd.command.ShotPlanner;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.engagement.InterceptError;
import org.openemd.engagement.KillTable;
import org.openemd.engagement.KillVehicle;
import org.openemd.flight.Trajectory;
import org.openemd.math.Vec3;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// One battery with the tables of its shots at every path of a raid: it looks up what a {@link ShotPlanner} searches for.
final class TableShots implements Planner, Assessor {
  final ShotPlanner planner;
  final KillVehicle vehicle;
  private final List<ShotTable> tables;
  private final KillTable kills;

  TableShots(ShotPlanner planner, KillVehicle vehicle, KillTable kills, List<Trajectory> paths) {
    this.planner = planner;
    this.vehicle = vehicle;
    this.kills = kills;
    tables = paths.stream().map(p -> new ShotTable(planner, p)).toList();
  }

  ShotTable table(Trajectory path) {
    for (ShotTable t : tables) {
      if (t.path.equals(path)) {
        return t;
      }
    }
    throw new IllegalArgumentException("no table was made of that path");
  }

  @Override
  public Battery battery() {
    return planner.battery();
  }

  @Override
  public Planner planner() {
    return this;
  }

  @Override
  public double leastFlight() {
    return planner.leastFlight();
  }

  @Override
  public Optional<LaunchWindow> window(Trajectory path, double notBefore) {
    ShotTable t = table(path);
    return t.last() < notBefore
        ? Optional.empty()
        : Optional.of(new LaunchWindow(Math.max(notBefore, t.first()), t.last()));
  }

  @Override
  public Optional<Opportunity> earliest(Trajectory path, double notBefore) {
    ShotTable table = table(path);
    double t = table.earliest(notBefore);
    if (Double.isNaN(t)) {
      return Optional.empty();
    }
    double launch = Math.max(notBefore, table.launchFor(t));
    Vec3 p = path.position(t);
    return Optional.of(new Opportunity(battery().id(), launch, t, new Ecef(p), Frames.height(p)));
  }

  @Override
  public Optional<FeasibleShot> earliest(Track track, Trajectory path, double notBefore) {
    return earliest(path, notBefore).map(o -> worth(track, path, o));
  }

  private FeasibleShot worth(Track track, Trajectory path, Opportunity shot) {
    Vec3 closing = closing(path, shot.intercept());
    InterceptError error =
        InterceptError.of(TrackPrediction.at(track, shot.intercept()).covariance(), closing);
    double sigma =
        Math.sqrt(
            0.5 * (error.semiMajor() * error.semiMajor() + error.semiMinor() * error.semiMinor()));
    double kill = kills.of(closing.norm(), sigma, vehicle.divertSpeed());
    return new FeasibleShot(shot, closing.norm(), sigma, kill);
  }

  /// Velocity of the target seen from the interceptor that meets it at `t` (s).
  Vec3 closing(Trajectory path, double t) {
    return path.at(t).velocity().minus(table(path).arrival(t).orElse(Vec3.ZERO));
  }
}
