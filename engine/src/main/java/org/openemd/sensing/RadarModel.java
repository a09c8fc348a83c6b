package org.openemd.sensing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.LocalFrame;
import org.openemd.earth.Refraction;
import org.openemd.math.Vec3;
import org.openemd.world.Fluctuation;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// What one radar can see, how well, without chance: geometry, range equation, errors.
///
/// The field of view of a fixed face lies between the elevation limits: a cone about the boresight of a tilted face, a wedge in azimuth of one whose tilt is
/// not given; that of a steered radar is a cone about its normal. Gain falls with the angle off the normal as its cosine, on transmission and on reception
/// (projected aperture; Skolnik, Introduction to Radar Systems, 3rd ed., ch. 9), and the beam widens as its inverse. The scan angle
/// is the true one off a tilted boresight; without a tilt it is that in azimuth alone, which flatters looks far above or below
/// the real tilt by 3 dB at 45 degrees. Elevation limits, faces and horizon bound the direction that is seen, which air lifts above the geometric one ({@link Refraction}); a
/// pointing is geometric, for the radar allows for the lift. The horizon is the ray that grazes a smooth ground at height zero, from an antenna 10 m above the site. No ground reflection, clutter, or rain. Errors after
/// Barton, Radar System Analysis and Modeling, ch. 8: `sigma = cell / sqrt(2 snr)` in range, `beam / (1.6 sqrt(2 snr))` in angle,
/// with the signal to noise of all looks that are added; in range rate `wavelength / 2 sqrt(3) / (pi T sqrt(2 snr))` of a coherent signal spread evenly over the dwell T (Skolnik,
/// ch. 6; the bound of Rife and Boorstyn, IEEE Trans. IT 20, 1974), any ambiguity resolved. What measuring after a square-law detector loses, a factor `sqrt(1 + 1 / (2 snr))` with the signal to noise
/// of one look, is neglected: 4 % at 8 dB, 22 % at 0 dB.
public final class RadarModel {
  private static final double LARGEST_PFA = 0.1;
  private static final double FAR = 1e6; // [m]
  private static final double MONOPULSE_SLOPE = 1.6;
  private static final double MOST_LIFT = 0.1; // twice what the densest air that is traced does
  private static final double ANTENNA = 10; // [m] above the ground

  private final Radar radar;
  private final LocalFrame frame;
  private final Vec3 site;
  private final Vec3 up;
  private final double sinLow;
  private final double sinHigh;
  private final double sunk; // sine of elevation from which no air lifts anything into view
  private final Vec3[] boresights; // Earth-fixed; horizontal where no tilt is given
  private final double[] upward; // their sines of elevation
  private final boolean[] tilted;
  private final Refraction air;
  private final Refraction.Afar afar; // of pointings
  private final double sinHorizon;
  private final double toHorizon;
  private final double[] cosHalfWidths;
  private final CoarseField coarse;
  private final double widest; // beam [rad]
  private final double constant;
  private final double threshold;
  private final double cell;
  private final double farthest2; // square of the instrumented range [m2]
  private final Map<Fluctuation, DetectionCurve> curves = new EnumMap<>(Fluctuation.class);
  private final double rate; // [m/s] deviation of the range rate times the square root of 2 snr

  /// Prepares a radar; the figures that only the equations can judge are judged here.
  public RadarModel(Radar radar) {
    this.radar = radar;
    if (radar.faces().isEmpty()) {
      throw new IllegalArgumentException("radar " + radar.id() + " has no face and sees nothing");
    }
    if (!(radar.falseAlarmProbability() > 0 && radar.falseAlarmProbability() <= LARGEST_PFA)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "false-alarm probability %s of radar %s must be above 0 and at most %s",
              radar.falseAlarmProbability(),
              radar.id(),
              LARGEST_PFA));
    }
    frame = LocalFrame.at(radar.site());
    site = frame.position().position();
    up = frame.up();
    sinLow = StrictMath.sin(radar.minElevation());
    sinHigh = StrictMath.sin(radar.maxElevation());
    sunk = sinLow - MOST_LIFT;
    boresights = radar.faces().stream().map(f -> boresight(frame, f)).toArray(Vec3[]::new);
    air = Refraction.of(radar.refractivity().surface());
    afar = air.at(FAR);
    double height = ANTENNA + Math.max(0, radar.site().height());
    sinHorizon = air.grazing(height);
    toHorizon = -2 * height / sinHorizon;
    upward = new double[boresights.length];
    tilted = new boolean[boresights.length];
    for (int i = 0; i < tilted.length; i++) {
      upward[i] = boresights[i].dot(up);
      tilted[i] = radar.faces().get(i).tilted();
    }
    cosHalfWidths =
        radar.faces().stream().mapToDouble(f -> StrictMath.cos(f.halfWidth())).toArray();
    double least = Arrays.stream(cosHalfWidths).min().orElse(1);
    widest = least > 0 ? radar.beamwidth() / least : Double.POSITIVE_INFINITY;
    coarse =
        new CoarseField(
            radar, () -> air.geometric(sinLow, FAR), up, boresights, cosHalfWidths, tilted);
    constant = RangeEquation.of(radar).constant();
    threshold =
        DetectionStatistics.threshold(radar.falseAlarmProbability(), radar.integratedLooks());
    cell = RangeEquation.LIGHT / (2 * radar.bandwidth());
    farthest2 = radar.instrumentedRange() * radar.instrumentedRange();
    rate =
        RangeEquation.LIGHT
            / (2 * radar.frequency())
            * (Math.sqrt(3) / (StrictMath.PI * radar.dwell()));
  }

  private static Vec3 boresight(LocalFrame frame, Radar.Face f) {
    return frame.direction(f.azimuth(), f.tilted() ? f.tilt() : 0);
  }

  /// The radar itself.
  public Radar radar() {
    return radar;
  }

  /// Its local axes.
  public LocalFrame frame() {
    return frame;
  }

  /// Earth-fixed unit vector of a face's normal; horizontal where no tilt is given.
  Vec3 boresight(int face) {
    return boresights[face];
  }

  /// Power that the looks together must exceed, in units of the mean power of one without signal.
  public double threshold() {
    return threshold;
  }

  /// Extent of a resolution cell in range (m).
  public double rangeCell() {
    return cell;
  }

  /// Mean cross section in this radar's band over all aspects (m2).
  public double rcs(Signature s) {
    return s.in(radar.xBand()).mean();
  }

  /// Mean cross section in this radar's band of a body at `t` (s), seen along `sight` (a unit vector from the radar to it, Earth-fixed; m2).
  public double rcs(ThreatObject body, double t, Vec3 sight) {
    return body.rcs(radar.xBand(), t, sight);
  }

  /// The air that the radar corrects for.
  public Refraction air() {
    return air;
  }

  /// Looks at an Earth-fixed position (m) with the face of a steered radar turned to `normal` (unit vector; without one it looks nowhere); a fixed radar ignores it.
  public Look look(Vec3 target, @Nullable Vec3 normal) {
    Opportunity o = new Opportunity();
    see(target.x(), target.y(), target.z(), normal, o);
    return looked(o);
  }

  /// Looks at an Earth-fixed position (m) with a steered face turned straight to it: whether the radar could see it at all.
  public Look lookTurned(Vec3 target) {
    Opportunity o = new Opportunity();
    seeTurned(target.x(), target.y(), target.z(), o);
    return looked(o);
  }

  private static Look looked(Opportunity o) {
    Look.Hidden hidden = o.hidden;
    return hidden == null
        ? new Look.InView(o.range, o.direction(), o.lift, o.cosScan, o.unitSnr)
        : hidden;
  }

  /// As {@link #look}, at a position given by its coordinates (m), into `o`; whether it is in view.
  public boolean see(double x, double y, double z, @Nullable Vec3 normal, Opportunity o) {
    return see(x, y, z, normal, false, o);
  }

  /// As {@link #lookTurned}, likewise.
  public boolean seeTurned(double x, double y, double z, Opportunity o) {
    return see(x, y, z, null, radar.steered(), o);
  }

  private boolean see(
      double x, double y, double z, @Nullable Vec3 normal, boolean turned, Opportunity o) {
    double dx = x - site.x();
    double dy = y - site.y();
    double dz = z - site.z();
    double r2 = dx * dx + dy * dy + dz * dz;
    o.hidden = r2 > farthest2 ? Look.Hidden.RANGE : inElevation(dx, dy, dz, r2, o);
    if (o.hidden != null) {
      return false;
    }
    double cos =
        turned
            ? 1
            : radar.steered()
                ? cosPointing(o, normal)
                : cosFace(o.x, o.y, o.z, o.lift, o.sinElevation);
    o.cosScan = cos;
    o.unitSnr = constant * cos * cos / (r2 * r2);
    o.hidden = cos > 0 ? null : Look.Hidden.FIELD_OF_VIEW;
    return o.hidden == null;
  }

  /// What a body of cross section `rcs` (m2) gives at an opportunity that is in view, its fluctuation that of the curve.
  public void detect(Opportunity o, double rcs, DetectionCurve curve) {
    o.snr = o.unitSnr * rcs;
    o.probability = curve.probability(o.snr);
    o.sigmaRange = sigmaRange(o.snr);
    o.sigmaAngle = sigmaAngle(o.snr, o.cosScan);
    o.sigmaRangeRate = sigmaRangeRate(o.snr);
  }

  /// Writes range and direction; the first reason why not, or null.
  private Look.@Nullable Hidden inElevation(
      double dx, double dy, double dz, double r2, Opportunity o) {
    double range = Math.sqrt(r2);
    double sine = (dx * up.x() + dy * up.y() + dz * up.z()) / range;
    if (sine < sunk) {
      return Look.Hidden.TOO_LOW;
    }
    double lift = air.lift(sine, range);
    double scale = 1 / Math.sqrt(1 + lift * (2 * sine + lift));
    double seen = scale * (sine + lift);
    if (seen < sinLow) {
      return Look.Hidden.TOO_LOW;
    }
    if (seen > sinHigh) {
      return Look.Hidden.TOO_HIGH;
    }
    if (!aboveHorizon(seen, range)) {
      return Look.Hidden.HORIZON;
    }
    o.range = range;
    double inverse = 1 / range;
    o.x = dx * inverse;
    o.y = dy * inverse;
    o.z = dz * inverse;
    o.lift = lift;
    o.sinElevation = seen;
    return null;
  }

  /// Whether the ground leaves free what seems to lie at an elevation of sine `seen`, `range` (m) away.
  public boolean aboveHorizon(double seen, double range) {
    return seen >= sinHorizon || range <= toHorizon;
  }

  /// Cosine of the scan angle of a geometric direction (unit vector, Earth-fixed) in the field of view of a face, steered to `normal`, or -1 outside them all or the elevation limits; air
  /// is taken to lift it as a body `FAR` away.
  double cosField(Vec3 u, @Nullable Vec3 normal) {
    return coarse.admits(u, normal) ? cosAdmitted(u, normal) : -1;
  }

  /// The same of a direction that the cheap test has admitted.
  double cosAdmitted(Vec3 u, @Nullable Vec3 normal) {
    double sine = u.dot(up);
    double lift = afar.lift(sine);
    double seen = (sine + lift) / Math.sqrt(1 + lift * (2 * sine + lift));
    if (seen < sinLow || seen > sinHigh) {
      return -1;
    }
    return radar.steered()
        ? cosPointing(normal == null ? -1 : u.dot(normal))
        : cosFace(u.x(), u.y(), u.z(), lift, seen);
  }

  /// A cheap test before {@link #cosField}.
  CoarseField coarse() {
    return coarse;
  }

  /// Beams in the surveillance fence of a face; none without a fence.
  public int fenceBeams(int face) {
    FenceScan fence = FenceScan.of(this, face);
    return fence == null ? 0 : fence.size();
  }

  /// The face whose boresight is nearest to a direction.
  int face(Vec3 u) {
    int nearest = 0;
    for (int i = 1; i < boresights.length; i++) {
      nearest = u.dot(boresights[i]) > u.dot(boresights[nearest]) ? i : nearest;
    }
    return nearest;
  }

  /// Cosine of the angle between a direction that is seen (unit vector, Earth-fixed) and the array's normal (as far as it is modelled), or -1 outside every face; 1 for a steered
  /// radar, which turns to it. The elevation limits are not asked.
  public double cosScan(Vec3 direction) {
    return radar.steered()
        ? 1
        : cosFace(direction.x(), direction.y(), direction.z(), 0, direction.dot(up));
  }

  /// Cosine of the angle (in azimuth alone where no tilt is given) between the nearest face and a direction, which air lifts to an elevation of sine `seen`; -1 outside every face.
  private double cosFace(double x, double y, double z, double lift, double seen) {
    double level = Math.sqrt(Math.max(1 - seen * seen, 1e-30));
    double sine = x * up.x() + y * up.y() + z * up.z();
    double scale = 1 / Math.sqrt(1 + lift * (2 * sine + lift));
    double best = -1;
    for (int i = 0; i < boresights.length; i++) {
      double along = scale * (along(x, y, z, boresights[i]) + lift * upward[i]);
      double cos = Math.min(1, along / (tilted[i] ? 1 : level));
      if (cos >= cosHalfWidths[i] && cos > best) {
        best = cos;
      }
    }
    return best;
  }

  /// Cosine of the angle off the normal of a steered face, or -1 outside its field of view.
  private double cosPointing(Opportunity o, @Nullable Vec3 normal) {
    return cosPointing(normal == null ? -1 : along(o.x, o.y, o.z, normal));
  }

  private double cosPointing(double cos) {
    return cos >= cosHalfWidths[0] ? Math.min(1, cos) : -1;
  }

  private static double along(double x, double y, double z, Vec3 v) {
    return x * v.x() + y * v.y() + z * v.z();
  }

  /// Standard deviation of a range (m) measured with signal to noise `snr` a look.
  public double sigmaRange(double snr) {
    return cell / Math.sqrt(2 * radar.integratedLooks() * snr);
  }

  /// Standard deviation of a range rate (m/s) measured with signal to noise `snr` a look, from the phase over a dwell.
  public double sigmaRangeRate(double snr) {
    return rate / Math.sqrt(2 * radar.integratedLooks() * snr);
  }

  /// Standard deviation of an angle (rad), each way, measured with signal to noise `snr` a look at a scan angle; what survey and air add is constant and counted apart.
  public double sigmaAngle(double snr, double cosScan) {
    return beamwidth(cosScan) / (MONOPULSE_SLOPE * Math.sqrt(2 * radar.integratedLooks() * snr));
  }

  /// Width of the beam (rad) at a scan angle.
  public double beamwidth(double cosScan) {
    return radar.beamwidth() / cosScan;
  }

  /// No beam is wider (rad).
  double widestBeam() {
    return widest;
  }

  /// Probability that the looks of one scan, each of mean signal to noise `snr`, detect a target.
  public double detectionProbability(Fluctuation f, double snr) {
    return curve(f).probability(snr);
  }

  /// That probability by signal to noise, made when first asked for.
  public DetectionCurve curve(Fluctuation f) {
    synchronized (curves) {
      return curves.computeIfAbsent(
          f, k -> DetectionCurve.of(k, radar.falseAlarmProbability(), radar.integratedLooks()));
    }
  }
}
