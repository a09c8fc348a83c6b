package org.openemd.bench.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openemd.earth.AzElRange;
import org.openemd.earth.Ecef;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.RandomStream;
import org.openemd.math.Vec3;
import org.openemd.sensing.Detection;
import org.openemd.tracking.KnownSensor;
import org.openemd.tracking.filter.BallisticMotion;

/// A thousand bodies 20 km apart that fly side by side, and one radar's scans of them, one a second: first each hundred of them is met five times, so that tracks begin, then all are detected with probability 0.9 and a
/// hundred false plots among them each time.
final class Crowd {
  static final int COUNT = 1_000;
  static final int CLUTTER = 100;
  static final double DETECTION = 0.9;
  static final int FIRST = 50;
  static final int SCANS = 40;
  static final KnownSensor RADAR =
      new KnownSensor("r", Geodetic.ofDegrees(46.5, 15, 0), true, 12.8);
  static final LocalFrame FRAME = LocalFrame.at(RADAR.site());
  static final double SIGMA_RANGE = 20; // [m]
  static final double SIGMA_ANGLE = 2e-4;

  private static final double APART = 20e3; // [m]
  private static final int ACROSS = 40;
  private static final int GROUP = 100;
  private static final int EACH = FIRST * GROUP / COUNT;

  /// All scans, in order.
  final List<List<Detection>> scans = new ArrayList<>();

  /// Where all bodies are at the last of the first scans, and how fast.
  final double[][] truth = new double[COUNT][6];

  private final RandomStream draws = RandomStream.of(1, 0, "bench", "crowd");
  private final LocalFrame middle = LocalFrame.at(Geodetic.ofDegrees(50, 15, 350e3));
  private long id;

  Crowd() {
    double[][] x = new double[COUNT][];
    for (int i = 0; i < COUNT; i++) {
      x[i] = start(i);
    }
    BallisticMotion motion = new BallisticMotion();
    for (int scan = 0; scan < FIRST + SCANS; scan++) {
      if (scan == FIRST) {
        for (int i = 0; i < COUNT; i++) {
          System.arraycopy(x[i], 0, truth[i], 0, 6);
        }
      }
      scans.add(scan(scan, x, scan >= FIRST));
      for (double[] body : x) {
        motion.move(body, 1, 1);
      }
    }
  }

  private double[] start(int i) {
    double east = APART * (i % ACROSS - 0.5 * ACROSS);
    double north = APART * (i / ACROSS - 0.5 * COUNT / ACROSS);
    Vec3 p = middle.position().position();
    p = p.plus(east, middle.east()).plus(north, middle.north());
    Vec3 v = middle.direction(5.5, 0.2).times(5_000);
    return new double[] {p.x(), p.y(), p.z(), v.x(), v.y(), v.z()};
  }

  private List<Detection> scan(double t, double[][] x, boolean hard) {
    List<Detection> plots = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      double[] body = x[i];
      boolean met = (int) t / EACH == i / GROUP;
      if (hard ? draws.nextDouble() < DETECTION : met) {
        plots.add(plot(t, new Vec3(body[0], body[1], body[2])));
      }
    }
    for (int i = 0; hard && i < CLUTTER; i++) {
      double[] near = x[(int) (COUNT * draws.nextDouble())];
      Vec3 off =
          new Vec3(
              draws.uniform(-APART, APART),
              draws.uniform(-APART, APART),
              draws.uniform(-APART, APART));
      plots.add(plot(t, new Vec3(near[0], near[1], near[2]).plus(off)));
    }
    return List.copyOf(plots);
  }

  private Detection.RadarPlot plot(double t, Vec3 p) {
    AzElRange look = FRAME.look(new Ecef(p));
    double across = SIGMA_ANGLE / Math.cos(look.elevation());
    return new Detection.RadarPlot(
        id++,
        RADAR.id(),
        t,
        look.range() + SIGMA_RANGE * draws.nextGaussian(),
        look.azimuth() + across * draws.nextGaussian(),
        look.elevation() + SIGMA_ANGLE * draws.nextGaussian(),
        0,
        SIGMA_RANGE,
        SIGMA_ANGLE,
        1,
        30,
        0.05);
  }

  /// Writes the bodies at the first hard scan and the hard scans, in the radar's axes, for other programs.
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> bodies = new ArrayList<>();
    bodies.add("east_m,north_m,up_m,east_m_s,north_m_s,up_m_s");
    for (double[] b : truth) {
      Vec3 site = FRAME.position().position();
      Vec3 p = FRAME.rotateToEnu(new Vec3(b[0], b[1], b[2]).minus(site));
      Vec3 v = FRAME.rotateToEnu(new Vec3(b[3], b[4], b[5]));
      bodies.add(line("%.3f,%.3f,%.3f,%.4f,%.4f,%.4f", p.x(), p.y(), p.z(), v.x(), v.y(), v.z()));
    }
    Files.write(folder.resolve("bodies.csv"), bodies);
    List<String> plots = new ArrayList<>();
    plots.add("time_s,range_m,azimuth_rad,elevation_rad,sigma_range_m,sigma_angle_rad");
    for (List<Detection> scan : scans.subList(FIRST, scans.size())) {
      for (Detection d : scan) {
        if (d instanceof Detection.RadarPlot r) {
          plots.add(
              line(
                  "%.0f,%.3f,%.9f,%.9f,%.1f,%.6f",
                  r.time(), r.range(), r.azimuth(), r.elevation(), r.sigmaRange(), r.sigmaAngle()));
        }
      }
    }
    Files.write(folder.resolve("plots.csv"), plots);
  }

  private static String line(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
