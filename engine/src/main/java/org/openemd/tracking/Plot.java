package org.openemd.tracking;

import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;

/// A radar plot made ready for the filter: the site, the direction Earth-fixed, the variances of the errors that are its own, the effects of those it shares.
///
/// @param along measured direction from the site, unit
/// @param position measured, its mean corrected for the roundness of the error (below)
/// @param acrossVariance of the position across the line of sight, each way
/// @param alongVariance of the position along it: that of the range and that of the roundness, range x sigmaAngle^2 squared
record Plot(
    Detection.RadarPlot report,
    KnownSensor sensor,
    @Unit("m") Vec3 site,
    @Unit("1") Vec3 along,
    @Unit("m") Vec3 position,
    @Unit("m2") double acrossVariance,
    @Unit("m2") double alongVariance,
    Systematic systematic) {

  static Plot of(Detection.RadarPlot r, SensorFrame f) {
    Vec3 u = f.frame().direction(r.azimuth(), r.elevation());
    Vec3 site = f.frame().position().position();
    double angle = r.sigmaAngle() * r.sigmaAngle();
    double across = r.range() * r.range() * angle;
    double round = r.range() * angle;
    return new Plot(
        r,
        f.sensor(),
        site,
        u,
        site.plus(r.range() - round, u),
        across,
        r.sigmaRange() * r.sigmaRange() + round * round,
        Systematic.of(f, u, r.range()));
  }

  double time() {
    return report.time();
  }

  double rangeVariance() {
    return report.sigmaRange() * report.sigmaRange();
  }
}
