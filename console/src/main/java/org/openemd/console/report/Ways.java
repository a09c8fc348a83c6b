package org.openemd.console.report;

import java.util.List;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.sensing.RadarModel;

/// The ways of bodies past a radar, as its charts draw them.
final class Ways {
  private Ways() {}

  /// Distance along the ground, and height.
  static HeightView.Passage overGround(Survey.OfRadar of, Survey.Passed p) {
    Geodetic site = of.radar().site();
    List<HeightView.Piece> pieces =
        Stretch.of(p).stream()
            .map(s ->
                new HeightView.Piece(
                    s.cls(), s.times().stream().map(t -> spot(site, p, t)).toList()))
            .toList();
    return new HeightView.Passage(p.body().id(), pieces);
  }

  private static HeightView.Spot spot(Geodetic site, Survey.Passed p, double t) {
    Geodetic g = Places.of(p.body().path().position(t));
    return new HeightView.Spot(Geodesics.distance(site, g), g.height());
  }

  /// Azimuth and elevation, without what lies below the horizon.
  static SkyView.Passage acrossSky(Survey.OfRadar of, Survey.Passed p) {
    RadarModel model = of.model();
    List<SkyView.Piece> pieces =
        Stretch.of(p).stream()
            .filter(s -> !s.cls().equals(Stretch.HIDDEN))
            .map(s ->
                new SkyView.Piece(s.cls(), s.times().stream().map(t -> spot(model, p, t)).toList()))
            .toList();
    return new SkyView.Passage(p.body().id(), pieces);
  }

  /// The apparent direction: the air bends the ray.
  private static SkyView.Spot spot(RadarModel model, Survey.Passed p, double t) {
    AzElRange look = model.frame().look(new Ecef(p.body().path().position(t)));
    double up = model.air().apparent(StrictMath.sin(look.elevation()), look.range());
    return new SkyView.Spot(look.azimuth(), StrictMath.asin(Math.clamp(up, -1, 1)));
  }
}
