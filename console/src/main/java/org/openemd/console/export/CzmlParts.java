package org.openemd.console.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.openemd.console.text.Markup;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// What packets of CZML are put together from.
final class CzmlParts {
  private static final int[] WHITE = {245, 245, 245, 255};
  private static final int[] NIGHT = {16, 18, 22, 255};

  private final Json json;
  private final Instant epoch;

  CzmlParts(Json json, Instant epoch) {
    this.json = json;
    this.epoch = epoch;
  }

  /// The viewer shows a description as HTML, so it is escaped; the name is shown as text.
  void head(String id, String name, String description) {
    json.text("id", id).text("name", name);
    if (!description.isEmpty()) {
      json.text("description", Markup.escape(description));
    }
  }

  void place(Geodetic g) {
    Vec3 p = Frames.toEcef(g).position();
    json.object("position", () -> json.numbers("cartesian", 1, p.x(), p.y(), p.z()));
  }

  void point(int[] colour, int size) {
    json.object(
        "point",
        () -> {
          json.count("pixelSize", size);
          json.object("color", () -> rgba(colour, colour[3]));
        });
  }

  void label(String text) {
    json.object(
        "label",
        () -> {
          json.text("text", text).text("font", "13px sans-serif");
          json.text("horizontalOrigin", "LEFT");
          json.object("pixelOffset", () -> json.numbers("cartesian2", 0, 10, -8));
          json.object("fillColor", () -> rgba(WHITE, 255));
          json.text("style", "FILL_AND_OUTLINE").number("outlineWidth", 2, 0);
          json.object("outlineColor", () -> rgba(NIGHT, 220));
        });
  }

  void solid(String name, int[] colour, int alpha) {
    json.object(
        name,
        () -> json.object("solidColor", () -> json.object("color", () -> rgba(colour, alpha))));
  }

  void rgba(int[] c, int alpha) {
    json.numbers("rgba", 0, c[0], c[1], c[2], alpha);
  }

  void radii(String name, double r) {
    json.object(name, () -> json.numbers("cartesian", 0, r, r, r));
  }

  void vector(Vec3 v, int digits) {
    json.number(v.x(), digits).number(v.y(), digits).number(v.z(), digits);
  }

  String interval(double from, double to) {
    return at(from) + "/" + at(to);
  }

  String at(double seconds) {
    long millis = (long) Math.rint(seconds * 1000);
    return DateTimeFormatter.ISO_INSTANT.format(epoch.plusMillis(millis));
  }

  /// Samples of a property along time, each of a time and numbers; straight lines between them.
  void sampled(String name, String kind, Runnable samples) {
    json.object(
        name,
        () -> {
          json.text("epoch", at(0)).text("interpolationAlgorithm", "LINEAR");
          json.count("interpolationDegree", 1);
          json.list(kind, samples);
        });
  }
}
