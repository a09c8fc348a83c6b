/// Estimation of one body: its motion, its state with covariance, and the small matrices that this takes.
///
/// Purpose: what filters are made of, apart from who reports and which plot is whose. Takes: states and times. Gives: predicted states, transition matrices, covariances.
///
/// Frame: Earth-fixed; position and velocity in m and m/s. Assumptions and limits are those of each motion and filter, stated there. Error: the tests hold each beside
/// a library's or a closed form.
@NullMarked
package org.openemd.tracking.filter;

import org.jspecify.annotations.NullMarked;
