package org.openemd.results.metrics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openemd.math.Matrix;
import org.openemd.math.Vec3;

/// Reads samples of bodies or tracks from comma-separated values.
///
/// The first line names the columns, in any order: `time_s,id,x_m,y_m,z_m`; with velocity `vx_m_s,vy_m_s,vz_m_s`; with the upper triangle of a covariance of position `cov_x_x_m2` ... `cov_z_z_m2`, or of position and
/// velocity, `cov_x_vx_m2_s`, `cov_vx_vx_m2_s2` and so on; and `identity`. A row may leave velocity, covariance or identity empty. Blank lines, and those that start with `#`, are skipped.
public final class SampleFile {
  /// The most rows of a file.
  public static final int MOST_ROWS = 500_000;

  /// The most bodies, or tracks, at one time: pairing takes a time that grows with their cube.
  public static final int MOST_AT_ONCE = 1_000;

  private static final double FAR = 1e12; // [m]
  private static final double LONG = 1e9; // [s]
  private static final double FAST = 3e8; // [m/s]
  private static final double VAGUE = 1e24; // of a covariance [m2, m2/s, m2/s2]
  private static final List<String> AXES = List.of("x", "y", "z", "vx", "vy", "vz");
  private static final List<String> NEEDED = List.of("time_s", "id", "x_m", "y_m", "z_m");
  private static final List<String> VELOCITY = List.of("vx_m_s", "vy_m_s", "vz_m_s");

  private final CsvRows rows;
  private final boolean moving;
  private final int covered; // rows of the covariance, 0 without one
  private final Map<Long, Map<String, Integer>> lines = new TreeMap<>(); // of each id at each tick

  private SampleFile(CsvRows rows) {
    this.rows = rows;
    moving = rows.has(VELOCITY.getFirst());
    covered = !rows.has(covariance(0, 0)) ? 0 : rows.has(covariance(3, 3)) ? 6 : 3;
  }

  /// What a file holds, or every problem in it.
  ///
  /// @param unused sentences on columns that are not used
  public record Read(List<Sample> samples, List<String> problems, List<String> unused) {}

  /// The column of an entry of the covariance, row at most column, 0 to 5.
  public static String covariance(int row, int column) {
    int rates = (row > 2 ? 1 : 0) + (column > 2 ? 1 : 0);
    String unit = rates == 0 ? "m2" : rates == 1 ? "m2_s" : "m2_s2";
    return "cov_" + AXES.get(row) + "_" + AXES.get(column) + "_" + unit;
  }

  /// All columns, in the order in which `emd run` writes them; those of the covariance last.
  public static List<String> columns() {
    List<String> all = new ArrayList<>(NEEDED);
    all.addAll(VELOCITY);
    all.add("identity");
    for (int i = 0; i < 6; i++) {
      for (int j = i; j < 6; j++) {
        all.add(covariance(i, j));
      }
    }
    return all;
  }

  /// Reads lines; `name` is how messages call the file.
  public static Read read(String name, Iterator<String> lines) {
    CsvRows rows = new CsvRows(name, lines);
    List<Sample> samples = new ArrayList<>();
    if (rows.head(NEEDED, columns())) {
      SampleFile file = new SampleFile(rows);
      file.requireWholeGroups();
      while (rows.next(MOST_ROWS)) {
        file.row().ifPresent(samples::add);
      }
    }
    return new Read(samples, rows.problems(), rows.unused());
  }

  private void requireWholeGroups() {
    if (moving) {
      VELOCITY.forEach(this::require);
    }
    for (int i = 0; i < covered; i++) {
      for (int j = i; j < covered; j++) {
        require(covariance(i, j));
      }
    }
  }

  private void require(String column) {
    if (!rows.has(column)) {
      rows.problem("column " + column + " is missing beside the others of its group");
    }
  }

  private Optional<Sample> row() {
    int before = rows.wrong();
    double time = rows.number("time_s", "s", -LONG, LONG);
    String id = rows.text("id");
    if (id.isEmpty()) {
      rows.problem("id is empty; it must name a body or a track");
    }
    Vec3 position = vector("x_m", "y_m", "z_m", "m", FAR);
    Optional<Vec3> velocity = velocity();
    Optional<Matrix> covariance = covariance();
    if (covariance.isPresent() && covered == 6 && velocity.isEmpty()) {
      rows.problem("a covariance of position and velocity needs " + String.join(", ", VELOCITY));
    }
    if (rows.wrong() > before || !firstOfItsTime(time, id)) {
      return Optional.empty();
    }
    return Optional.of(new Sample(time, id, position, velocity, covariance, rows.text("identity")));
  }

  private Vec3 vector(String x, String y, String z, String unit, double most) {
    return new Vec3(
        rows.number(x, unit, -most, most),
        rows.number(y, unit, -most, most),
        rows.number(z, unit, -most, most));
  }

  private Optional<Vec3> velocity() {
    if (!moving || VELOCITY.stream().allMatch(c -> rows.text(c).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(vector(VELOCITY.get(0), VELOCITY.get(1), VELOCITY.get(2), "m/s", FAST));
  }

  private Optional<Matrix> covariance() {
    if (covered == 0 || withoutCovariance()) {
      return Optional.empty();
    }
    int before = rows.wrong();
    double[] entries = new double[covered * covered];
    for (int i = 0; i < covered; i++) {
      for (int j = i; j < covered; j++) {
        double v = rows.number(covariance(i, j), "", -VAGUE, VAGUE);
        entries[i * covered + j] = v;
        entries[j * covered + i] = v;
      }
    }
    Matrix m = Matrix.of(covered, covered, entries);
    if (rows.wrong() == before && !Sample.isCovariance(m)) {
      rows.problem("the covariance is not positive definite");
    }
    return Optional.of(m);
  }

  private boolean withoutCovariance() {
    for (int i = 0; i < covered; i++) {
      for (int j = i; j < covered; j++) {
        if (!rows.text(covariance(i, j)).isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean firstOfItsTime(double time, String id) {
    Map<String, Integer> there = lines.computeIfAbsent(Scene.tick(time), _ -> new TreeMap<>());
    Integer first = there.putIfAbsent(id, rows.line());
    if (first != null) {
      rows.problem(
          "id "
              + id
              + " stands twice at time_s "
              + rows.text("time_s")
              + "; first on line "
              + first);
      return false;
    }
    if (there.size() == MOST_AT_ONCE + 1) {
      rows.problem("more than " + MOST_AT_ONCE + " ids stand at time_s " + rows.text("time_s"));
    }
    return there.size() <= MOST_AT_ONCE;
  }
}
