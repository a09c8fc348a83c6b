package org.openemd.ledger;

import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LineOfSight;
import org.openemd.earth.Refraction;
import org.openemd.math.Vec3;

/// Rows on distances, horizons and what air does to them.
final class Places {
  private Places() {}

  static void register(Computations all) {
    all.add("horizon-", Computation.number(Places::horizon));
    all.add("horizon-refracted-", Computation.number(Places::refractedHorizon));
    all.add("refraction-bending-", Computation.number(Places::bending));
    all.add("geodetic-", Computation.number(Places::geodetic));
    all.add("ecef-", Computation.number(Places::ecef));
    all.add("geodesic-", Computation.number(Places::distance));
    all.add("geodesic-flinders-azimuth", Computation.number(Places::azimuth));
    all.add("geodesic-perth-latitude", Computation.number(row -> end(row).latitudeDegrees()));
    all.add("geodesic-perth-longitude", Computation.number(row -> end(row).longitudeDegrees()));
    all.add("iskander-reach-redzikowo", Computation.number(row -> distance(row) / 1e3));
    all.add("iskander-reach-redzikowo-reached", Places::reached);
    all.add("iskander-reach-brdy", Computation.number(row -> distance(row) / 1e3));
    all.add("iskander-reach-brdy-reached", Places::reached);
  }

  private static double horizon(Row row) {
    double radius = row.number("R") * 1e3;
    return LineOfSight.horizonRange(radius, 0, row.number("target altitude") * 1e3) / 1e3;
  }

  private static double refractedHorizon(Row row) {
    double height = row.number("target altitude") * 1e3;
    return Refraction.of(row.number("N")).horizonRange(0, height) / 1e3;
  }

  private static double bending(Row row) {
    double degrees = row.number("elevation");
    double seen = StrictMath.sin(StrictMath.toRadians(degrees));
    double sine = Refraction.of(row.number("N")).geometric(seen, Double.POSITIVE_INFINITY);
    return degrees - StrictMath.toDegrees(StrictMath.asin(sine));
  }

  private static Figure reached(Row row, Given given) {
    return Figure.of(distance(row) <= row.number("reach") * 1e3);
  }

  private static double distance(Row row) {
    return Geodesics.distance(row.place("from"), row.place("to"));
  }

  private static double azimuth(Row row) {
    return StrictMath.toDegrees(Geodesics.azimuth(row.place("from"), row.place("to")));
  }

  private static Geodetic end(Row row) {
    double azimuth = StrictMath.toRadians(row.number("azimuth"));
    return Geodesics.direct(row.place("from"), azimuth, row.number("distance") * 1e3);
  }

  private static double geodetic(Row row) {
    Geodetic place = Frames.toGeodetic(new Ecef(row.vector("position").times(1e3)));
    return row.id().endsWith("-latitude")
        ? place.latitudeDegrees()
        : row.id().endsWith("-longitude") ? place.longitudeDegrees() : place.height() / 1e3;
  }

  private static double ecef(Row row) {
    Geodetic ground = row.place("place");
    Vec3 p =
        Frames.toEcef(new Geodetic(ground.latitude(), ground.longitude(), row.number("height")))
            .position();
    return row.id().endsWith("-x") ? p.x() : row.id().endsWith("-y") ? p.y() : p.z();
  }
}
