package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Reach;
import org.openemd.flight.Vehicle;
import org.openemd.math.Vec3;

/// The reach around a launch place.
///
/// @param source where the vehicle's figures come from
/// @param edges by the direction of the launch, evenly spaced from north
public record Reached(
    Vehicle vehicle,
    String source,
    Geodetic launch,
    Environment environment,
    List<Reach.Edge> edges) {
  /// Farther than this, near the opposite place, a direction from the launch means little: drawn to the rim (m).
  private static final double FARTHEST_DRAWN = 19_000e3;

  private static final double RIM = 19_900e3; // [m]

  /// Farther than any place is, the short way (m).
  static final double HALFWAY = 20_004e3;

  static final String ALMOST_AN_ORBIT =
      "A flight beyond 20,004 km goes more than half the way around the Earth: it is almost an orbit, and how far it goes"
          + " hangs on a few metres a second and on the thinnest air.";
  private static final int BETWEEN = 4; // points drawn a bearing

  public Reached {
    edges = List.copyOf(edges);
  }

  /// The bearing of the least reach.
  public Reach.Edge least() {
    return edges.stream().reduce((a, b) -> b.range() < a.range() ? b : a).orElseThrow();
  }

  /// The bearing of the greatest reach.
  public Reach.Edge most() {
    return edges.stream().reduce((a, b) -> b.range() > a.range() ? b : a).orElseThrow();
  }

  /// The line around the reach, closed: the places between two bearings lie between them in direction and distance.
  ///
  /// The direction from the launch to the impact is not that of the launch, since the Earth turns meanwhile.
  public List<Geodetic> outline() {
    double[] directions = directionsDrawn();
    List<Geodetic> line = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      int next = (i + 1) % edges.size();
      double far = drawn(edges.get(i));
      double turn = Math.IEEEremainder(directions[next] - directions[i], 2 * StrictMath.PI);
      for (int k = 0; k < BETWEEN; k++) {
        double u = (double) k / BETWEEN;
        double distance = far + u * (drawn(edges.get(next)) - far);
        line.add(Geodesics.direct(launch, directions[i] + u * turn, distance));
      }
    }
    line.add(line.getFirst());
    return line;
  }

  private static boolean near(Reach.Edge e) {
    return e.range() < FARTHEST_DRAWN;
  }

  private double drawn(Reach.Edge e) {
    return near(e) ? Geodesics.distance(launch, e.place()) : RIM;
  }

  /// Of the impacts from the launch; what goes to the rim takes what lies between its neighbours' directions.
  private double[] directionsDrawn() {
    int n = edges.size();
    double[] d = new double[n];
    for (int i = 0; i < n; i++) {
      Reach.Edge e = edges.get(i);
      if (near(e)) {
        d[i] = Geodesics.azimuth(launch, e.place());
      } else {
        int before = neighbour(i, -1);
        int after = neighbour(i, 1);
        double from = before == n ? 0 : offset(i - before);
        double to = after == n ? 0 : offset(i + after);
        double turn = Math.IEEEremainder(to - from, 2 * StrictMath.PI);
        d[i] = e.azimuth() + from + turn * before / (before + after);
      }
    }
    return d;
  }

  /// By how much the impact of a bearing lies clockwise of its launch.
  private double offset(int i) {
    Reach.Edge e = edges.get(Math.floorMod(i, edges.size()));
    double off = Geodesics.azimuth(launch, e.place()) - e.azimuth();
    return Math.IEEEremainder(off, 2 * StrictMath.PI);
  }

  /// Steps to the nearest bearing that way which is not drawn to the rim; as many as there are when there is none.
  private int neighbour(int i, int way) {
    int n = edges.size();
    for (int k = 1; k < n; k++) {
      if (near(edges.get(Math.floorMod(i + way * k, n)))) {
        return k;
      }
    }
    return n;
  }

  /// How far the reach goes towards a place (m), along the drawn line.
  public double towards(Geodetic place) {
    double azimuth = Geodesics.azimuth(launch, place);
    double best = Double.POSITIVE_INFINITY;
    double found = 0;
    for (Geodetic g : outline()) {
      double off =
          Math.abs(Math.IEEEremainder(Geodesics.azimuth(launch, g) - azimuth, 2 * StrictMath.PI));
      if (off < best) {
        best = off;
        found = Geodesics.distance(launch, g);
      }
    }
    return found;
  }

  List<Vec3> directions() {
    return outline().stream().map(MapView::direction).toList();
  }

  /// What a reader must know, in sentences.
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!vehicle.status().equals("published")) {
      String end = source.endsWith(".") ? "" : ".";
      warnings.add(vehicle.name() + " is " + vehicle.status() + ": " + source + end);
    }
    warnings.add(
        "Each bearing is the direction of the launch; while the missile flies, the Earth turns below it.");
    if (edges.stream().anyMatch(e -> !near(e))) {
      warnings.add(
          "Where it reaches more than 19,000 km the map shows the whole way to the opposite place.");
    }
    if (most().range() > HALFWAY) {
      warnings.add(ALMOST_AN_ORBIT);
    }
    return List.copyOf(warnings);
  }

  /// In one sentence.
  public String headline() {
    return "From "
        + Prose.place(launch)
        + " it reaches "
        + Prose.km(least().range())
        + " (launched towards "
        + Prose.degrees(least().azimuth(), 0)
        + " degrees) to "
        + (most().range() > HALFWAY
            ? "more than half the way around the Earth"
            : Prose.km(most().range()))
        + " (towards "
        + Prose.degrees(most().azimuth(), 0)
        + " degrees).";
  }
}
