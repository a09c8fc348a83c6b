package org.openemd.console.report;

import org.openemd.flight.ReportedFlight;
import org.openemd.flight.ReportedFlight.Contribution;
import org.openemd.flight.ReportedFlight.Extent;

/// A judged report in sentences.
public final class ReportedText {
  private ReportedText() {}

  /// The text, ended by a line feed.
  public static String render(ReportedFlight r, int width, boolean color) {
    Prose out = new Prose(width, color);
    out.title(
        "A flight reported to reach "
            + figure(r.report().apogee(), "km high")
            + " and "
            + figure(r.report().range(), "km far"));
    out.say(
        "Without air and without thrust on the way, that takes "
            + Prose.duration(r.vacuumTime())
            + ". Boost adds 30 to 300 s, so a missile takes from "
            + Prose.number(r.earliest(), 0)
            + " to "
            + Prose.number(r.latest(), 0)
            + " s.");
    r.verdict()
        .ifPresentOrElse(
            v -> verdict(out, r, v),
            () -> out.say("Without a reported time (--observed-time-s) there is no verdict."));
    out.blank();
    range(out, r);
    return out.toString();
  }

  private static String figure(double metres, String unit) {
    String all = Prose.number(metres / 1000, 6);
    return all.replaceAll("[.]?0+$", "") + " " + unit;
  }

  private static void verdict(Prose out, ReportedFlight r, ReportedFlight.Verdict v) {
    double time = r.report().time().orElseThrow();
    out.blank();
    out.title("Verdict: " + (v.possible() ? "possible" : "impossible as reported") + ".");
    String reported = "The report says " + Prose.duration(time) + ": ";
    double over = time - r.vacuumTime();
    String against =
        over < 0
            ? Prose.number(-over, 0) + " s less than even the flight without thrust takes."
            : Prose.number(over, 0) + " s more than without thrust.";
    String margin =
        v.margin() >= 0
            ? " That is inside by " + Prose.number(v.margin(), 0) + " s."
            : " That is outside by " + Prose.number(-v.margin(), 0) + " s.";
    out.say(reported + against + margin);
    if (v.hangsOnRounding()) {
      out.say(
          "The reported figures are rounded, by which this may move "
              + Prose.number(v.rounding(), 1)
              + " s: it hangs on their rounding, which is allowed for.");
    } else {
      out.say(
          "Rounding of the reported figures moves that by at most "
              + Prose.number(v.rounding(), 1)
              + " s, which does not change the verdict.");
    }
  }

  private static void range(Prose out, ReportedFlight r) {
    String speed = Prose.number(r.speed() / 1000, 2) + " km/s at the ground";
    String band = band(r.least(), r.most());
    switch (r.range()) {
      case Extent.Upto u ->
          out.say(
              "Its energy is that of "
                  + speed
                  + ". Spent for distance instead of height, that reaches "
                  + Prose.km(u.distance())
                  + "; with all that this leaves out, "
                  + band
                  + ":");
      case Extent.WholeEarth _ ->
          out.say(
              "Its energy is that of "
                  + speed
                  + ", as much as an orbit's: spent for distance, that reaches every place on Earth; with all"
                  + " that this leaves out, "
                  + band
                  + ":");
    }
    for (Contribution c : r.contributions()) {
      out.bullet(c.reason() + ": " + band(c.least(), c.most()) + ".");
    }
    out.say("The payload is taken to weigh what it weighed on the reported flight.");
  }

  static String band(Extent least, Extent most) {
    return switch (least) {
      case Extent.WholeEarth _ -> "every place on Earth";
      case Extent.Upto l ->
          switch (most) {
            case Extent.Upto m -> {
              String from = Prose.km(l.distance());
              String to = Prose.km(m.distance());
              yield from.equals(to) ? from : "from " + from + " to " + to;
            }
            case Extent.WholeEarth _ ->
                "from " + Prose.km(l.distance()) + " to every place on Earth";
          };
    };
  }
}
