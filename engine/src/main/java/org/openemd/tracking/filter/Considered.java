package org.openemd.tracking.filter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How an estimate's error depends on the constant errors of the radars that fed it: its covariance with each of them, in units of their standard deviations.
///
/// Each radar has four constant errors (see `tracking.Systematic`), independent and of unit variance. They are considered and never estimated: the filter of
/// Schmidt (Jazwinski, Stochastic Processes and Filtering Theory, 1970, 8.4), which knows that more plots do not make them smaller.
public final class Considered {
  /// Constant errors of a radar.
  public static final int EACH = 4;

  /// Which of them is that of the zero of the range.
  public static final int RANGE = 2;

  private final int states;
  private int count;
  private String[] sensors = new String[2];
  private double[] columns = new double[0]; // a row for each state, column by column

  /// Of an estimate of so many states.
  public Considered(int states) {
    this.states = states;
  }

  /// Takes the place of this, whose states are as many.
  public void set(Considered o) {
    count = o.count;
    sensors = Arrays.copyOf(o.sensors, o.sensors.length);
    columns = Arrays.copyOf(o.columns, o.columns.length);
  }

  /// Takes over those of an estimate of fewer states; the errors do not depend on the others.
  void widen(Considered o) {
    count = o.count;
    sensors = Arrays.copyOf(o.sensors, o.sensors.length);
    columns = new double[at(count, 0)];
    for (int k = 0; k < width(); k++) {
      System.arraycopy(o.columns, o.states * k, columns, states * k, o.states);
    }
  }

  /// Takes over those of the first `common` states of an estimate; the errors do not depend on the others.
  void embed(Considered o, int common) {
    double[] taken = new double[o.width() * states];
    for (int k = 0; k < o.width(); k++) {
      System.arraycopy(o.columns, o.states * k, taken, states * k, common);
    }
    count = o.count;
    sensors = Arrays.copyOf(o.sensors, o.sensors.length);
    columns = taken;
  }

  /// Adds `weight` times those of an estimate of as many states.
  void add(double weight, Considered o) {
    for (int i = 0; i < o.count; i++) {
      int to = at(place(o.sensors[i]), 0);
      int from = o.at(i, 0);
      for (int k = 0; k < EACH * states; k++) {
        columns[to + k] += weight * o.columns[from + k];
      }
    }
  }

  /// Radars so far.
  public int count() {
    return count;
  }

  /// The id of the radar that has a place.
  public String sensor(int place) {
    return sensors[place];
  }

  /// The place of a radar, or -1; of what is nobody's measurement, too.
  public int find(@Nullable String sensor) {
    for (int i = 0; i < count; i++) {
      if (sensors[i].equals(sensor)) {
        return i;
      }
    }
    return -1;
  }

  /// The place of a radar, a new one of zeros if it has none.
  public int place(String sensor) {
    int i = find(sensor);
    if (i >= 0) {
      return i;
    }
    if (count == sensors.length) {
      sensors = Arrays.copyOf(sensors, 2 * count);
    }
    columns = Arrays.copyOf(columns, at(count + 1, 0));
    sensors[count] = sensor;
    return count++;
  }

  /// All columns; those of one place begin at {@link #at}.
  public double[] columns() {
    return columns;
  }

  /// Where the column of one of the four errors begins.
  public int at(int place, int error) {
    return (place * EACH + error) * states;
  }

  /// Columns in use.
  public int width() {
    return count * EACH;
  }

  /// Takes from `sum`, the covariance of the difference of two estimates' errors if they had nothing in common, twice what they have in common.
  public static void less(double[] sum, Considered a, Considered b) {
    for (int i = 0; i < a.count; i++) {
      int j = b.find(a.sensors[i]);
      for (int k = 0; j >= 0 && k < EACH; k++) {
        int p = a.at(i, k);
        int q = b.at(j, k);
        int n = a.states;
        for (int r = 0; r < n; r++) {
          for (int c = 0; c < n; c++) {
            sum[n * r + c] -=
                a.columns[p + r] * b.columns[q + c] + b.columns[q + r] * a.columns[p + c];
          }
        }
      }
    }
  }
}
