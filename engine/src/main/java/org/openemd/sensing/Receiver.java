package org.openemd.sensing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.world.ThreatObject;

/// What a radar makes of a look at a body: an echo or none, echoes resolved into plots, plots measured.
///
/// The power of a look is drawn by the body's own fluctuation and the receiver's ({@link ReceivedPower}), so that it passes the threshold with the probability of
/// {@link DetectionStatistics}; the reported signal to noise is the mean power of a look less one, the reported cross section follows from it and the measured
/// range, and the errors are Gaussian with the variances it gives, besides those that are constant in a run ({@link ConstantErrors}). Near the horizon correcting for the air stretches
/// the elevation error: by 7 % at 3 degrees and 37 % at the horizon, which the reported variance leaves out. Two bodies in one beam and range cell give one plot, the stronger's.
final class Receiver {
  private static final int DRAWS = 9; // the power takes one, a Gaussian two

  private final RadarModel model;
  private final ConstantErrors errors;

  Receiver(RadarModel model, ConstantErrors errors) {
    this.model = model;
    this.errors = errors;
  }

  /// A frame in which a body is not looked at costs the same draws.
  static void pass(RandomStream s) {
    ObjectStreams.skip(s, DRAWS);
  }

  /// What comes back from a body that is looked at at `t` (s); `null` below the threshold.
  @Nullable Echo echo(double t, ThreatObject body, Look.InView look, RandomStream s) {
    double mean = look.unitSnr() * model.rcs(body, t, look.direction());
    int looks = model.radar().integratedLooks();
    double power = ReceivedPower.draw(body.signature().fluctuation(), mean, looks, s);
    if (power <= model.threshold()) {
      ObjectStreams.skip(s, DRAWS - 1);
      return null;
    }
    Vec3 velocity = body.path().at(t).velocity();
    return measure(body.id(), look, velocity, power / looks - 1, s);
  }

  private Echo measure(String cause, Look.InView look, Vec3 velocity, double snr, RandomStream s) {
    double range =
        look.range() + errors.range(look, model.frame()) + model.sigmaRange(snr) * s.nextGaussian();
    double sigma = model.sigmaAngle(snr, look.cosScan());
    Vec3 seen = Directions.disturbed(errors.seen(look, model.frame()), sigma, s);
    Vec3 direction = errors.reported(seen, range, model.frame());
    double rate =
        velocity.dot(look.direction())
            + errors.rangeRate(look, velocity, model.frame())
            + model.sigmaRangeRate(snr) * s.nextGaussian();
    double ratio = range / look.range();
    double rcs = snr / look.unitSnr() * (ratio * ratio * ratio * ratio);
    return new Echo(
        cause, look.range(), look.direction(), range, direction, rate, look.cosScan(), snr, rcs);
  }

  /// What is left when the stronger of two in one resolution cell hides the weaker.
  List<Echo> resolved(List<Echo> echoes) {
    echoes.sort(Comparator.comparingDouble(Echo::trueRange));
    boolean[] hidden = new boolean[echoes.size()];
    for (int i = 0; i < hidden.length; i++) {
      Echo a = echoes.get(i);
      for (int j = i + 1; j < hidden.length && sameRangeCell(a, echoes.get(j)); j++) {
        Echo b = echoes.get(j);
        if (a.trueDirection().distance(b.trueDirection()) < model.beamwidth(a.cosScan())) {
          hidden[a.snr() < b.snr() ? i : j] = true;
        }
      }
    }
    List<Echo> kept = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      if (!hidden[i]) {
        kept.add(echoes.get(i));
      }
    }
    return kept;
  }

  private boolean sameRangeCell(Echo a, Echo b) {
    return b.trueRange() - a.trueRange() < model.rangeCell();
  }

  /// The report of an echo at `t` (s).
  Detection plot(double t, Echo e, long id) {
    Vec3 enu = model.frame().rotateToEnu(e.direction());
    double azimuth = StrictMath.atan2(enu.x(), enu.y());
    double level = Math.sqrt(enu.x() * enu.x() + enu.y() * enu.y());
    return new Detection.RadarPlot(
        id,
        model.radar().id(),
        t,
        e.range(),
        azimuth < 0 ? azimuth + 2 * StrictMath.PI : azimuth,
        StrictMath.atan2(enu.z(), level),
        e.rangeRate(),
        model.sigmaRange(e.snr()),
        model.sigmaAngle(e.snr(), e.cosScan()),
        model.sigmaRangeRate(e.snr()),
        e.snr(),
        e.rcs());
  }
}
