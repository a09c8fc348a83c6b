package org.openemd.scenario;

/// The units that keys are written in, and how each becomes SI.
public enum Measure {
  ONE("1", "1", "", 1),
  WATT("W", "W", "_w", 1),
  METRE("m", "m", "_m", 1),
  KILOMETRE("km", "m", "_km", 1000),
  METRE_PER_SECOND("m/s", "m/s", "_m_s", 1),
  METRE_PER_SQUARE_SECOND("m/s2", "m/s2", "_m_s2", 1),
  KILOMETRE_PER_SECOND("km/s", "m/s", "_km_s", 1000),
  SECOND("s", "s", "_s", 1),
  PER_SECOND("1/s", "1/s", "_per_s", 1),
  DEGREE("deg", "rad", "_deg", StrictMath.PI / 180),
  DEGREE_PER_SECOND("deg/s", "rad/s", "_deg_s", StrictMath.PI / 180),
  MICRORADIAN("urad", "rad", "_urad", 1e-6),
  KILOGRAM("kg", "kg", "_kg", 1),
  KILOGRAM_PER_SQUARE_METRE("kg/m2", "kg/m2", "_kg_m2", 1),
  SQUARE_METRE("m2", "m2", "_m2", 1),
  NEWTON("N", "N", "_n", 1),
  MEGAHERTZ("MHz", "Hz", "_mhz", 1e6),
  GIGAHERTZ("GHz", "Hz", "_ghz", 1e9),
  KELVIN("K", "K", "_k", 1),
  DECIBEL("dB", "1", "_db", Double.NaN),
  SQUARE_METRE_PER_CUBIC_SECOND("m2/s3", "m2/s3", "_m2_s3", 1),
  MILLION_DOLLARS("million USD", "million USD", "_million_usd", 1),
  MILLION_DOLLARS_PER_YEAR("million USD/year", "million USD/year", "_million_usd_per_year", 1);

  private final String symbol;
  private final String siSymbol;
  private final String suffix;
  private final double factor;

  Measure(String symbol, String siSymbol, String suffix, double factor) {
    this.symbol = symbol;
    this.siSymbol = siSymbol;
    this.suffix = suffix;
    this.factor = factor;
  }

  /// As written after a number; `1` for a pure number.
  public String symbol() {
    return symbol;
  }

  /// The SI unit that {@link #toSi} gives.
  public String siSymbol() {
    return siSymbol;
  }

  /// How a key in this unit ends.
  public String suffix() {
    return suffix;
  }

  /// The value in SI; decibels become a ratio.
  public double toSi(double value) {
    return this == DECIBEL ? StrictMath.pow(10, value / 10) : value * factor;
  }

  /// The number and its unit for people, such as `6.3 km/s`; a pure number stands alone.
  String text(double value) {
    return this == ONE ? Numbers.text(value) : Numbers.text(value) + " " + symbol;
  }
}
