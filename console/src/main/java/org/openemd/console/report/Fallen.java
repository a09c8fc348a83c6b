package org.openemd.console.report;

import org.openemd.earth.EcefState;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.FreeBody;
import org.openemd.flight.Ground;
import org.openemd.flight.Trajectory;

/// A body without thrust that was let go, until the ground.
public record Fallen(FreeBody body, Environment environment, Trajectory path) {

  /// The Earth that it fell on.
  public Ground ground() {
    return new Ground(environment);
  }

  /// The place after so many samples.
  public Geodetic place(int i) {
    return ground().place(path.sample(i).position());
  }

  /// Where it ended.
  public Geodetic end() {
    return place(path.size() - 1);
  }

  /// Its state there.
  public EcefState endState() {
    return path.sample(path.size() - 1);
  }

  /// The highest sample above the ground (m).
  public double apogee() {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < path.size(); i++) {
      top = Math.max(top, place(i).height());
    }
    return top;
  }

  /// From the start to the end along the ground (m).
  public double range() {
    return ground().distance(body.start(), end());
  }

  /// In sentences.
  public static String text(Fallen f, int width, boolean color) {
    Prose out = new Prose(width, color);
    out.title(f.body().name() + " (" + f.body().status() + "), a body without thrust");
    double speed = f.endState().velocity().norm();
    boolean landed = f.end().height() < 1;
    out.say(
        "Let go at "
            + Prose.place(f.body().start())
            + ", "
            + Prose.km(f.body().start().height())
            + " up, it "
            + (landed ? "comes down at " : "is still aloft over ")
            + Prose.place(f.end())
            + " after "
            + Prose.duration(f.path().end())
            + ", "
            + Prose.km(f.range())
            + " away, at "
            + Prose.number(speed, 1)
            + " m/s. Its highest point is "
            + Prose.km(f.apogee())
            + " up.");
    out.say(FlightText.physics(f.environment()));
    return out.toString();
  }
}
