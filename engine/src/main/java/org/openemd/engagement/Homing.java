package org.openemd.engagement;

import org.jspecify.annotations.Nullable;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;

/// From handover to closest approach, in the two axes across the line of sight.
///
/// The vehicle and its target close at constant speed `V`; across it the target lies `y` off, and the seeker sees the angle `y / (V tgo)` with an error at each look. A
/// filter of one lag turns angles into the rate at which the line of sight turns, and the vehicle accelerates by `N' V` times that: proportional navigation, which for small angles is
/// `N' y_miss / tgo^2` with the zero-effort miss `y_miss = y + v tgo` (Zarchan, Tactical and Strategic Missile Guidance, ch. 2). The acceleration is held between looks, is never
/// more than the limit, and ends when the divert is spent. Between looks the motion is a parabola, so that no integrator errs; the meeting is where the range rate is zero, by Newton within the last step.
///
/// The line of sight at the first look is the axis. Only how it turns counts: where on it the target first lies does not.
///
/// **Validity.** Angles off the line of sight small (0.1 rad: 0.5 %), target without thrust; gravity and its differences are in the paths whose meeting this starts from. The closed forms that
/// it is tested against are those of the single-lag homing loop (Zarchan, ch. 3, derived again in the test).
final class Homing {
  private static final double PLENTY = 1e9; // [m/s]
  private static final double TWO_LN_TWO = 2 * StrictMath.log(2);
  private static final double GRADES = 100; // steps of the mean run are this part of the time left

  private final Guidance guidance;
  private final double closing;
  private final double end; // time to go at handover [s]
  private final double extra; // what the seeker's error makes of a quiet vehicle [m/s2]
  private final @Nullable RandomStream noise;
  private final boolean graded;
  private final double usual; // what a usual step leaves of the filter's past
  private final double radius; // the miss that is wanted, in the mean run [m]
  private double needed; // divert when the zero-effort miss was last outside it
  private double left;
  private double time;
  private double x;
  private double y;
  private double vx;
  private double vy;
  private double fx; // the angle as filtered [rad]
  private double fy;
  private double ex; // error of this look [rad]
  private double ey;
  private double ax;
  private double ay;

  /// What came of it.
  ///
  /// @param time from handover to closest approach
  /// @param x of the target at closest approach, seen from the vehicle
  /// @param y of the same
  /// @param ahead how far short of the plane of the meeting that is
  /// @param divert spent
  /// @param needed of it; what is spent later has an even chance at least not to decide whether the miss is within the radius
  record Met(
      @Unit("s") double time,
      @Unit("m") double x,
      @Unit("m") double y,
      @Unit("m") double ahead,
      @Unit("m/s") double divert,
      @Unit("m/s") double needed) {

    /// How far apart they pass.
    @Unit("m")
    double miss() {
      return Math.sqrt(x * x + y * y + ahead * ahead);
    }
  }

  private Homing(
      Guidance guidance, double closing, double end, @Nullable RandomStream noise, double radius) {
    this.radius = radius;
    this.guidance = guidance;
    this.closing = closing;
    this.end = end;
    this.noise = noise;
    this.graded = noise == null;
    this.usual = guidance.remembered(guidance.seekerInterval());
    // The mean length of a normal vector of two axes is sqrt(pi / 2) of its deviation.
    this.extra = graded ? guidance.restlessness(closing) * Math.sqrt(StrictMath.PI / 2) : 0;
  }

  /// One flight: every look errs by what `noise` draws.
  ///
  /// @param closing speed (m/s)
  /// @param togo time to the meeting at handover (s)
  /// @param x zero-effort miss at handover, one axis (m)
  /// @param y the other (m)
  /// @param divert that may be spent (m/s)
  static Met fly(
      Guidance guidance,
      double closing,
      double togo,
      double x,
      double y,
      double divert,
      RandomStream noise) {
    return new Homing(guidance, closing, togo, noise, 0).from(x, y, divert);
  }

  /// The mean flight with divert in plenty: the looks do not err, but what their errors would spend is spent. Its steps are longer while the meeting is far.
  ///
  /// @param radius a miss inside which is wanted (m)
  static Met mean(Guidance guidance, double closing, double togo, double offset, double radius) {
    return new Homing(guidance, closing, togo, null, radius).from(offset, 0, PLENTY);
  }

  private Met from(double missX, double missY, double divert) {
    if (!(end > 0)) {
      return new Met(0, missX, missY, 0, 0, 0);
    }
    left = divert;
    vx = missX / end;
    vy = missY / end;
    err();
    fx = ex;
    fy = ey;
    double step = step();
    while (!meets(step)) {
      move(step);
      if (graded && outside()) {
        needed = divert - left;
      }
      double next = step();
      look(step, next);
      step = next;
    }
    double s = closest(step);
    move(s);
    return new Met(time, x, y, closing * (end - time), divert - left, needed);
  }

  // Whether the miss that would be if nothing more were done is outside the radius, with an even
  // chance: the median of what errors add is the root of 2 ln 2 of their deviation.
  private boolean outside() {
    double togo = end - time;
    double mx = x + vx * togo;
    double my = y + vy * togo;
    double wander = guidance.wander(closing, togo);
    return mx * mx + my * my + TWO_LN_TWO * wander * wander > radius * radius;
  }

  // Two normal errors at once, by Box and Muller.
  private void err() {
    if (noise != null) {
      double r = guidance.seekerSigma() * Math.sqrt(-2 * StrictMath.log(1 - noise.nextDouble()));
      double angle = 2 * StrictMath.PI * noise.nextDouble();
      ex = r * StrictMath.cos(angle);
      ey = r * StrictMath.sin(angle);
    }
  }

  private double step() {
    double looks = guidance.seekerInterval();
    return graded ? Math.max(looks, Math.min(end - time, time) / GRADES) : looks;
  }

  // What was seen turn over the step before sets the acceleration of the next.
  private void look(double before, double next) {
    double e = before == guidance.seekerInterval() ? usual : guidance.remembered(before);
    double scale = 1 / (closing * (end - time));
    err();
    double dx = x * scale + ex - fx;
    double dy = y * scale + ey - fy;
    fx += (1 - e) * dx;
    fy += (1 - e) * dy;
    double gain = guidance.ratio() * closing * (1 - e) / before;
    limit(gain * dx, gain * dy, Math.min(next, end - time));
  }

  private void limit(double wantX, double wantY, double step) {
    double wanted = Math.sqrt(wantX * wantX + wantY * wantY);
    double most = guidance.maxAcceleration();
    double k = wanted > most ? most / wanted : 1;
    double cost = Math.min(most, Math.sqrt(k * k * wanted * wanted + extra * extra)) * step;
    if (cost > left) {
      k *= left / cost;
    }
    left -= Math.min(left, cost);
    ax = k * wantX;
    ay = k * wantY;
  }

  private void move(double s) {
    x += s * (vx - 0.5 * s * ax);
    y += s * (vy - 0.5 * s * ay);
    vx -= s * ax;
    vy -= s * ay;
    time += s;
  }

  // Half the rate of the squared range, s after now.
  private double opening(double s) {
    double px = x + s * (vx - 0.5 * s * ax);
    double py = y + s * (vy - 0.5 * s * ay);
    return px * (vx - s * ax) + py * (vy - s * ay) - closing * closing * (end - time - s);
  }

  private boolean meets(double step) {
    return opening(step) >= 0;
  }

  private double closest(double step) {
    double s = Math.min(step, end - time);
    for (int i = 0; i < 20; i++) {
      double ux = vx - s * ax;
      double uy = vy - s * ay;
      double px = x + s * (vx - 0.5 * s * ax);
      double py = y + s * (vy - 0.5 * s * ay);
      double slope = closing * closing + ux * ux + uy * uy - px * ax - py * ay;
      double change = opening(s) / slope;
      s -= change;
      if (Math.abs(change) < 1e-12) {
        break;
      }
    }
    return s;
  }
}
