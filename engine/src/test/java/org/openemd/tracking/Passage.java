package org.openemd.tracking;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.openemd.earth.EcefState;
import org.openemd.earth.LocalFrame;
import org.openemd.flight.Ballistics;
import org.openemd.flight.Environment;
import org.openemd.flight.Trajectory;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.sensing.Look;
import org.openemd.sensing.Radar;
import org.openemd.sensing.RadarModel;
import org.openemd.sensing.RadarScanner;
import org.openemd.sensing.Scan;
import org.openemd.sensing.SensorTask;
import org.openemd.tracking.filter.BallisticMotion;
import org.openemd.tracking.filter.Considered;
import org.openemd.world.Signature;
import org.openemd.world.ThreatObject;

/// One body in free flight past one radar of the catalog, its plots, and the bound on what they tell.
///
/// The flight has the whole physics (J2 to J4, air, ballistic coefficient 7,000 kg/m2) and stays above the air. Its cross section is such that the first look has a
/// signal to noise of 20 dB in the mean: what is tried is each radar's geometry and cells, not its reach.
record Passage(Trajectory path, List<Plot> plots) {
  private static final double FIRST_SNR = 100;
  private static final double BETA = 7000; // [kg/m2]

  /// Where a radar's bodies fly; everything is drawn evenly between two values.
  ///
  /// @param around azimuth at which a body is in the middle of its passage (rad), clockwise from north
  record Region(
      @Unit("rad") double around,
      @Unit("m") double near,
      @Unit("m") double far,
      @Unit("rad") double low,
      @Unit("rad") double high,
      @Unit("m/s") double slow,
      @Unit("m/s") double fast,
      @Unit("s") double lasts) {}

  static Passage of(Radar radar, Region region, long seed, int run) {
    RadarScanner scanner = new RadarScanner(radar, seed, run);
    RadarModel model = scanner.model();
    RandomStream draw = RandomStream.of(seed, run, radar.id(), "passage");
    EcefState start = start(model.frame(), region, draw);
    Trajectory path = Ballistics.coast(start, 0, region.lasts(), BETA, Environment.STANDARD);
    double rcs = FIRST_SNR / unitSnr(model, path);
    ThreatObject body =
        new ThreatObject(
            "b", "b", ThreatObject.Kind.WARHEAD, path, new Signature(rcs, rcs), List.of());
    SensorFrame frame = SensorFrame.of(Raid.known(radar));
    List<Plot> plots = new ArrayList<>();
    for (int i = 0; i * radar.revisit() <= region.lasts(); i++) {
      double t = i * radar.revisit();
      Scan scan = scanner.scan(t, List.of(body), pointed(model, path.position(t)), () -> 0);
      for (int k = 0; k < scan.causes().size(); k++) {
        if (!scan.causes().get(k).isEmpty()
            && scan.detections().get(k) instanceof Detection.RadarPlot p) {
          plots.add(Plot.of(p, frame));
        }
      }
    }
    return new Passage(path, plots);
  }

  private static EcefState start(LocalFrame f, Region g, RandomStream s) {
    double side = s.nextBoolean(0.5) ? 1 : -1;
    double azimuth = g.around() - side * Math.toRadians(s.uniform(10, 30));
    Vec3 u = f.direction(azimuth, s.uniform(g.low(), g.high()));
    Vec3 p = f.position().position().plus(s.uniform(g.near(), g.far()), u);
    Vec3 v =
        f.direction(
            g.around() + side * Math.toRadians(s.uniform(50, 110)),
            Math.toRadians(s.uniform(15, 35)));
    return new EcefState(p, v.times(s.uniform(g.slow(), g.fast())));
  }

  private static double unitSnr(RadarModel m, Trajectory path) {
    Vec3 p = path.position(0);
    Vec3 normal = m.radar().steered() ? p.minus(m.frame().position().position()).unit() : null;
    return switch (m.look(p, normal)) {
      case Look.InView v -> v.unitSnr();
      case Look.Hidden h ->
          throw new IllegalStateException(m.radar().id() + " sees no start: " + h);
    };
  }

  private static SensorTask pointed(RadarModel m, Vec3 p) {
    Vec3 d = p.minus(m.frame().position().position()).unit();
    return new SensorTask(
        "", List.of(SensorTask.Request.cone("b", SensorTask.Purpose.TRACK_HIGH, d, 0)));
  }

  /// The bound before any plot: nothing is known but the sizes of the radar's constant errors.
  static PosteriorBound ignorance() {
    double[] d = new double[6 + Considered.EACH];
    for (int k = 6; k < d.length; k++) {
      d[k] = 1;
    }
    return new PosteriorBound(MatrixUtils.createRealDiagonalMatrix(d));
  }

  /// Moves the bound from plot `i - 1` to plot `i` and lets it see that plot.
  void advance(PosteriorBound bound, int i) {
    if (i > 0) {
      bound.move(transition(plots.get(i - 1).time(), plots.get(i).time()), none());
    }
    Plot z = plots.get(i);
    Vec3 u = path.position(z.time()).minus(z.site()).unit();
    Vec3 e = u.across();
    measure(bound, z, u, true);
    measure(bound, z, e, false);
    measure(bound, z, u.cross(e), false);
  }

  private static void measure(PosteriorBound bound, Plot z, Vec3 h, boolean along) {
    double[] effects = new double[Considered.EACH];
    if (along) {
      z.systematic().along(effects);
    } else {
      z.systematic().across(h.x(), h.y(), h.z(), effects);
    }
    double[] row = new double[6 + Considered.EACH];
    row[0] = h.x();
    row[1] = h.y();
    row[2] = h.z();
    System.arraycopy(effects, 0, row, 6, Considered.EACH);
    bound.measure(row, along ? z.rangeVariance() : z.acrossVariance());
  }

  private RealMatrix transition(double from, double to) {
    double[] phi = new double[36];
    for (int k = 0; k < 6; k++) {
      phi[7 * k] = 1;
    }
    EcefState s = path.at(from);
    new BallisticMotion().moveWithTransition(Arcs.array(s), phi, to - from, BallisticMotion.STEP);
    RealMatrix f = MatrixUtils.createRealIdentityMatrix(6 + Considered.EACH);
    for (int k = 0; k < 36; k++) {
      f.setEntry(k / 6, k % 6, phi[k]);
    }
    return f;
  }

  private static RealMatrix none() {
    return MatrixUtils.createRealMatrix(6 + Considered.EACH, 6 + Considered.EACH);
  }
}
