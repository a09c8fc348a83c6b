package org.openemd.console.export;

import org.openemd.console.report.Flown;
import org.openemd.console.text.Decimals;
import org.openemd.console.text.Markup;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Flight;

/// `flight.kml`: one flight for Google Earth and its like; KML 2.2 (OGC 07-147r2).
public final class FlightKml {
  private final StringBuilder out = new StringBuilder();

  private FlightKml() {}

  /// The file's text.
  public static String text(Flown flown) {
    FlightKml kml = new FlightKml();
    kml.write(flown);
    return kml.out.toString();
  }

  private void write(Flown f) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n<name>");
    out.append(Markup.escape(f.vehicle().name() + " (" + f.vehicle().status() + ")"));
    out.append("</name>\n");
    style("flight", "ff4145d6", 2);
    style("stage", "a0878cbe", 1);
    StringBuilder body = new StringBuilder();
    f.history().forEach(m -> coordinates(body, m.place()));
    line(f.vehicle().name(), "flight", body);
    for (Flight.SpentStage s : f.flight().spent()) {
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < s.path().size(); i++) {
        coordinates(path, f.ground().place(s.path().sample(i).position()));
      }
      line("stage " + s.index(), "stage", path);
    }
    point("launch", f.launch());
    f.aim().ifPresent(aim -> point("aim", aim));
    point("impact", f.flight().impact().point());
    out.append("</Document>\n</kml>\n");
  }

  /// Colours are alpha, blue, green, red.
  private void style(String id, String colour, int width) {
    out.append("<Style id=\"").append(id).append("\"><LineStyle><color>").append(colour);
    out.append("</color><width>").append(width).append("</width></LineStyle></Style>\n");
  }

  private void line(String name, String style, StringBuilder coordinates) {
    out.append("<Placemark><name>").append(Markup.escape(name)).append("</name><styleUrl>#");
    out.append(style).append("</styleUrl><LineString><altitudeMode>absolute</altitudeMode>");
    out.append("<coordinates>").append(coordinates.toString().strip());
    out.append("</coordinates></LineString></Placemark>\n");
  }

  private void point(String name, Geodetic at) {
    StringBuilder place = new StringBuilder();
    coordinates(place, new Geodetic(at.latitude(), at.longitude(), 0));
    out.append("<Placemark><name>").append(name).append("</name><Point><coordinates>");
    out.append(place.toString().strip()).append("</coordinates></Point></Placemark>\n");
  }

  private static void coordinates(StringBuilder to, Geodetic g) {
    to.append(Decimals.of(FlightJson.longitude(g), 5)).append(',');
    to.append(Decimals.of(g.latitudeDegrees(), 5)).append(',');
    to.append(Decimals.of(Math.max(0, g.height()), 0)).append(' ');
  }
}
