package org.openemd.console.report;

import java.util.List;
import org.openemd.console.text.Decimals;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Flight;
import org.openemd.flight.Steering;
import org.openemd.flight.Vehicle;

/// One flight in sentences that may be read aloud.
public final class FlightText {
  private final Flown flown;
  private final Prose out;

  private FlightText(Flown flown, int width, boolean color) {
    this.flown = flown;
    this.out = new Prose(width, color);
  }

  /// The text, ended by a line feed.
  public static String render(Flown flown, int width, boolean color) {
    FlightText t = new FlightText(flown, width, color);
    t.write();
    return t.out.toString();
  }

  private void write() {
    out.title(flown.vehicle().name() + " (" + flown.vehicle().status() + ")");
    out.say(headline(flown));
    out.blank();
    out.say(boost());
    stages();
    out.say(plan());
    out.say(losses());
    out.say(physics(flown.environment()));
    List<String> warnings = flown.warnings();
    if (!warnings.isEmpty()) {
      out.blank();
      out.title("To keep in mind:");
      warnings.forEach(out::bullet);
    }
  }

  static String headline(Flown flown) {
    Flight f = flown.flight();
    String to = Prose.place(f.impact().point());
    String way =
        "From "
            + Prose.place(flown.launch())
            + " to "
            + to
            + ": "
            + Prose.km(flown.range())
            + " in "
            + Prose.duration(flown.time())
            + ", up to "
            + Prose.km(f.apogee().altitude())
            + " high. ";
    return way
        + (flown.aim().isPresent()
            ? "It comes down " + Prose.number(flown.miss(), 1) + " m from its aim."
            : "That is as far as it goes in this direction.");
  }

  private String boost() {
    Flown.Moment b = flown.burnout();
    return "Thrust ends after "
        + Prose.number(b.time(), 1)
        + " s, "
        + Prose.km(b.place().height())
        + " up and "
        + Prose.km(b.range())
        + " from the launch site, at "
        + Prose.number(b.speed() / 1000, 3)
        + " km/s, climbing at "
        + Prose.degrees(b.climb(), 1)
        + " degrees.";
  }

  private void stages() {
    for (Flight.SpentStage s : flown.flight().spent()) {
      Geodetic at = s.impact();
      out.say(
          "Its stage "
              + s.index()
              + " falls "
              + Prose.km(flown.ground().distance(flown.launch(), at))
              + " from the launch site, at "
              + Prose.place(at)
              + ".");
    }
  }

  private String plan() {
    double burn = flown.vehicle().stages().getLast().burnTime();
    String end =
        flown.cutOff()
            ? "its last stage is cut off after "
                + Prose.number(flown.lastBurn(), 1)
                + " of "
                + Prose.number(burn, 1)
                + " s"
            : "its last stage burns out";
    return "How: azimuth "
        + Prose.degrees(flown.flight().plan().azimuth(), 2)
        + " degrees, "
        + steering(flown.vehicle(), flown.flight().plan().pitch())
        + "; "
        + end
        + ".";
  }

  static String steering(Vehicle vehicle, double pitch) {
    return switch (vehicle.steering()) {
      case Steering.GravityTurn g ->
          "upright for "
              + Prose.number(g.verticalRise(), 1)
              + " s, then tilted by "
              + Prose.degrees(pitch, 2)
              + " degrees within "
              + Prose.number(g.pitchOverTime(), 1)
              + " s, then along its velocity";
      case Steering.ConstantPitchRate c ->
          "upright for "
              + Prose.number(c.verticalRise(), 1)
              + " s, then pitching by "
              + Prose.degrees(c.rate(), 3)
              + " degrees a second down to an elevation of "
              + Prose.degrees(pitch, 2)
              + " degrees";
    };
  }

  private String losses() {
    Flight.StageBudget b = flown.budget();
    return "Speed: of "
        + kms(b.ideal())
        + " km/s that the propellant could give, gravity takes "
        + kms(b.gravity())
        + ", the air "
        + kms(b.drag())
        + ", back pressure "
        + kms(b.backPressure())
        + ", steering "
        + kms(b.steering())
        + "; "
        + kms(b.gained())
        + " remain.";
  }

  private static String kms(double speed) {
    return Decimals.fixed(speed / 1000, 2);
  }

  /// Which physics was flown.
  static String physics(Environment e) {
    String field =
        switch (e.gravity()) {
          case POINT -> "central gravity";
          case J2 -> "gravity with J2";
          case J4 -> "gravity to J4";
        };
    return "Physics: "
        + (e.spherical() ? "a sphere" : "the WGS-84 ellipsoid")
        + (e.rotating() ? " that turns, " : " that does not turn, ")
        + field
        + (e.drag() ? ", the US Standard Atmosphere of 1976." : ", no air.");
  }
}
