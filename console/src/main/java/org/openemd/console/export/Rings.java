package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;

/// Areas as RFC 7946 wants them: rings in longitude and latitude (degrees), closed, turning left, none across the antimeridian.
final class Rings {
  private static final int FEWEST = 4; // places of a closed ring
  private static final double HALF = 180; // of a turn [deg]

  private Rings() {}

  /// A closed line around an area, in pieces between -180 and 180.
  ///
  /// @param north whether the area holds the north pole
  /// @param south whether it holds the south pole
  static List<List<double[]>> around(List<Geodetic> outline, boolean north, boolean south) {
    List<double[]> ring = unrolled(outline);
    List<double[]> flat =
        north && south ? outside(ring) : north || south ? closed(ring, north ? 90 : -90) : ring;
    List<List<double[]>> pieces = new ArrayList<>();
    for (int turn = -2; turn <= 2; turn++) {
      List<double[]> piece = between(flat, -180 + 360.0 * turn, 180 + 360.0 * turn);
      if (piece.size() >= FEWEST) {
        pieces.add(shifted(piece, -360.0 * turn));
      }
    }
    return pieces;
  }

  /// A piece, and what is not of it: rings that turn right.
  record Polygon(List<double[]> outer, List<List<double[]>> holes) {}

  /// An area of the sphere left of a line, without what lies right of other lines; none is closed by repeating its first place.
  static List<Polygon> polygons(List<Geodetic> outer, List<List<Geodetic>> holes) {
    List<Polygon> polygons = new ArrayList<>();
    for (List<double[]> piece : leftOf(outer)) {
      polygons.add(new Polygon(piece, new ArrayList<>()));
    }
    for (List<Geodetic> hole : holes) {
      for (List<double[]> piece : leftOf(hole.reversed())) {
        polygons.stream()
            .filter(p -> inside(piece.getFirst(), p.outer()))
            .findFirst()
            .ifPresent(p -> p.holes().add(piece.reversed()));
      }
    }
    return polygons;
  }

  /// A line that goes once around the Earth has one pole at its left; one that does not, none, or both if it turns right on the map.
  private static List<List<double[]>> leftOf(List<Geodetic> line) {
    List<Geodetic> ring = new ArrayList<>(line);
    ring.add(line.getFirst());
    List<double[]> flat = unrolled(ring);
    double turn = flat.getLast()[0] - flat.getFirst()[0];
    boolean both = Math.abs(turn) < HALF && area(flat) < 0;
    return around(ring, both || turn > HALF, both || turn < -HALF);
  }

  private static boolean inside(double[] place, List<double[]> ring) {
    boolean in = false;
    for (int i = 0; i + 1 < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get(i + 1);
      if (a[0] > place[0] != b[0] > place[0]) {
        double u = (place[0] - a[0]) / (b[0] - a[0]);
        in ^= a[1] + u * (b[1] - a[1]) > place[1];
      }
    }
    return in;
  }

  /// The pieces as the coordinates of a `MultiPolygon`.
  static void write(Json j, List<List<double[]>> pieces) {
    writePolygons(j, pieces.stream().map(p -> new Polygon(p, List.of())).toList());
  }

  /// The same of polygons with holes.
  static void writePolygons(Json j, List<Polygon> polygons) {
    j.text("type", "MultiPolygon");
    j.list("coordinates", () -> polygons.forEach(p -> j.list(() -> polygon(j, p))));
  }

  private static void polygon(Json j, Polygon p) {
    ring(j, p.outer());
    p.holes().forEach(h -> ring(j, h));
  }

  private static void ring(Json j, List<double[]> ring) {
    j.list(() -> {
      for (double[] p : ring) {
        j.list(() -> j.number(p[0], 5).number(p[1], 5));
      }
    });
  }

  /// Longitudes without jumps.
  private static List<double[]> unrolled(List<Geodetic> line) {
    List<double[]> ring = new ArrayList<>();
    double last = line.getFirst().longitudeDegrees();
    for (Geodetic g : line) {
      last += Math.IEEEremainder(g.longitudeDegrees() - last, 360);
      ring.add(new double[] {last, g.latitudeDegrees()});
    }
    return ring;
  }

  /// A line that goes once around a pole, closed over it.
  private static List<double[]> closed(List<double[]> ring, double pole) {
    List<double[]> all = new ArrayList<>(ring);
    all.add(new double[] {ring.getLast()[0], pole});
    all.add(new double[] {ring.getFirst()[0], pole});
    all.add(ring.getFirst());
    return all;
  }

  /// The whole Earth but for what lies inside the line: the rim of the map, a cut to the line, and around it.
  private static List<double[]> outside(List<double[]> ring) {
    double middle = ring.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double west = middle - 180;
    double east = middle + 180;
    List<double[]> hole = fromSouth(ring);
    double[] start = hole.getFirst();
    List<double[]> all = new ArrayList<>();
    all.add(new double[] {west, -90});
    all.add(new double[] {start[0], -90});
    all.addAll(area(hole) > 0 ? hole.reversed() : hole);
    all.add(new double[] {start[0], -90});
    all.add(new double[] {east, -90});
    all.add(new double[] {east, 90});
    all.add(new double[] {west, 90});
    all.add(new double[] {west, -90});
    return all;
  }

  /// The same ring from its southernmost point on, so that a cut from the south meets it nowhere else.
  private static List<double[]> fromSouth(List<double[]> ring) {
    List<double[]> open = ring.subList(0, ring.size() - 1);
    int lowest = 0;
    for (int i = 0; i < open.size(); i++) {
      lowest = open.get(i)[1] < open.get(lowest)[1] ? i : lowest;
    }
    List<double[]> turned = new ArrayList<>(open.subList(lowest, open.size()));
    turned.addAll(open.subList(0, lowest + 1));
    return turned;
  }

  /// Positive when the ring turns left.
  private static double area(List<double[]> ring) {
    double sum = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      sum += ring.get(i)[0] * ring.get(i + 1)[1] - ring.get(i + 1)[0] * ring.get(i)[1];
    }
    return sum;
  }

  /// Sutherland and Hodgman's clipping (Communications of the ACM 17, 1974) at two meridians.
  private static List<double[]> between(List<double[]> ring, double west, double east) {
    return cut(cut(ring, west, 1), east, -1);
  }

  private static List<double[]> cut(List<double[]> ring, double meridian, int side) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i + 1 < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get(i + 1);
      double da = side * (a[0] - meridian);
      double db = side * (b[0] - meridian);
      if (da >= 0) {
        kept.add(a);
      }
      if (da >= 0 != db >= 0) {
        double u = da / (da - db);
        kept.add(new double[] {meridian, a[1] + u * (b[1] - a[1])});
      }
    }
    if (!kept.isEmpty()) {
      kept.add(kept.getFirst());
    }
    return kept;
  }

  /// Moved by whole turns, and turned left as RFC 7946 asks.
  private static List<double[]> shifted(List<double[]> ring, double by) {
    List<double[]> moved = new ArrayList<>();
    for (double[] p : ring) {
      moved.add(new double[] {p[0] + by, p[1]});
    }
    return area(moved) < 0 ? moved.reversed() : moved;
  }
}
