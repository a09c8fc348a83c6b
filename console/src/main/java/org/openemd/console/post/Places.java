package org.openemd.console.post;

import java.util.List;
import java.util.stream.Stream;
import org.openemd.earth.Geodetic;
import org.openemd.math.Unit;
import org.openemd.scenario.Scenario;

/// What stands where on the defense's own side, for a map below the frames.
///
/// @param areas outlines of what is defended
public record Places(List<Site> sites, List<Area> areas) {
  static final Places NONE = new Places(List.of(), List.of());

  /// Keeps copies.
  public Places {
    sites = List.copyOf(sites);
    areas = List.copyOf(areas);
  }

  /// A radar or a battery.
  ///
  /// @param kind `radar` or `battery`
  public record Site(
      String id,
      String name,
      String kind,
      @Unit("deg") double latitude,
      @Unit("deg") double longitude,
      @Unit("m") double height) {
    static Site of(String id, String name, String kind, Geodetic at) {
      return new Site(id, name, kind, at.latitudeDegrees(), at.longitudeDegrees(), at.height());
    }
  }

  /// A defended area.
  public record Area(String id, String name, List<Corner> outline) {
    /// Keeps a copy.
    public Area {
      outline = List.copyOf(outline);
    }
  }

  /// A corner of one.
  public record Corner(@Unit("deg") double latitude, @Unit("deg") double longitude) {}

  static Places of(Scenario s) {
    List<Site> radars =
        s.radars().stream().map(r -> Site.of(r.id(), r.name(), "radar", r.site())).toList();
    List<Site> batteries =
        s.weapons().stream()
            .map(w -> w.battery())
            .map(b -> Site.of(b.id(), b.name(), "battery", b.site()))
            .toList();
    List<Area> areas =
        s.defended().stream()
            .map(a -> new Area(a.id(), a.name(), a.outline().stream().map(Places::corner).toList()))
            .toList();
    return new Places(Stream.concat(radars.stream(), batteries.stream()).toList(), areas);
  }

  private static Corner corner(Geodetic g) {
    return new Corner(g.latitudeDegrees(), g.longitudeDegrees());
  }
}
