package org.openemd.sensing.coverage;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.AzElRange;
import org.openemd.math.Unit;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;

/// How far a radar sees a body in every direction.
///
/// @param directions row by row of elevation from the lowest, each from north clockwise; range 0 outside the field of view
/// @param azimuths how many directions a row has
/// @param edges of each face of the radar (a steered one has those of its elevation limits only), lines to draw; azimuths run on beyond a full turn rather than jump
public record Fan(Sought sought, List<AzElRange> directions, int azimuths, List<Edge> edges) {
  private static final double TURN = 2 * StrictMath.PI;
  private static final int STEPS = 90; // along an edge

  /// A line.
  public record Edge(List<Corner> corners) {}

  /// One point of it.
  public record Corner(@Unit("rad") double azimuth, @Unit("rad") double elevation) {}

  /// With a direction every `step` (rad).
  public static Fan of(RadarModel model, Sought sought, double step) {
    RadarSight sight = new RadarSight(model);
    int across = (int) Math.rint(TURN / step);
    double needed = sight.needed(sought);
    List<AzElRange> directions = new ArrayList<>();
    for (int row = 0; row <= across / 4; row++) {
      for (int i = 0; i < across; i++) {
        double azimuth = TURN * i / across;
        double elevation = TURN * row / across;
        directions.add(
            new AzElRange(
                azimuth, elevation, sight.range(sought.rcs(), needed, azimuth, elevation)));
      }
    }
    return new Fan(sought, List.copyOf(directions), across, edges(model));
  }

  private static List<Edge> edges(RadarModel model) {
    Radar r = model.radar();
    if (r.steered()) {
      return List.of(level(0, TURN / 2, r.minElevation()), level(0, TURN / 2, r.maxElevation()));
    }
    List<Edge> edges = new ArrayList<>();
    for (Radar.Face f : r.faces()) {
      edges.add(f.tilted() ? circle(f) : wedge(r, f));
    }
    return List.copyOf(edges);
  }

  private static Edge level(double azimuth, double halfWidth, double elevation) {
    List<Corner> corners = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      corners.add(new Corner(azimuth + halfWidth * (2.0 * i / STEPS - 1), elevation));
    }
    return new Edge(List.copyOf(corners));
  }

  private static Edge wedge(Radar r, Radar.Face f) {
    List<Corner> corners =
        new ArrayList<>(level(f.azimuth(), f.halfWidth(), r.minElevation()).corners());
    corners.addAll(level(f.azimuth(), f.halfWidth(), r.maxElevation()).corners().reversed());
    corners.add(corners.getFirst());
    return new Edge(List.copyOf(corners));
  }

  /// The circle about a tilted boresight; what of it lies beyond the elevation limits is not seen.
  private static Edge circle(Radar.Face f) {
    double sin = StrictMath.sin(f.halfWidth());
    double cos = StrictMath.cos(f.halfWidth());
    double sinTilt = StrictMath.sin(f.tilt());
    double cosTilt = StrictMath.cos(f.tilt());
    List<Corner> corners = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double turn = TURN * i / STEPS;
      double across = sin * StrictMath.sin(turn);
      double above = sin * StrictMath.cos(turn);
      double up = cos * sinTilt + above * cosTilt;
      double forward = cos * cosTilt - above * sinTilt;
      double elevation = StrictMath.asin(Math.max(-1, Math.min(1, up)));
      corners.add(new Corner(f.azimuth() + StrictMath.atan2(across, forward), elevation));
    }
    return new Edge(List.copyOf(corners));
  }
}
