/// Many tracks at once: prediction and update by range, azimuth and elevation, in arrays of numbers.
///
/// **Purpose** campaigns of many runs that need what a radar's plots make of a track's covariance, for many tracks together, and the same numbers as a single run's filter gives.
/// **Takes** {@link org.openemd.tracking.batch.Tracks}, one {@link org.openemd.tracking.batch.Plots plot} each, the
/// {@link org.openemd.tracking.batch.Sites} of the radars. **Gives** the tracks at the times of their plots, and how far these lay off:
/// {@link org.openemd.tracking.batch.TrackKernels} makes the kernel.
///
/// **Method.** Seven states: position, velocity, ballistic parameter. The state takes a Runge-Kutta step of fourth order in the turning frame (central gravity, J2), as
/// `tracking.filter.BallisticMotion`; the covariance drifts half a step, is kicked by the gradient of central gravity and turned by the Coriolis term, and drifts half a step:
/// a transition of second order, 190 operations where the product of three full matrices takes some 600. A plot is taken as the tracker's filter takes it: two innovations across the predicted line of
/// sight, then the range along the new one with the mean and variance of its second-order term. Sines and cosines are polynomials. Two kernels, one track at a time and in the processor's
/// vectors, do the same operations in the same order.
///
/// **Assumptions and limits.** Free flight above the air: drag is neglected (at 100 km some 0.01 m/s2 for 5,000 kg/m2 and 6 km/s), so that the parameter is inert: it grows its own variance, and moves only by
/// what it has in common with the rest. One plot a track and call, already associated. Constant errors of radars are not considered. A plot older than its track is refused.
///
/// **Error.** The transition: 1.3e-5 of a velocity's effect on the place for a step of 10 s, a hundredth of that for 1 s. Beside the obvious filter after one plot: below a thousandth of a deviation for steps up to
/// 10 s, a hundred-thousandth for 1 s. Beside Hipparchus' extended filter, on precise tracks: below a hundredth. The same bits at every vector width, cold and hot, interpreted and compiled.
///
/// **Sources.** Bar-Shalom, Li and Kirubarajan, Estimation with Applications to Tracking and Navigation (2001), 10.3.2; Hairer, Lubich and Wanner, Geometric Numerical Integration, II.5 (splitting); Duff and others, Building
/// an Orthonormal Basis, Revisited, JCGT 6 (2017).
@NullMarked
package org.openemd.tracking.batch;

import org.jspecify.annotations.NullMarked;
