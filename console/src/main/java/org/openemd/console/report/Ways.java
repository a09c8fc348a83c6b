package org.openemd.console.report;

import java.util.List;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;

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
    LocalFrame frame = of.model().frame();
    List<SkyView.Piece> pieces =
        Stretch.of(p).stream()
            .filter(s -> !s.cls().equals(Stretch.HIDDEN))
            .map(s ->
                new SkyView.Piece(s.cls(), s.times().stream().map(t -> spot(frame, p, t)).toList()))
            .toList();
    return new SkyView.Passage(p.body().id(), pieces);
  }

  private static SkyView.Spot spot(LocalFrame frame, Survey.Passed p, double t) {
    AzElRange look = frame.look(new Ecef(p.body().path().position(t)));
    return new SkyView.Spot(look.azimuth(), look.elevation());
  }
}
