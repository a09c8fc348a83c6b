package org.openemd.console.export;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.openemd.console.report.FallWords;
import org.openemd.console.report.Story;
import org.openemd.console.text.Decimals;
import org.openemd.console.text.Markup;
import org.openemd.earth.Ecef;
import org.openemd.earth.Frames;
import org.openemd.earth.Geodetic;
import org.openemd.results.BodyPath;
import org.openemd.results.Fall;
import org.openemd.results.InterceptorResult;
import org.openemd.results.RunResult;
import org.openemd.scenario.ThreatGroup;
import org.openemd.scenario.WeaponSite;
import org.openemd.sensing.Radar;

/// `replay.kml`: the run for Google Earth and its like.
///
/// Strict KML 2.2 (OGC 07-147r2): sites are points; a path is a line, cut into pieces that appear when the time slider reaches them (`TimeSpan`),
/// so that it plays without Google's extension.
public final class Kml {
  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
  private static final double STEP = 10; // between vertices [s]
  private static final int PIECE = 3; // steps a piece [1]

  private final RunResult run;
  private final Instant epoch;
  private final double end;
  private final XMLStreamWriter out;

  private Kml(RunResult run, XMLStreamWriter out) {
    this.run = run;
    this.out = out;
    this.epoch = Instant.parse(run.scenario().epoch());
    this.end = Czml.lastMoment(run);
  }

  /// The file's text.
  public static String text(RunResult run) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new Kml(run, out).document();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string refused text", e);
    }
    return text.toString();
  }

  private void document() throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("kml");
    out.writeDefaultNamespace(NAMESPACE);
    start("Document");
    element("name", new Story(run).title());
    element("open", "1");
    styles();
    sites();
    folder("Threats", "WARHEAD");
    folder("Interceptors", "INTERCEPTOR");
    folder("Spent stages", "SPENT_STAGE");
    folder("Separation debris", "DEBRIS");
    falls();
    intercepts();
    end();
    out.writeEndElement();
    out.writeCharacters("\n");
    out.writeEndDocument();
  }

  /// Colours are alpha, blue, green, red.
  private void styles() throws XMLStreamException {
    style("WARHEAD", "ff4145d6", 2);
    style("INTERCEPTOR", "ffe69646", 2);
    style("SPENT_STAGE", "a0878cbe", 1);
    style("DEBRIS", "a0878cbe", 1);
    style("FALL", "a0cdaf96", 1);
    style("site", "ff78b43c", 1);
    style("hit", "ff3cb4f0", 1);
  }

  private void style(String id, String colour, int width) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement("Style");
    out.writeAttribute("id", id);
    start("IconStyle");
    element("color", colour);
    element("scale", "0.7");
    end();
    start("LabelStyle");
    element("scale", "0.8");
    end();
    start("LineStyle");
    element("color", colour);
    element("width", Integer.toString(width));
    end();
    end();
  }

  private void sites() throws XMLStreamException {
    start("Folder");
    element("name", "Sites");
    for (WeaponSite w : run.scenario().weapons()) {
      site(w.battery().name(), w.battery().inventory() + " interceptors", w.battery().site());
    }
    for (Radar r : run.scenario().radars()) {
      site(r.name(), r.active() ? "Radar" : "Radar, switched off", r.site());
    }
    for (ThreatGroup g : run.scenario().threats()) {
      site(g.launchName(), "Launch site of " + g.name(), g.launch());
      site(g.aimName(), "Aim of " + g.name(), g.aim());
    }
    end();
  }

  private void site(String name, String description, Geodetic at) throws XMLStreamException {
    start("Placemark");
    element("name", name);
    element("description", Markup.escape(description));
    element("styleUrl", "#site");
    point(new Geodetic(at.latitude(), at.longitude(), 0), "clampToGround");
    end();
  }

  private void folder(String name, String kind) throws XMLStreamException {
    start("Folder");
    element("name", name);
    for (BodyPath b : run.bodies()) {
      if (b.kind().equals(kind)) {
        path(b);
      }
    }
    end();
  }

  private static boolean fall(BodyPath b) {
    return b.dropped() && !b.kind().equals("SPENT_STAGE") && !b.kind().equals("DEBRIS");
  }

  private void falls() throws XMLStreamException {
    start("Folder");
    element("name", FallWords.TITLE);
    for (Fall f : run.falls().ours()) {
      path(f.body(end));
      if (f.impact() != null) {
        site(f.id(), f.kind().words() + " of " + f.of() + " comes down", f.impact());
      }
    }
    end();
  }

  private void path(BodyPath b) throws XMLStreamException {
    List<Double> times = Sampling.times(b, STEP);
    start("Folder");
    element("name", b.id());
    for (int i = 0; i + 1 < times.size(); i += PIECE) {
      piece(b, times.subList(i, Math.min(i + PIECE + 1, times.size())));
    }
    end();
  }

  private void piece(BodyPath b, List<Double> times) throws XMLStreamException {
    start("Placemark");
    element("name", b.id());
    start("TimeSpan");
    element("begin", at(times.getFirst()));
    element("end", at(end));
    end();
    element("styleUrl", fall(b) ? "#FALL" : "#" + b.kind());
    start("LineString");
    element("altitudeMode", "absolute");
    StringBuilder text = new StringBuilder();
    for (double t : times) {
      text.append(coordinates(place(b, t))).append(' ');
    }
    element("coordinates", text.toString().trim());
    end();
    end();
  }

  private void intercepts() throws XMLStreamException {
    start("Folder");
    element("name", "Intercepts");
    for (InterceptorResult i : run.interceptors()) {
      for (BodyPath b : run.bodies()) {
        if (b.id().equals(i.id()) && Double.isFinite(i.intercept())) {
          intercept(i, b);
        }
      }
    }
    end();
  }

  private void intercept(InterceptorResult i, BodyPath b) throws XMLStreamException {
    start("Placemark");
    element("name", i.result() + " " + i.target());
    String miss = Decimals.of(i.missDistance(), 2);
    element("description", Markup.escape(i.id() + (miss.isEmpty() ? "" : ", miss " + miss + " m")));
    start("TimeSpan");
    element("begin", at(i.intercept()));
    element("end", at(Math.max(end, i.intercept())));
    end();
    element("styleUrl", "#hit");
    point(place(b, i.intercept()), "absolute");
    end();
  }

  private void point(Geodetic at, String mode) throws XMLStreamException {
    start("Point");
    element("altitudeMode", mode);
    element("coordinates", coordinates(at));
    end();
  }

  private static Geodetic place(BodyPath b, double t) {
    return Frames.toGeodetic(new Ecef(b.path().position(t)));
  }

  private static String coordinates(Geodetic g) {
    return Decimals.of(g.longitudeDegrees(), 5)
        + ","
        + Decimals.of(g.latitudeDegrees(), 5)
        + ","
        + Decimals.of(Math.max(0, g.height()), 0);
  }

  private void start(String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(name);
  }

  private void end() throws XMLStreamException {
    out.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    StringBuilder clean = new StringBuilder();
    text.codePoints().filter(Markup::isXml).forEach(clean::appendCodePoint);
    out.writeCharacters(clean.toString());
    out.writeEndElement();
  }

  private String at(double seconds) {
    long millis = (long) Math.rint(seconds * 1000);
    return DateTimeFormatter.ISO_INSTANT.format(epoch.plusMillis(millis));
  }
}
