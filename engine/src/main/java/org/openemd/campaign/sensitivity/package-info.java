/// Which of the values that vary decide a result: Sobol's indices, and a tornado.
///
/// **Takes** the result of each run, in the order of the runs, of a {@link org.openemd.campaign.sensitivity.SaltelliPlan} or of {@link org.openemd.campaign.sensitivity.OneAtATime}. **Gives** for each factor its
/// {@link org.openemd.campaign.sensitivity.SobolIndex}, or its bar of a {@link org.openemd.campaign.sensitivity.Tornado}.
///
/// **How.** The first-order index of a factor is the part of the result's variance that goes when only it is known, `V(E(y|x_i)) / V(y)`; the total index what stays when only it is unknown, `E(V(y|x_~i)) / V(y)`. Their difference is what the
/// factor does together with others. The chance within a run is a factor like the others, named `chance`: its streams of random numbers are held or exchanged as a value is.
///
/// **Assumptions and limits.** Factors are independent. Indices speak of the distributions that were given: twice as wide a one, and its factor decides more. A tornado moves one factor at a time about the scenario as it is, and sees nothing
/// that only two together do.
///
/// **Sources.** I. M. Sobol, Math. Comput. Simul. 55 (2001) 271-280; A. Saltelli and others, "Variance based sensitivity analysis of model output", Comput. Phys. Commun. 181 (2010) 259-270, its table 2: (b) for the first order, (f), which is M. J. W. Jansen's
/// (Comput. Phys. Commun. 117 (1999) 35-43), for the total; numbers of equations from memory, the formulas compared with SALib's. Intervals: B. Efron's bootstrap over rows, by percentiles.
///
/// **Error.** An index of N rows is off by some `1/sqrt(N)`; its interval says by how much. Of 300 sweeps of 512 rows drawn by chance, intervals of 95 % hold
/// the truth in 90 to 97 of 100 for the two test functions; rows of a Sobol sequence fill the cube evenly, and most figures are better there than their interval says.
@NullMarked
package org.openemd.campaign.sensitivity;

import org.jspecify.annotations.NullMarked;
