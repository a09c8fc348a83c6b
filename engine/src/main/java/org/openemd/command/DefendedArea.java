package org.openemd.command;

import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;

/// An area whose hits count as leaks.
///
/// @param priority weight of a missile that comes down there
/// @param outline vertices, not closed; straight in latitude and longitude, not over a pole or the antimeridian
public record DefendedArea(
    String id, String name, @Unit("1") double priority, List<Geodetic> outline) {

  /// Whether `p` lies inside, by the even-odd rule in latitude and longitude.
  public boolean contains(Geodetic p) {
    boolean inside = false;
    for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
      Geodetic a = outline.get(i);
      Geodetic b = outline.get(j);
      boolean crosses = (a.latitude() > p.latitude()) != (b.latitude() > p.latitude());
      if (crosses
          && p.longitude()
              < (b.longitude() - a.longitude())
                      * (p.latitude() - a.latitude())
                      / (b.latitude() - a.latitude())
                  + a.longitude()) {
        inside = !inside;
      }
    }
    return inside;
  }
}
