/// What is believed: filters, association, classification.
///
/// Purpose: from detections to the network picture. Takes: plots and bearings (`sensing`'s reports, nothing else of it),
/// what the network knows of its sensors, a policy. Gives: `Track`, `LaunchReport` and where it leads (`LaunchPrediction`, `Handover`), `ImpactPrediction`, `TrackEvent`,
/// `Association` for scoring, and for every radar a `SensorTask`: where to look next, and how widely; whether there is time is the radar's matter.
///
/// A track begins when m plots on one ballistic path came within n looks ({@link Initiator}); how many begin with false plots alone is known ({@link FalseTracks}). When its body parts it goes on with one piece, and the others begin tracks ({@link Separations}). It is deleted after `dropAfter` without a plot, when it has come
/// down to 10 km, and when it proves to be the same body as another: of two that agree within their covariances, and were not both seen in one scan, the one with fewer plots goes.
///
/// Assumptions and limits: free flight with J2, from 130 km down re-entry with drag as well (tracks begin above 60 km and end at 10), and no thrust (tracks are confirmed after burnout);
/// plots that several tracks claim are shared out by joint probabilities or the best assignment (`association`), in which two bodies within one beam and range cell give one plot; measurements fused each in its place in time, up to a minute later than the slowest link explains; errors of survey and air, constant for each radar, are
/// considered with their known deviations and not estimated; range rate is used where the policy wants it; classification from cross sections (a spread by aspect where the policy expects one), taken as exponential (Swerling 1 in one look)
/// whatever they are, and from the speeds with which objects of one launch parted; not from how they slow in the air. Sources: Bar-Shalom, Li & Kirubarajan, Estimation with Applications to Tracking
/// and Navigation (2001); Singer, IEEE Trans. AES 6 (1970), for missiles under thrust; Blackman & Popoli, Design and Analysis of Modern Tracking Systems (1999); Jazwinski, Stochastic Processes and Filtering Theory (1970), for errors that are considered. Error: the filter is consistent (normalised
/// estimation error squared in its band) on ballistic paths; the tests state the cases. Launch reports are honest for ballistic missiles that climb as those
/// of the catalog do (normalised errors squared by degree of freedom: launch point 0.3 to 0.9, boost 0.6 to 1.1).
@NullMarked
package org.openemd.tracking;

import org.jspecify.annotations.NullMarked;
