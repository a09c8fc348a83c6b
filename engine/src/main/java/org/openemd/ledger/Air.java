package org.openemd.ledger;

import org.openemd.earth.Atmosphere;

/// Rows on the air.
final class Air {
  private Air() {}

  static void register(Computations all) {
    all.add("us76-t-", Computation.number(row -> air(row)[Atmosphere.TEMPERATURE]));
    all.add(
        "us76-p-", Computation.number(row -> air(row)[Atmosphere.PRESSURE] / 100)); // Pa to mbar
    all.add("us76-rho-", Computation.number(row -> air(row)[Atmosphere.DENSITY]));
    all.add("us76-high-t-", Computation.number(row -> air(row)[Atmosphere.TEMPERATURE]));
    all.add("us76-high-rho-", Computation.number(row -> air(row)[Atmosphere.DENSITY]));
  }

  private static double[] air(Row row) {
    double[] air = new double[4];
    Atmosphere.at(row.number("geometric altitude") * 1e3, air);
    return air;
  }
}
