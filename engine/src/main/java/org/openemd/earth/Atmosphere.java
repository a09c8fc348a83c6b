package org.openemd.earth;

/// The US Standard Atmosphere, 1976, from 5 km below sea level to 1,000 km; vacuum above.
///
/// To 86 km the defining layers of constant temperature gradient in geopotential height, in closed form; above, the
/// temperature functions of the source, and density and pressure by a cubic through the logarithms of its table (a
/// fit: within 1 % between rows). Height is taken above the ellipsoid, as if that were mean sea level (the geoid is
/// within 107 m of it). All of it is laid out once as cubics on a fine grid, which reproduce the closed form to 1e-8 and
/// cost about ten nanoseconds. The temperature is kinetic; at 86 km the source's molecular weight makes it 0.04 % lower
/// than the molecular-scale one, and the ramp from 80 km is neglected. The source gives no speed of sound above
/// 86 km: its value there is kept.
public final class Atmosphere {
  /// Place of the density (kg/m3) in the array of {@link #at}.
  public static final int DENSITY = 0;

  /// Place of the pressure (Pa).
  public static final int PRESSURE = 1;

  /// Place of the temperature (K).
  public static final int TEMPERATURE = 2;

  /// Place of the speed of sound (m/s).
  public static final int SOUND = 3;

  /// Highest height with air (m).
  public static final double TOP = 1_000e3;

  private static final double RADIUS = 6_356_766; // of the geopotential [m]
  private static final double GAS = 8_314.32 / 28.9644; // gas constant of air [J/kg/K]
  private static final double GAMMA = 1.4;
  private static final double LOWEST = -5e3; // geopotential [m]
  private static final double STEP = 250; // geopotential, divides every layer's base [m]
  private static final double SEAM = 86e3; // geometric [m]
  private static final double HIGH_STEP = 1e3; // geometric [m]
  private static final double[] BREAKS = breaks();
  private static final double[] LOW = lowGrid();
  private static final double[] HIGH = highGrid();
  private static final double TOP_TEMPERATURE = highTemperature(TOP / 1e3);
  private static final double SOUND_AT_SEAM = Math.sqrt(GAMMA * GAS * seamTemperature());

  private Atmosphere() {}

  /// Writes density, pressure, temperature and speed of sound at a geometric height (m) to `out`.
  public static void at(double height, double[] out) {
    if (height < SEAM) {
      low(height, out);
    } else {
      high(height, out);
    }
  }

  /// Density (kg/m3) at a geometric height (m).
  public static double density(double height) {
    if (height < SEAM) {
      double h = Math.max(LOWEST, RADIUS * height / (RADIUS + height));
      int i = (int) ((h - LOWEST) / STEP);
      return cubic(LOW, 10 * i, (h - LOWEST) / STEP - i);
    }
    if (height >= TOP) {
      return 0;
    }
    int i = (int) ((height - SEAM) / HIGH_STEP);
    return cubic(HIGH, 10 * i, (height - SEAM) / HIGH_STEP - i);
  }

  /// Distance (m) from a geometric height to the next one, upwards or downwards, where a layer ends and the slope of the density
  /// breaks: a step of an integrator across it loses its order. Infinite where there is none.
  public static double toBreak(double height, boolean upwards) {
    double least = Double.POSITIVE_INFINITY;
    for (double b : BREAKS) {
      double distance = upwards ? b - height : height - b;
      if (distance > 0 && distance < least) {
        least = distance;
      }
    }
    return least;
  }

  /// The layers' bases above the ground, and the seam.
  private static double[] breaks() {
    double[] b = new double[AtmosphereTables.BASE.length];
    for (int i = 1; i < b.length; i++) {
      b[i - 1] = RADIUS * AtmosphereTables.BASE[i] / (RADIUS - AtmosphereTables.BASE[i]);
    }
    b[b.length - 1] = SEAM;
    return b;
  }

  private static void low(double height, double[] out) {
    double h = Math.max(LOWEST, RADIUS * height / (RADIUS + height));
    double s = (h - LOWEST) / STEP;
    int i = (int) s;
    double u = s - i;
    int k = 10 * i;
    out[DENSITY] = cubic(LOW, k, u);
    out[PRESSURE] = cubic(LOW, k + 4, u);
    double t = LOW[k + 8] + LOW[k + 9] * u;
    out[TEMPERATURE] = t;
    out[SOUND] = Math.sqrt(GAMMA * GAS * t);
  }

  private static void high(double height, double[] out) {
    out[SOUND] = SOUND_AT_SEAM;
    if (height >= TOP) {
      out[TEMPERATURE] = TOP_TEMPERATURE;
      out[DENSITY] = 0;
      out[PRESSURE] = 0;
      return;
    }
    double s = (height - SEAM) / HIGH_STEP;
    int i = (int) s;
    out[DENSITY] = cubic(HIGH, 10 * i, s - i);
    out[PRESSURE] = cubic(HIGH, 10 * i + 4, s - i);
    out[TEMPERATURE] = HIGH[10 * i + 8] + HIGH[10 * i + 9] * (s - i);
  }

  private static double cubic(double[] c, int k, double u) {
    return c[k] + u * (c[k + 1] + u * (c[k + 2] + u * c[k + 3]));
  }

  /// Equations 27-31 of the source; height in km.
  private static double highTemperature(double z) {
    if (z < 91) {
      return 186.8673;
    }
    if (z < 110) {
      double q = (z - 91) / -19.9429;
      return 263.1905 - 76.3232 * Math.sqrt(1 - q * q);
    }
    if (z < 120) {
      return 240 + 12 * (z - 110);
    }
    double xi = (z - 120) * (6356.766 + 120) / (6356.766 + z);
    return 1000 - 640 * StrictMath.exp(-0.01875 * xi);
  }

  private static double seamTemperature() {
    return 186.946; // molecular-scale, at 84.852 km geopotential [K]
  }

  private static double[] lowGrid() {
    int cells = (int) ((RADIUS * SEAM / (RADIUS + SEAM) - LOWEST) / STEP) + 1;
    double[] grid = new double[10 * cells];
    Layers layers = Layers.standard();
    for (int i = 0; i < cells; i++) {
      double h = LOWEST + i * STEP;
      int layer = layers.of(h);
      double p0 = layers.pressure(layer, h);
      double p1 = layers.pressure(layer, h + STEP);
      double t0 = layers.temperature(layer, h);
      double t1 = layers.temperature(layer, h + STEP);
      double d0 = p0 / (GAS * t0);
      double d1 = p1 / (GAS * t1);
      double lapse = AtmosphereTables.LAPSE[layer];
      hermite(grid, 10 * i + 4, p0, p1, -d0 * Wgs84.G0 * STEP, -d1 * Wgs84.G0 * STEP);
      hermite(
          grid,
          10 * i,
          d0,
          d1,
          -d0 * STEP * (Wgs84.G0 / GAS + lapse) / t0,
          -d1 * STEP * (Wgs84.G0 / GAS + lapse) / t1);
      grid[10 * i + 8] = t0;
      grid[10 * i + 9] = t1 - t0;
    }
    return grid;
  }

  private static double[] highGrid() {
    int cells = (int) StrictMath.round((TOP - SEAM) / HIGH_STEP);
    double[] grid = new double[10 * cells];
    fill(grid, 0, cells, AtmosphereTables.DENSITY);
    fill(grid, 4, cells, AtmosphereTables.PRESSURE);
    for (int i = 0; i < cells; i++) {
      double z = (SEAM + i * HIGH_STEP) / 1e3;
      grid[10 * i + 8] = highTemperature(z);
      grid[10 * i + 9] = highTemperature(z + HIGH_STEP / 1e3) - grid[10 * i + 8];
    }
    return grid;
  }

  /// Cubics through exp of the table's logarithms, their slopes by finite differences of three rows.
  private static void fill(double[] grid, int at, int cells, double[] table) {
    double[] z = AtmosphereTables.HEIGHT;
    double[] log = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      log[i] = StrictMath.log(table[i]);
    }
    double[] slope = slopes(z, log);
    double[] v0 = logCurve(z, log, slope, SEAM / 1e3);
    for (int i = 0; i < cells; i++) {
      double[] v1 = logCurve(z, log, slope, (SEAM + (i + 1) * HIGH_STEP) / 1e3);
      double km = HIGH_STEP / 1e3;
      hermite(grid, 10 * i + at, v0[0], v1[0], v0[1] * km, v1[1] * km);
      v0 = v1;
    }
  }

  private static double[] slopes(double[] z, double[] y) {
    int n = z.length;
    double[] s = new double[n];
    for (int i = 1; i < n - 1; i++) {
      double a = (y[i] - y[i - 1]) / (z[i] - z[i - 1]);
      double b = (y[i + 1] - y[i]) / (z[i + 1] - z[i]);
      double w = (z[i] - z[i - 1]) / (z[i + 1] - z[i - 1]);
      s[i] = (1 - w) * a + w * b;
    }
    s[0] = 2 * (y[1] - y[0]) / (z[1] - z[0]) - s[1];
    s[n - 1] = 2 * (y[n - 1] - y[n - 2]) / (z[n - 1] - z[n - 2]) - s[n - 2];
    return s;
  }

  /// Value and slope of exp of the cubic through the logarithms.
  private static double[] logCurve(double[] z, double[] y, double[] slope, double at) {
    int i = 0;
    while (i < z.length - 2 && at >= z[i + 1]) {
      i++;
    }
    double h = z[i + 1] - z[i];
    double u = (at - z[i]) / h;
    double[] c = new double[4];
    hermite(c, 0, y[i], y[i + 1], slope[i] * h, slope[i + 1] * h);
    double value = StrictMath.exp(cubic(c, 0, u));
    return new double[] {value, value * (c[1] + u * (2 * c[2] + 3 * u * c[3])) / h};
  }

  private static void hermite(double[] c, int k, double y0, double y1, double m0, double m1) {
    c[k] = y0;
    c[k + 1] = m0;
    c[k + 2] = 3 * (y1 - y0) - 2 * m0 - m1;
    c[k + 3] = 2 * (y0 - y1) + m0 + m1;
  }

  /// The closed form below 86 km (equations 23 and 33 of the source).
  private static final class Layers {
    private final double[] bottomPressure = new double[AtmosphereTables.BASE.length];
    private final double[] bottomTemperature = new double[AtmosphereTables.BASE.length];

    static Layers standard() {
      Layers layers = new Layers();
      layers.bottomPressure[0] = 101_325;
      layers.bottomTemperature[0] = 288.15;
      for (int i = 1; i < AtmosphereTables.BASE.length; i++) {
        double h = AtmosphereTables.BASE[i];
        layers.bottomTemperature[i] = layers.temperature(i - 1, h);
        layers.bottomPressure[i] = layers.pressure(i - 1, h);
      }
      return layers;
    }

    int of(double h) {
      int i = AtmosphereTables.BASE.length - 1;
      while (i > 0 && h < AtmosphereTables.BASE[i]) {
        i--;
      }
      return i;
    }

    double temperature(int i, double h) {
      return bottomTemperature[i] + AtmosphereTables.LAPSE[i] * (h - AtmosphereTables.BASE[i]);
    }

    double pressure(int i, double h) {
      double lapse = AtmosphereTables.LAPSE[i];
      double t0 = bottomTemperature[i];
      double dh = h - AtmosphereTables.BASE[i];
      return bottomPressure[i]
          * (lapse == 0
              ? StrictMath.exp(-Wgs84.G0 * dh / (GAS * t0))
              : StrictMath.pow(temperature(i, h) / t0, -Wgs84.G0 / (GAS * lapse)));
    }
  }
}
