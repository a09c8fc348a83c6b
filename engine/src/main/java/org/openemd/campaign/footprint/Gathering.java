package org.openemd.campaign.footprint;

import java.util.Arrays;

/// Amounts by cell and country, as they come.
final class Gathering {
  private int[] cells = new int[256];
  private int[] countries = new int[256];
  private double[] amounts = new double[256];
  private int n;

  void add(int cell, int country, double amount) {
    if (n == cells.length) {
      cells = Arrays.copyOf(cells, 2 * n);
      countries = Arrays.copyOf(countries, 2 * n);
      amounts = Arrays.copyOf(amounts, 2 * n);
    }
    cells[n] = cell;
    countries[n] = country;
    amounts[n++] = amount;
  }

  int[] cells() {
    return Arrays.copyOf(cells, n);
  }

  int[] countries() {
    return Arrays.copyOf(countries, n);
  }

  double[] amounts() {
    return Arrays.copyOf(amounts, n);
  }

  double[] byCountry(int count) {
    double[] sums = new double[count];
    for (int i = 0; i < n; i++) {
      sums[countries[i]] += amounts[i];
    }
    return sums;
  }
}
