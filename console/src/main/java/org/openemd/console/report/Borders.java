package org.openemd.console.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Vec3;

/// Land and borders, as directions from the Earth's centre; Natural Earth 1:50m, simplified (see `data/SOURCES.md`).
///
/// @param land closed rings; a place inside an odd number of them is land
/// @param borders open lines
record Borders(List<List<Vec3>> land, List<List<Vec3>> borders) {

  static Borders load() {
    return new Borders(read("land.txt"), read("borders.txt"));
  }

  /// The direction of a place on a sphere (degrees).
  static Vec3 direction(double latitude, double longitude) {
    double p = StrictMath.toRadians(latitude);
    double l = StrictMath.toRadians(longitude);
    double c = StrictMath.cos(p);
    return new Vec3(c * StrictMath.cos(l), c * StrictMath.sin(l), StrictMath.sin(p));
  }

  private static List<List<Vec3>> read(String name) {
    InputStream in = Borders.class.getResourceAsStream("borders/" + name);
    if (in == null) {
      throw new IllegalStateException("the program was built without data/borders/" + name);
    }
    List<List<Vec3>> lines = new ArrayList<>();
    try (BufferedReader r = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = r.readLine(); line != null; line = r.readLine()) {
        if (!line.startsWith("#")) {
          lines.add(points(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static List<Vec3> points(String line) {
    List<Vec3> points = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int comma = line.indexOf(',', at);
      int space = line.indexOf(' ', comma);
      int end = space < 0 ? line.length() : space;
      double longitude = Double.parseDouble(line.substring(at, comma));
      points.add(direction(Double.parseDouble(line.substring(comma + 1, end)), longitude));
      at = end + 1;
    }
    return points;
  }
}
