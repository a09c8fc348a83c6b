package org.openemd.sensing.coverage;

import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.DetectionStatistics;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.RangeEquation;
import org.openemd.world.Fluctuation;

/// What one radar could see anywhere, a steered one turned to it.
final class RadarSight {

  private static final double SLACK =
      StrictMath.toRadians(1); // the flattened Earth is not where a sphere would be

  private static final double FAR = 1e8; // [m] beyond the air

  private final RadarModel model;
  private final RangeEquation equation;

  RadarSight(RadarModel model) {
    this.model = model;
    equation = RangeEquation.of(model.radar());
  }

  /// One direction and distance, and what the geometry says of it, instrumented range left aside.
  ///
  /// @param look apparent direction, and slant range
  /// @param cosScan cosine of the scan angle; -1 outside every face
  /// @param geometry `SEEN` when in the field of view
  record View(AzElRange look, @Unit("1") double cosScan, Visibility geometry) {}

  RadarModel model() {
    return model;
  }

  /// How an Earth-fixed position (m) is seen.
  View view(Vec3 target) {
    LocalFrame frame = model.frame();
    AzElRange there = frame.look(new Ecef(target));
    double seen = model.air().apparent(StrictMath.sin(there.elevation()), there.range());
    AzElRange look = new AzElRange(there.azimuth(), StrictMath.asin(seen), there.range());
    double cos = model.cosScan(frame.direction(look.azimuth(), look.elevation()));
    Visibility v =
        model.aboveHorizon(seen, look.range())
            ? limits(look.elevation())
            : Visibility.BELOW_HORIZON;
    return new View(look, cos, v == Visibility.SEEN && cos <= 0 ? Visibility.FIELD_OF_VIEW : v);
  }

  private Visibility limits(double elevation) {
    if (elevation < model.radar().minElevation()) {
      return Visibility.BELOW_ELEVATION;
    }
    return elevation > model.radar().maxElevation() ? Visibility.ABOVE_ELEVATION : Visibility.SEEN;
  }

  /// Whether a view with a signal to noise is seen when `needed` is.
  Visibility seen(View v, double snr, double needed) {
    if (v.geometry() != Visibility.SEEN) {
      return v.geometry();
    }
    if (v.look().range() > model.radar().instrumentedRange()) {
      return Visibility.INSTRUMENTED_RANGE;
    }
    return snr >= needed ? Visibility.SEEN : Visibility.TOO_FAR;
  }

  /// Mean signal to noise of a look at `rcs` (m2); 0 outside every face.
  double snr(View v, double rcs) {
    double cos = Math.max(0, v.cosScan());
    return equation.snr(rcs, v.look().range()) * cos * cos;
  }

  /// Mean signal to noise of one look that a probability of detection needs.
  double needed(Fluctuation f, double probability) {
    return DetectionStatistics.required(
        f, probability, model.radar().falseAlarmProbability(), model.radar().integratedLooks());
  }

  double needed(Sought s) {
    return needed(s.fluctuation(), s.probability());
  }

  /// Range (m) at which `rcs` (m2) gives `snr` at a scan angle, as if nothing else limited it.
  double free(double rcs, double snr, double cosScan) {
    return cosScan > 0 ? equation.range(rcs * cosScan * cosScan, snr) : 0;
  }

  /// The farthest (m) that `rcs` (m2) gives `snr` in any direction.
  double reach(double rcs, double snr) {
    return Math.min(free(rcs, snr, 1), model.radar().instrumentedRange());
  }

  /// A geometric elevation (rad) below which nothing is in the field of view.
  double lowest() {
    double sine = StrictMath.sin(model.radar().minElevation());
    return StrictMath.asin(model.air().geometric(sine, FAR)) - SLACK;
  }

  /// Range (m) in an apparent direction: 0 outside the field of view, at most the instrumented one.
  double range(double rcs, double snr, double azimuth, double elevation) {
    if (limits(elevation) != Visibility.SEEN) {
      return 0;
    }
    double cos = model.cosScan(model.frame().direction(azimuth, elevation));
    return Math.min(free(rcs, snr, cos), model.radar().instrumentedRange());
  }

  /// Earth-fixed position (m) at a straight distance on the ray of an apparent direction.
  Vec3 along(double azimuth, double elevation, double range) {
    double sine = model.air().geometric(StrictMath.sin(elevation), range);
    AzElRange there = new AzElRange(azimuth, StrictMath.asin(sine), range);
    return model.frame().toEcef(there).position();
  }
}
