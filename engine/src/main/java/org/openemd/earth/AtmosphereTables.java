package org.openemd.earth;

/// The numbers of the US Standard Atmosphere, 1976 (NOAA/NASA/USAF, NOAA-S/T 76-1562).
final class AtmosphereTables {
  /// Base of each layer (geopotential m), table 4 of the source.
  static final double[] BASE = {0, 11e3, 20e3, 32e3, 47e3, 51e3, 71e3};

  /// Gradient of molecular-scale temperature in each layer (K/m).
  static final double[] LAPSE = {-6.5e-3, 0, 1e-3, 2.8e-3, 0, -2.8e-3, -2e-3};

  /// Geometric height (km) of the rows below.
  static final double[] HEIGHT = {
    86, 90, 95, 100, 105, 110, 115, 120, 130, 140, 150, 160, 180, 200, 250, 300, 350, 400, 450, 500,
    600, 700, 800, 900, 1000
  };

  /// Density (kg/m3), table I of the source.
  static final double[] DENSITY = {
    6.958e-6, 3.416e-6, 1.393e-6, 5.604e-7, 2.325e-7, 9.708e-8, 4.289e-8, 2.222e-8, 8.152e-9,
    3.831e-9, 2.076e-9, 1.233e-9, 5.194e-10, 2.541e-10, 6.073e-11, 1.916e-11, 7.014e-12, 2.803e-12,
    1.184e-12, 5.215e-13, 1.137e-13, 3.070e-14, 1.136e-14, 5.759e-15, 3.561e-15
  };

  /// Pressure (Pa), table I of the source.
  static final double[] PRESSURE = {
    3.7338e-1, 1.8359e-1, 7.5966e-2, 3.2011e-2, 1.4477e-2, 7.1042e-3, 4.0096e-3, 2.5382e-3,
    1.2505e-3, 7.2028e-4, 4.5422e-4, 3.0395e-4, 1.5271e-4, 8.4736e-5, 2.4767e-5, 8.7704e-6,
    3.4498e-6, 1.4518e-6, 6.4468e-7, 3.0236e-7, 8.2130e-8, 3.1908e-8, 1.7036e-8, 1.0873e-8,
    7.5138e-9
  };

  private AtmosphereTables() {}
}
