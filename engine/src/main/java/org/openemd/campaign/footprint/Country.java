package org.openemd.campaign.footprint;

import java.util.List;

/// A country's land.
///
/// @param code ISO 3166-1 alpha-2; XK for Kosovo
/// @param rings closed; a place inside an odd number of them is of the country
public record Country(String code, String name, List<Ring> rings) {
  public Country {
    rings = List.copyOf(rings);
  }

  /// A closed line, straight in longitude and latitude, without jumps: beyond 180 degrees where it crosses the antimeridian.
  public static final class Ring {
    private final double[] longitudes; // [deg]
    private final double[] latitudes; // [deg]

    Ring(double[] longitudes, double[] latitudes) {
      this.longitudes = longitudes.clone();
      this.latitudes = latitudes.clone();
    }

    /// Vertices, the first again at the end.
    public int size() {
      return longitudes.length;
    }

    /// Of a vertex (deg).
    public double longitude(int i) {
      return longitudes[i];
    }

    /// Of a vertex (deg).
    public double latitude(int i) {
      return latitudes[i];
    }
  }
}
