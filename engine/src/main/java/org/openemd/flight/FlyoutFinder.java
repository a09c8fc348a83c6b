package org.openemd.flight;

import java.util.List;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Look-ups in the tables of one site, point after point of a path: besides the time of flight how it changes along the path, and how the interceptor arrives. Not shared between threads.
public final class FlyoutFinder {
  /// No flight passes through the point.
  public static final int NONE = 0;

  /// One does, on its way out.
  public static final int OUT = 1;

  /// One does that has turned back.
  public static final int BACK = -1;

  private static final double BEYOND = 2; // [lines, beats]

  private final FlyoutSurface.Site site;
  private final SiteMotion motion;
  private final FlyoutTable[] tables;
  private final FlyoutSolver[] solvers;
  private FlyoutTable.Seen seen = new FlyoutTable.Seen(0, 0, 0, 0);
  private double x;
  private double y;
  private double z;
  private int found;

  /// @param tables all of one site
  public FlyoutFinder(List<FlyoutTable> tables) {
    this.tables = tables.toArray(new FlyoutTable[0]);
    site = this.tables[0].surface.site;
    motion = new SiteMotion(site);
    solvers = new FlyoutSolver[this.tables.length];
    for (int i = 0; i < solvers.length; i++) {
      solvers[i] = new FlyoutSolver(this.tables[i].surface);
    }
  }

  /// Sets the point (m, Earth-fixed) that the rest is about.
  public void point(double px, double py, double pz) {
    x = px;
    y = py;
    z = pz;
    seen = site.seen(px, py, pz);
  }

  /// Height of the point.
  @Unit("m")
  public double height() {
    return seen.height();
  }

  /// Change of the chord while the point moves at a velocity (m/s, Earth-fixed).
  @Unit("m/s")
  public double chordRate(double vx, double vy, double vz) {
    return site.chordRate(x, y, z, seen.chord(), vx, vy, vz);
  }

  /// Chord from the site to below the point.
  @Unit("m")
  public double chord() {
    return seen.chord();
  }

  /// Chord from the site to below a place (m, Earth-fixed), which need not be the point.
  @Unit("m")
  public double chord(double px, double py, double pz) {
    return site.chord(px, py, pz);
  }

  /// Follows one sheet of a table to the point, a little beyond the edges of reach too: whether there is a flight. What follows is about it.
  public boolean follow(int table, int sheet) {
    found = table;
    int start = tables[table].starts.at(seen, sheet == OUT ? 0 : 1);
    return start != FlyoutStarts.NONE && solvers[table].solve(start, sheet, seen, BEYOND);
  }

  /// Looks the point up in a table: whether a flight passes through it, and on which way. What follows is about that flight.
  public int find(int table) {
    found = table;
    for (int sheet = 0; sheet < FlyoutStarts.SHEETS; sheet++) {
      int start = tables[table].starts.at(seen, sheet);
      if (start != FlyoutStarts.NONE && solvers[table].solve(start, 1 - 2 * sheet, seen)) {
        return sheet == 0 ? OUT : BACK;
      }
    }
    return NONE;
  }

  /// The fastest time of flight to the point.
  @Unit("s")
  public double time() {
    return tables[found].surface.time(solvers[found].beat());
  }

  /// How far inside the edges of reach that flight is, in steps of the table; beyond them when negative.
  public double margin() {
    return solvers[found].margin() + FlyoutSolver.EDGE;
  }

  /// Lets the point move at a velocity (m/s, Earth-fixed): what changes how fast is what follows.
  public void move(double vx, double vy, double vz) {
    motion.at(x, y, z, seen);
    motion.seen(vx, vy, vz);
  }

  /// Change of the time of flight while the point moves.
  @Unit("1")
  public double timeRate() {
    double beats = solvers[found].later(motion.first, motion.second, motion.third);
    return tables[found].surface.step() * beats;
  }

  /// Change of the margin (1/s).
  public double marginRate() {
    return solvers[found].marginChange(motion.first, motion.second, motion.third);
  }

  /// Velocity (Earth-fixed) with which the interceptor arrives there.
  @Unit("m/s")
  public Vec3 arrival() {
    double k = 1 / tables[found].surface.step();
    FlyoutSolver s = solvers[found];
    motion.at(x, y, z, seen);
    motion.velocity(k * s.easting(), k * s.northing(), k * s.climb());
    return new Vec3(motion.first, motion.second, motion.third);
  }
}
