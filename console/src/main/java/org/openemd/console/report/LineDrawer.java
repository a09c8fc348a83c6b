package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import org.openemd.math.Vec3;

/// Lines on the Earth as SVG path data: what lies outside the window is left out or cut short, points closer than a pixel are merged.
final class LineDrawer {
  private static final double CLOSE = 0.7; // [drawing units]
  private static final double SLACK = 40; // around the window [drawing units]

  private final MapFrame frame;
  private final StringBuilder d = new StringBuilder();

  LineDrawer(MapFrame frame) {
    this.frame = frame;
  }

  /// Adds a line, closed or open; nothing if none of it can show.
  LineDrawer line(List<Vec3> points, boolean closed) {
    List<MapFrame.Spot> spots = new ArrayList<>(points.size());
    for (Vec3 p : points) {
      spots.add(frame.at(p));
    }
    if (shows(spots)) {
      write(spots, closed);
    }
    return this;
  }

  /// Adds land; the ring around the tear at the antipode is turned inside out by a circle around the whole Earth.
  LineDrawer land(List<List<Vec3>> rings) {
    for (List<Vec3> r : rings) {
      line(r, true);
    }
    if (inside(frame.antipode(), rings)) {
      circle(frame.x0(), frame.y0(), frame.disk());
    }
    return this;
  }

  private void circle(double x, double y, double r) {
    String arc = "A" + Svg.n(r) + " " + Svg.n(r) + " 0 1 0 ";
    d.append('M').append(Svg.n(x - r)).append(' ').append(Svg.n(y)).append(arc);
    d.append(Svg.n(x + r)).append(' ').append(Svg.n(y)).append(arc);
    d.append(Svg.n(x - r)).append(' ').append(Svg.n(y)).append('Z');
  }

  private boolean shows(List<MapFrame.Spot> spots) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (MapFrame.Spot s : spots) {
      left = Math.min(left, s.x());
      right = Math.max(right, s.x());
      top = Math.min(top, s.y());
      bottom = Math.max(bottom, s.y());
    }
    return right > -SLACK
        && left < frame.width() + SLACK
        && bottom > -SLACK
        && top < frame.height() + SLACK;
  }

  private void write(List<MapFrame.Spot> spots, boolean closed) {
    MapFrame.Spot last = spots.getFirst();
    point('M', last);
    for (int i = 1; i < spots.size(); i++) {
      MapFrame.Spot s = spots.get(i);
      boolean end = i == spots.size() - 1;
      if (!end && (beyond(last) & beyond(s) & beyond(spots.get(i + 1))) != 0) {
        continue; // on the same side of the window, all three
      }
      if (end || Math.abs(s.x() - last.x()) + Math.abs(s.y() - last.y()) > CLOSE) {
        point('L', s);
        last = s;
      }
    }
    if (closed) {
      d.append('Z');
    }
  }

  // Which sides of the window a place lies beyond, a bit each.
  private int beyond(MapFrame.Spot s) {
    int left = s.x() < -SLACK ? 1 : 0;
    int right = s.x() > frame.width() + SLACK ? 2 : 0;
    int above = s.y() < -SLACK ? 4 : 0;
    int below = s.y() > frame.height() + SLACK ? 8 : 0;
    return left | right | above | below;
  }

  private void point(char command, MapFrame.Spot s) {
    d.append(command).append(Svg.n(s.x())).append(' ').append(Svg.n(s.y()));
  }

  /// Even-odd over the directions, by a ray along the meridian to the north pole.
  static boolean inside(Vec3 place, List<List<Vec3>> rings) {
    double longitude = StrictMath.atan2(place.y(), place.x());
    double latitude = StrictMath.atan2(place.z(), StrictMath.hypot(place.x(), place.y()));
    boolean in = false;
    for (List<Vec3> r : rings) {
      for (int i = 0; i + 1 < r.size(); i++) {
        in ^= crosses(r.get(i), r.get(i + 1), longitude, latitude);
      }
    }
    return in;
  }

  private static boolean crosses(Vec3 a, Vec3 b, double longitude, double latitude) {
    double la = StrictMath.atan2(a.y(), a.x());
    double lb = StrictMath.atan2(b.y(), b.x());
    if ((la > longitude) == (lb > longitude) || Math.abs(la - lb) > StrictMath.PI) {
      return false;
    }
    double pa = StrictMath.asin(Math.clamp(a.z(), -1, 1));
    double pb = StrictMath.asin(Math.clamp(b.z(), -1, 1));
    return pa + (longitude - la) / (lb - la) * (pb - pa) > latitude;
  }

  boolean isEmpty() {
    return d.isEmpty();
  }

  @Override
  public String toString() {
    return d.toString();
  }
}
