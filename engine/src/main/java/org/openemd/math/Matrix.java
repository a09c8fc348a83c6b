package org.openemd.math;

import java.util.Arrays;

/// A small immutable dense matrix; the one value for covariances and Jacobians.
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] a;

  private Matrix(int rows, int columns, double[] a) {
    this.rows = rows;
    this.columns = columns;
    this.a = a;
  }

  /// From entries row by row.
  public static Matrix of(int rows, int columns, double... entries) {
    if (entries.length != rows * columns) {
      throw new IllegalArgumentException(
          "a "
              + rows
              + " x "
              + columns
              + " matrix needs "
              + rows * columns
              + " entries, not "
              + entries.length);
    }
    return new Matrix(rows, columns, entries.clone());
  }

  public static Matrix zero(int rows, int columns) {
    return new Matrix(rows, columns, new double[rows * columns]);
  }

  public static Matrix diagonal(double... d) {
    double[] r = new double[d.length * d.length];
    for (int i = 0; i < d.length; i++) {
      r[i * d.length + i] = d[i];
    }
    return new Matrix(d.length, d.length, r);
  }

  public static Matrix identity(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return diagonal(ones);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public double get(int i, int j) {
    return a[i * columns + j];
  }

  public Matrix plus(Matrix o) {
    sameShape(o);
    double[] r = new double[a.length];
    for (int i = 0; i < r.length; i++) {
      r[i] = a[i] + o.a[i];
    }
    return new Matrix(rows, columns, r);
  }

  public Matrix minus(Matrix o) {
    return plus(o.times(-1));
  }

  public Matrix times(double k) {
    double[] r = new double[a.length];
    for (int i = 0; i < r.length; i++) {
      r[i] = k * a[i];
    }
    return new Matrix(rows, columns, r);
  }

  public Matrix times(Matrix o) {
    if (columns != o.rows) {
      throw new IllegalArgumentException("cannot multiply " + shape() + " by " + o.shape());
    }
    double[] r = new double[rows * o.columns];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns; k++) {
        double f = a[i * columns + k];
        for (int j = 0; j < o.columns; j++) {
          r[i * o.columns + j] += f * o.a[k * o.columns + j];
        }
      }
    }
    return new Matrix(rows, o.columns, r);
  }

  public Matrix transpose() {
    double[] r = new double[a.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        r[j * rows + i] = a[i * columns + j];
      }
    }
    return new Matrix(columns, rows, r);
  }

  /// The block that starts at (`row`, `column`).
  public Matrix block(int row, int column, int height, int width) {
    double[] r = new double[height * width];
    for (int i = 0; i < height; i++) {
      System.arraycopy(a, (row + i) * columns + column, r, i * width, width);
    }
    return new Matrix(height, width, r);
  }

  public double trace() {
    double t = 0;
    for (int i = 0; i < Math.min(rows, columns); i++) {
      t += get(i, i);
    }
    return t;
  }

  /// Inverse by Gauss and Jordan with partial pivoting.
  public Matrix inverse() {
    if (rows != columns) {
      throw new IllegalArgumentException("only a square matrix has an inverse, not " + shape());
    }
    double[] m = a.clone();
    double[] inv = identity(rows).a;
    for (int c = 0; c < rows; c++) {
      swapRows(m, inv, c, pivotRow(m, c));
      eliminate(m, inv, c);
    }
    return new Matrix(rows, rows, inv);
  }

  private int pivotRow(double[] m, int c) {
    int best = c;
    for (int i = c + 1; i < rows; i++) {
      if (Math.abs(m[i * rows + c]) > Math.abs(m[best * rows + c])) {
        best = i;
      }
    }
    if (m[best * rows + c] == 0) {
      throw new ArithmeticException("the matrix is singular");
    }
    return best;
  }

  private void swapRows(double[] m, double[] inv, int p, int q) {
    for (int j = 0; p != q && j < rows; j++) {
      double t = m[p * rows + j];
      m[p * rows + j] = m[q * rows + j];
      m[q * rows + j] = t;
      t = inv[p * rows + j];
      inv[p * rows + j] = inv[q * rows + j];
      inv[q * rows + j] = t;
    }
  }

  private void eliminate(double[] m, double[] inv, int c) {
    double scale = 1 / m[c * rows + c];
    for (int j = 0; j < rows; j++) {
      m[c * rows + j] *= scale;
      inv[c * rows + j] *= scale;
    }
    for (int i = 0; i < rows; i++) {
      double f = m[i * rows + c];
      for (int j = 0; i != c && j < rows; j++) {
        m[i * rows + j] -= f * m[c * rows + j];
        inv[i * rows + j] -= f * inv[c * rows + j];
      }
    }
  }

  /// `v` transposed times this times `v`.
  public double quadraticForm(double... v) {
    double s = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        s += v[i] * get(i, j) * v[j];
      }
    }
    return s;
  }

  private void sameShape(Matrix o) {
    if (rows != o.rows || columns != o.columns) {
      throw new IllegalArgumentException("shapes differ: " + shape() + " and " + o.shape());
    }
  }

  private String shape() {
    return rows + " x " + columns;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Matrix m && m.rows == rows && Arrays.equals(m.a, a);
  }

  @Override
  public int hashCode() {
    return 31 * rows + Arrays.hashCode(a);
  }

  @Override
  public String toString() {
    return shape() + " " + Arrays.toString(a);
  }
}
