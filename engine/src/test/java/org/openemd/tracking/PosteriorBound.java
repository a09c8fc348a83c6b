package org.openemd.tracking;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// The least covariance that any estimator can have, step by step: the posterior Cramer-Rao bound of Tichavsky, Muravchik and Nehorai (IEEE Trans. SP 46, 1998).
///
/// Their recursion `J' = D22 - D21 (J + D11)^-1 D12`, for a motion `x' = f(x) + w` with Gaussian `w` of covariance `Q` (D11 = F'Q^-1 F, D12 = -F'Q^-1, D22 = Q^-1 + H'R^-1 H), is, by
/// the matrix inversion lemma, `J' = G (1 + Q G)^-1 + H'R^-1 H` with `G = F^-T J F^-1`, which needs neither Q nor J to have an inverse: nothing need be known at first, and
/// free flight need not be shaken. Jacobians are those at the truth. Errors that are constant are states that nothing moves, with their variance as
/// prior; the bound of the motion is a block of the inverse, in which they are nuisances.
///
/// Which looks saw something, and how strongly, is taken as given (conditional bound; Hernandez, Farina and Ristic, IEE Proc. Radar, Sonar and Navigation 153, 2006): the mean over runs of such bounds lies above the bound
/// of the mean information, so it is the tighter one.
final class PosteriorBound {
  private RealMatrix information;

  /// @param information before anything is measured
  PosteriorBound(RealMatrix information) {
    this.information = information;
  }

  /// The motion between two measurements: its Jacobian and the covariance of what shakes it.
  void move(RealMatrix f, RealMatrix q) {
    RealMatrix back = inverse(f);
    RealMatrix g = back.transpose().multiply(information).multiply(back);
    RealMatrix one = MatrixUtils.createRealIdentityMatrix(g.getRowDimension());
    information = symmetric(g.multiply(inverse(one.add(q.multiply(g)))));
  }

  /// One scalar measurement with this row of the Jacobian and this variance.
  void measure(double[] row, double variance) {
    RealMatrix h = MatrixUtils.createRowRealMatrix(row);
    information = information.add(h.transpose().multiply(h).scalarMultiply(1 / variance));
  }

  /// Of the first `n` states.
  RealMatrix covariance(int n) {
    return inverse(information).getSubMatrix(0, n - 1, 0, n - 1);
  }

  static RealMatrix inverse(RealMatrix m) {
    return new LUDecomposition(m, 0).getSolver().getInverse();
  }

  private static RealMatrix symmetric(RealMatrix m) {
    return m.add(m.transpose()).scalarMultiply(0.5);
  }
}
