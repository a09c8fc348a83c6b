package org.openemd.campaign.fast.batch;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.run.LaunchWatch;
import org.openemd.sensing.Opportunity;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.SensorTask;
import org.openemd.tracking.Handover;
import org.openemd.tracking.LaunchReport;

/// How long one radar needs to search where one launch may be, over time: the beams of each ellipse that it is asked to look at, and the time that the fence leaves.
final class CueSearch {
  private static final double STEP = 20; // [s]
  private static final int STEPS = 60;
  private static final int RINGS = 3;
  private static final int POINTS = 24;
  private static final double DEVIATIONS = 3; // in the half axes of what is asked for

  private final double start;
  private final double delay;
  private final LaunchWatch warned;
  private final RadarModel model;
  private final AtomicReferenceArray<Step> steps = new AtomicReferenceArray<>(STEPS);

  /// @param pass infinite where nothing is asked for
  /// @param inside chance that it is where is looked
  private record Step(@Unit("s") double pass, @Unit("1") double inside) {
    static final Step NOTHING = new Step(Double.POSITIVE_INFINITY, 0);
  }

  /// @param delay from the satellites to the node that points the radar (s)
  CueSearch(LaunchWatch warned, RadarModel model, double delay) {
    this.warned = warned;
    this.model = model;
    this.delay = delay;
    start = warned.reported() + delay;
  }

  // Most radars are asked at few times, or never: a step is worked out when it is first asked for,
  // by whichever thread; all come to the same.
  private Step step(int i) {
    Step known = steps.get(i);
    if (known != null) {
      return known;
    }
    LaunchReport report = warned.at(start + i * STEP - delay);
    Step made = report == null ? Step.NOTHING : step(i, report);
    steps.set(i, made);
    return made;
  }

  private Step step(int i, LaunchReport known) {
    Radar radar = model.radar();
    double beams = 0;
    double inside = 0;
    int asked = 0;
    for (SensorTask.Request c : Handover.of(known, start + i * STEP, radar.site()).cones()) {
      double seen = inView(model, c);
      asked += seen > 0 ? 1 : 0;
      double all = c.beams(radar.beamwidth());
      if (seen * Math.min(all, SensorTask.MOST_BEAMS) > beams) {
        double searched = Math.min(all, SensorTask.MOST_BEAMS);
        beams = seen * searched;
        inside = -StrictMath.expm1(-0.5 * DEVIATIONS * DEVIATIONS * searched / all);
      }
    }
    if (!(beams > 0)) {
      return Step.NOTHING;
    }
    double left = 1 - radar.time().fenceShare();
    double pass = Math.max(radar.revisit(), beams * radar.time().searchDwell() * asked / left);
    return new Step(pass, inside);
  }

  // The part of an ellipse that the radar can see, by points on three rings, each for as many
  // beams.
  private static double inView(RadarModel model, SensorTask.Request c) {
    Vec3 site = model.frame().position().position();
    Vec3 across = c.direction().cross(c.along());
    Opportunity o = new Opportunity();
    int seen = 0;
    for (int k = 0; k < POINTS; k++) {
      double radius = Math.sqrt((k % RINGS + 0.5) / RINGS);
      double turn = 2 * StrictMath.PI * k / POINTS;
      double a =
          Math.min(1, StrictMath.tan(Math.min(c.halfLength(), 0.78)) * radius)
              * StrictMath.cos(turn);
      double b =
          Math.min(1, StrictMath.tan(Math.min(c.halfWidth(), 0.78)) * radius)
              * StrictMath.sin(turn);
      Vec3 u = c.direction().plus(a, c.along()).plus(b, across).unit();
      Vec3 p = site.plus(c.range(), u);
      seen += model.seeTurned(p.x(), p.y(), p.z(), o) ? 1 : 0;
    }
    return (double) seen / POINTS;
  }

  /// When the search can begin (s); infinite when the radar is never told.
  @Unit("s")
  double start() {
    return start;
  }

  /// Chance a second that a body in view is looked at.
  double rate(double t) {
    int i = (int) ((t - start) / STEP);
    if (!(t >= start) || i >= STEPS) {
      return 0;
    }
    Step s = step(i);
    return s.inside() / s.pass();
  }
}
