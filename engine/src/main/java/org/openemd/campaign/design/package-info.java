/// What is varied between runs, and by which plan: distributions, correlation, designs. Numbers and words only; no scenario, no file.
///
/// **Takes** a {@link org.openemd.campaign.design.Factor} for each value that varies, a {@link org.openemd.campaign.design.Correlation}, and a {@link org.openemd.campaign.design.Sampling} of the unit cube. **Gives** a
/// {@link org.openemd.campaign.design.Design}: the inputs of any run, alone, by its number, in time that does not grow with the number.
///
/// **How.** Every design is a rule that gives run `k` a point of the unit cube, one coordinate a factor; correlation bends the point; each factor's quantile function turns its coordinate into a value. Designs:
/// {@link org.openemd.campaign.design.RandomPoints}, {@link org.openemd.campaign.design.LatinHypercube}, {@link org.openemd.campaign.design.SobolPoints}, {@link org.openemd.campaign.design.Grid}.
///
/// **Assumptions and limits.** Correlation is that of normal scores (a Gaussian copula): what comes out of skewed or discrete distributions correlates a little less. It leaves each factor's own distribution alone, but not the
/// strata of a Latin hypercube: of correlated factors only the first stays stratified. Draws are strictly between quantiles 0 and 1.
///
/// **Sources.** M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979), for Latin hypercubes; S. Joe, F. Y. Kuo, SIAM J. Sci. Comput. 30 (2008), for the Sobol sequence, whose directions are Hipparchus's; A. B. Owen, "Randomly permuted (t,m,s)-nets"
/// (1995), for scrambling it.
///
/// **Error.** Quantiles of the normal distribution are Hipparchus's, good to 1e-9 in probability; the others are closed forms.
@NullMarked
package org.openemd.campaign.design;

import org.jspecify.annotations.NullMarked;
