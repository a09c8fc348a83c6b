package org.openemd.campaign.fast.batch;

/// Launch by time of intercept, piece by piece a cubic.
///
/// All times in seconds. A row is a way of flying, and whether its flights have turned back.
final class Pieces {
  private static final double CLOSE = 1e-6; // [s]
  private static final double SHORT = 1; // [s]
  private static final int STEPS = 60;
  private static final int NUMBERS = 11; // of each, when kept

  private final double shortest;
  private final double longest;
  private int size;
  private final byte[] row;
  private final double[] start;
  private final double[] length;
  private final double[]
      launch; // at the start, and then the cubic's other terms by the part passed
  private final double[] c1;
  private final double[] c2;
  private final double[] c3;
  private final double[] from; // part of the cubic
  private final double[] to;
  private final double[] top; // part where it is highest
  private final double[] highest; // its launch there

  private final double[][] columns;

  // The best found.
  private int best;
  private double part;

  /// @param shortest flight (s)
  /// @param longest flight (s)
  Pieces(int room, double shortest, double longest) {
    this.shortest = shortest;
    this.longest = longest;
    row = new byte[room];
    start = new double[room];
    length = new double[room];
    launch = new double[room];
    c1 = new double[room];
    c2 = new double[room];
    c3 = new double[room];
    from = new double[room];
    to = new double[room];
    top = new double[room];
    highest = new double[room];
    columns = new double[][] {start, length, launch, c1, c2, c3, from, to, top, highest};
  }

  void clear() {
    size = 0;
  }

  /// How many numbers {@link #keep} writes.
  int kept() {
    return 1 + NUMBERS * size;
  }

  /// Writes all to the beginning of an array.
  void keep(double[] to) {
    to[0] = size;
    for (int i = 0, k = 1; i < size; i++) {
      to[k++] = row[i];
      for (double[] a : columns) {
        to[k++] = a[i];
      }
    }
  }

  /// Reads what was kept.
  void restore(double[] kept) {
    size = (int) kept[0];
    for (int i = 0, k = 1; i < size; i++) {
      row[i] = (byte) kept[k++];
      for (double[] a : columns) {
        a[i] = kept[k++];
      }
    }
  }

  /// Adds one to a row of cubics by its ends: time, launch, change of launch with time; what of it flies neither too short nor too long, and leaves not before zero.
  void add(int by, double a, double la, double sa, double b, double lb, double sb) {
    int i = size;
    double h = b - a;
    double d = lb - la;
    row[i] = (byte) by;
    start[i] = a;
    length[i] = h;
    launch[i] = la;
    c1[i] = h * sa;
    c2[i] = 3 * d - h * (2 * sa + sb);
    c3[i] = h * (sa + sb) - 2 * d;
    from[i] = 0;
    to[i] = 1;
    if (a - la >= shortest && b - lb >= shortest && a - la <= longest && b - lb <= longest) {
      size++;
      summit(i);
    } else {
      clip(i);
    }
  }

  // Between the turns of its duration the flight becomes longer all the time, or shorter.
  private void clip(int i) {
    double d1 = c1[i] - length[i];
    double a = inside(turn(d1, c2[i], c3[i], true));
    double b = inside(turn(d1, c2[i], c3[i], false));
    keep(i, 0, Math.min(a, b));
    keep(i, Math.min(a, b), Math.max(a, b));
    keep(i, Math.max(a, b), 1);
  }

  private static double inside(double u) {
    return u > 0 && u < 1 ? u : 1;
  }

  // Adds what is neither too short nor too long of a part of the cubic that lies at row `i`, which
  // may be the next free one.
  private void keep(int i, double a, double b) {
    double fa = flight(i, a);
    double fb = flight(i, b);
    if (!(a < b && Math.max(fa, fb) >= shortest && Math.min(fa, fb) <= longest)) {
      return;
    }
    int j = size++;
    copy(i, j);
    from[j] = cut(j, a, fa, b);
    to[j] = cut(j, b, fb, a);
    summit(j);
  }

  private void copy(int i, int j) {
    row[j] = row[i];
    start[j] = start[i];
    length[j] = length[i];
    launch[j] = launch[i];
    c1[j] = c1[i];
    c2[j] = c2[i];
    c3[j] = c3[i];
  }

  private double flight(int i, double u) {
    return start[i] + u * length[i] - at(i, u);
  }

  // The part next to `end`, where the flight takes `there`, from which on it is neither too short
  // nor too long on the way to `other`.
  private double cut(int i, double end, double there, double other) {
    if (there >= shortest && there <= longest) {
      return end;
    }
    double bound = there < shortest ? shortest : longest;
    double out = end;
    double in = other;
    for (int k = 0; k < STEPS && Math.abs(in - out) * length[i] > CLOSE; k++) {
      double middle = 0.5 * (in + out);
      if ((flight(i, middle) < bound) == (there < bound)) {
        out = middle;
      } else {
        in = middle;
      }
    }
    return in;
  }

  /// The first launch of all; infinite when there is none.
  double first() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, Math.min(at(i, from[i]), at(i, to[i])));
      double turn = turn(c1[i], c2[i], c3[i], false);
      if (turn > from[i] && turn < to[i]) {
        least = Math.min(least, at(i, turn));
      }
    }
    return least;
  }

  /// The last launch of all, whose shot is then what {@link #row} and {@link #time} say; minus infinity when there is none.
  double last() {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (highest[i] > most) {
        most = highest[i];
        best = i;
        part = top[i];
      }
    }
    return most;
  }

  /// The launch of the earliest intercept that leaves not before a time, whose shot is then what {@link #row} and {@link #time} say; NaN when there is none.
  double earliest(double notBefore) {
    double soonest = Double.POSITIVE_INFINITY;
    double then = Double.NaN;
    for (int i = 0; i < size; i++) {
      if (highest[i] < notBefore || start[i] + from[i] * length[i] > soonest) {
        continue;
      }
      double u = reaches(i, notBefore);
      double t = start[i] + u * length[i];
      double l = Math.max(notBefore, at(i, u));
      if (t < soonest || (t == soonest && l > then)) {
        soonest = t;
        then = l;
        best = i;
        part = u;
      }
    }
    return then;
  }

  /// To which row of cubics the shot found last belongs.
  int row() {
    return row[best];
  }

  /// Cuts the cubic of the shot found last in two there, by what was looked up: launch and its change with time. Not where it is too short for that.
  boolean split(double l, double s) {
    int i = best;
    double a = start[i];
    double b = a + length[i];
    double t = time();
    if (!(t - a > SHORT && b - t > SHORT && size + 6 < row.length)) {
      return false;
    }
    int by = row[i];
    double la = launch[i];
    double sa = c1[i] / length[i];
    double lb = at(i, 1);
    double sb = (c1[i] + 2 * c2[i] + 3 * c3[i]) / length[i];
    drop();
    add(by, a, la, sa, t, l, s);
    add(by, t, l, s, b, lb, sb);
    return true;
  }

  /// Takes the cubic of the shot found last away.
  void drop() {
    size--;
    copy(size, best);
    from[best] = from[size];
    to[best] = to[size];
    top[best] = top[size];
    highest[best] = highest[size];
  }

  /// The time of its intercept (s).
  double time() {
    return start[best] + part * length[best];
  }

  private double at(int i, double u) {
    return launch[i] + u * (c1[i] + u * (c2[i] + u * c3[i]));
  }

  private void summit(int i) {
    double u = at(i, to[i]) > at(i, from[i]) ? to[i] : from[i];
    double turn = turn(c1[i], c2[i], c3[i], true);
    top[i] = turn > from[i] && turn < to[i] && at(i, turn) > at(i, u) ? turn : u;
    highest[i] = at(i, top[i]);
  }

  // Where a cubic of these terms is level, highest or lowest; NaN where it is nowhere.
  private static double turn(double c1, double c2, double c3, boolean highest) {
    double root = c2 * c2 - 3 * c1 * c3;
    if (!(root >= 0)) {
      return Double.NaN;
    }
    // Highest where the second derivative is negative. Of two forms the one that loses no digits.
    double r = highest ? -Math.sqrt(root) : Math.sqrt(root);
    return highest == (c2 <= 0) ? c1 / (-c2 - r) : (r - c2) / (3 * c3);
  }

  // The first part where the launch is not before, of a cubic that is so somewhere: Newton, kept
  // between.
  private double reaches(int i, double notBefore) {
    if (at(i, from[i]) >= notBefore) {
      return from[i];
    }
    double high = top[i];
    double low = from[i];
    double u = 0.5 * (low + high);
    for (int k = 0; k < STEPS && (high - low) * length[i] > CLOSE; k++) {
      double off = at(i, u) - notBefore;
      if (off >= 0) {
        high = u;
      } else {
        low = u;
      }
      double next = u - off / (c1[i] + u * (2 * c2[i] + 3 * u * c3[i]));
      double within = CLOSE / length[i];
      if (Math.abs(next - u) < 0.25 * within) {
        next = off >= 0 ? u - 0.5 * within : u + 0.5 * within; // to the other side
      }
      u = next > low && next < high ? next : 0.5 * (low + high);
    }
    return high;
  }
}
