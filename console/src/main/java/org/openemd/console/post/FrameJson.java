package org.openemd.console.post;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openemd.console.text.Decimals;
import org.openemd.earth.EcefState;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;
import org.openemd.tracking.ImpactPrediction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A frame as JSON on one line: metres and hundredths of a second, `null` where a number does not exist.
final class FrameJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private FrameJson(JsonGenerator out) {
    this.out = out;
  }

  static String text(StateFrame f) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator g = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      new FrameJson(g).frame(f);
    }
    return text.toString();
  }

  private void frame(StateFrame f) {
    out.writeStartObject();
    out.writeNumberProperty("frame", f.number());
    text("phase", f.phase().name());
    number("time_s", f.time(), 2);
    number("end_s", f.end(), 1);
    number("pace", f.pace(), 3);
    out.writeBooleanProperty("paused", f.paused());
    text("commander", f.commander());
    text("note", f.note());
    list("threats", f.threats(), this::threat);
    list("tracks", f.others(), this::tracked);
    list("interceptors", f.interceptors(), this::flying);
    list("batteries", f.magazines(), this::magazine);
    list("pending", f.pending(), this::pending);
    out.writeNumberProperty("events_from", f.eventsFrom());
    list("events", f.events(), this::news);
    out.writeEndObject();
  }

  private void threat(StateFrame.Threat t) {
    trackedBody(t.tracked());
    text("state", t.state());
    text("area", t.area());
    number("impact_s", t.impact(), 1);
    number("last_launch_s", t.lastLaunch(), 1);
    number("left_s", t.left(), 1);
    number("release_s", t.release(), 1);
    out.writeNumberProperty("fired", t.fired());
    out.writeNumberProperty("outstanding", t.outstanding());
    out.writeName("plan");
    plan(t.plan());
  }

  private void plan(StateFrame.@Nullable Plan p) {
    if (p == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    text("battery", p.battery());
    out.writeNumberProperty("shots", p.shots());
    number("launch_s", p.launch(), 1);
    number("intercept_s", p.intercept(), 1);
    vector("point_m", p.point(), 0);
    number("altitude_m", p.altitude(), 0);
    number("kill_probability", p.killProbability(), 3);
    out.writeEndObject();
  }

  private void tracked(StateFrame.Tracked t) {
    trackedBody(t);
  }

  private void trackedBody(StateFrame.Tracked t) {
    out.writeNumberProperty("track", t.track());
    state(t.state());
    covariance(t.covariance());
    number("sigma_m", t.sigma(), 0);
    text("motion", t.motion());
    out.writeNumberProperty("updates", t.updates());
    number("plot_s", t.plot(), 1);
    number("warhead_probability", t.warheadProbability(), 3);
    out.writeArrayPropertyStart("sensors");
    t.sensors().forEach(out::writeString);
    out.writeEndArray();
    out.writeName("falls");
    impact(t.impact());
  }

  private void impact(@Nullable ImpactPrediction i) {
    if (i == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    number("latitude_deg", i.point().latitudeDegrees(), 4);
    number("longitude_deg", i.point().longitudeDegrees(), 4);
    number("time_s", i.time(), 1);
    number("semi_major_m", i.semiMajor(), 0);
    number("semi_minor_m", i.semiMinor(), 0);
    number("orientation_deg", Math.toDegrees(i.orientation()), 1);
    out.writeEndObject();
  }

  private void flying(StateFrame.Flying i) {
    text("id", i.id());
    text("battery", i.battery());
    out.writeNumberProperty("track", i.track());
    number("launch_s", i.launch(), 1);
    number("intercept_s", i.intercept(), 1);
    state(i.state());
  }

  private void magazine(StateFrame.Magazine m) {
    text("battery", m.battery());
    text("name", m.name());
    out.writeNumberProperty("left", m.left());
    out.writeNumberProperty("reserve", m.reserve());
    out.writeBooleanProperty("lost", m.lost());
  }

  private void pending(Wish.Order o) {
    text("verb", o.verb());
    out.writeNumberProperty("track", o.track());
    text("battery", o.battery());
    out.writeNumberProperty("shots", o.shots());
  }

  private void news(StateFrame.News e) {
    number("time_s", e.time(), 2);
    text("type", e.type());
    out.writeNumberProperty("track", e.track());
    text("battery", e.battery());
    text("interceptor", e.interceptor());
    text("text", e.text());
  }

  private void state(EcefState s) {
    vector("position_m", s.position(), 0);
    vector("velocity_m_s", s.velocity(), 1);
  }

  private void covariance(Matrix m) {
    out.writeArrayPropertyStart("covariance_m2");
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        value(m.get(i, j), 0);
      }
    }
    out.writeEndArray();
  }

  private void vector(String name, Vec3 v, int digits) {
    out.writeArrayPropertyStart(name);
    value(v.x(), digits);
    value(v.y(), digits);
    value(v.z(), digits);
    out.writeEndArray();
  }

  private <T> void list(String name, List<T> values, Consumer<T> body) {
    out.writeArrayPropertyStart(name);
    for (T v : values) {
      out.writeStartObject();
      body.accept(v);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void text(String name, String value) {
    out.writeStringProperty(name, value);
  }

  private void number(String name, double value, int digits) {
    out.writeName(name);
    value(value, digits);
  }

  private void value(double value, int digits) {
    String text = Decimals.of(value, digits);
    if (text.isEmpty()) {
      out.writeNull();
    } else {
      out.writeNumber(text);
    }
  }
}
