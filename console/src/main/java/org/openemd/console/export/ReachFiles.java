package org.openemd.console.export;

import java.util.ArrayList;
import java.util.List;
import org.openemd.console.report.Reached;
import org.openemd.earth.Geodesics;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Reach;

/// The reach around a launch place for programs: JSON, CSV, GeoJSON.
public final class ReachFiles {
  private static final Geodetic NORTH = Geodetic.ofDegrees(90, 0, 0);
  private static final Geodetic SOUTH = Geodetic.ofDegrees(-90, 0, 0);

  private ReachFiles() {}

  /// `reach.json`.
  public static String json(Reached r) {
    return Json.object(j -> {
      j.count("format_version", FlightJson.FORMAT_VERSION);
      FlightJson.vehicle(j, r.vehicle(), r.source());
      FlightJson.environment(j, r.environment());
      j.object("launch", () -> FlightJson.place(j, r.launch()));
      j.number("least_km", r.least().range() / 1000, 3);
      j.number("most_km", r.most().range() / 1000, 3);
      j.list("bearings", () -> r.edges().forEach(e -> j.object(() -> edge(j, e))));
      j.texts("warnings", r.warnings());
    });
  }

  private static void edge(Json j, Reach.Edge e) {
    j.number("azimuth_deg", StrictMath.toDegrees(e.azimuth()), 4);
    j.number("range_km", e.range() / 1000, 3);
    FlightJson.place(j, e.place());
  }

  /// `reach.csv`.
  public static String csv(Reached r) {
    Csv csv = new Csv("azimuth_deg", "range_km", "latitude_deg", "longitude_deg");
    for (Reach.Edge e : r.edges()) {
      csv.number(StrictMath.toDegrees(e.azimuth()), 4).number(e.range() / 1000, 3);
      csv.number(e.place().latitudeDegrees(), 6).number(FlightJson.longitude(e.place()), 6);
      csv.end();
    }
    return csv.toString();
  }

  /// `reach.geojson` (RFC 7946): the area as polygons that do not cross the antimeridian, and the launch place.
  public static String geojson(Reached r) {
    return Json.object(j -> {
      j.text("type", "FeatureCollection");
      j.list(
          "features",
          () -> {
            j.object(() -> area(j, r));
            j.object(() -> launch(j, r));
          });
    });
  }

  private static void launch(Json j, Reached r) {
    j.text("type", "Feature");
    j.object("properties", () -> j.text("name", "launch"));
    j.object(
        "geometry",
        () -> {
          j.text("type", "Point");
          j.numbers(
              "coordinates", 5, FlightJson.longitude(r.launch()), r.launch().latitudeDegrees());
        });
  }

  private static void area(Json j, Reached r) {
    j.text("type", "Feature");
    j.object(
        "properties",
        () -> {
          j.text("vehicle", r.vehicle().id()).text("status", r.vehicle().status());
          j.number("least_km", r.least().range() / 1000, 1);
          j.number("most_km", r.most().range() / 1000, 1);
        });
    j.object(
        "geometry",
        () -> {
          j.text("type", "MultiPolygon");
          j.list("coordinates", () -> polygons(r).forEach(p -> j.list(() -> ring(j, p))));
        });
  }

  private static void ring(Json j, List<double[]> ring) {
    j.list(() -> {
      for (double[] p : ring) {
        j.list(() -> j.number(p[0], 5).number(p[1], 5));
      }
    });
  }

  /// The area in longitude and latitude (degrees), in pieces between -180 and 180.
  static List<List<double[]>> polygons(Reached r) {
    List<double[]> ring = unrolled(r.outline());
    boolean north = holds(r, NORTH);
    boolean south = holds(r, SOUTH);
    List<double[]> flat =
        north && south ? around(ring) : north || south ? closed(ring, north ? 90 : -90) : ring;
    List<List<double[]>> pieces = new ArrayList<>();
    for (int turn = -2; turn <= 2; turn++) {
      List<double[]> piece = between(flat, -180 + 360.0 * turn, 180 + 360.0 * turn);
      if (piece.size() > 3) {
        pieces.add(shifted(piece, -360.0 * turn));
      }
    }
    return pieces;
  }

  private static boolean holds(Reached r, Geodetic pole) {
    return Geodesics.distance(r.launch(), pole) < r.towards(pole);
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
  private static List<double[]> around(List<double[]> ring) {
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
