/// Estimation of one body: its motion, what is measured of it, the filters that bring them together, and the smoother for afterwards.
///
/// Purpose: what filters are made of, apart from who reports and which plot is whose. Takes: a `Motion` (free flight, or the fall through the air with its ballistic coefficient), a `Measurement` (a `Sighting`: direction, range, range rate), estimates. Gives: estimates moved
/// and updated by the `ExtendedFilter` or the `UnscentedFilter`, of any small number of states, without allocation; innovations with their likelihood; smoothed histories.
///
/// Frame: Earth-fixed; position and velocity in m and m/s. Assumptions and limits are those of each motion and filter, stated there. Error: the tests hold each beside
/// a library's or a closed form.
@NullMarked
package org.openemd.tracking.filter;

import org.jspecify.annotations.NullMarked;
