/// How good a set of tracks is, held against the truth: metrics of the field, fed by plain values.
///
/// **Takes** `Sample`s of true bodies and of tracks (time, id, position; optional velocity, covariance, identity), `Innovation`s, and `ScoreRules`. **Gives** `TrackingScore`: OSPA, GOSPA, SIAP
/// attributes, NEES and NIS at each time and over all, time to track and continuity of each body, false tracks. Each metric is a class of its own that can be used alone.
///
/// **Assumptions and limits.** Positions are compared by Euclidean distance in any one Cartesian frame; the times of both sides are the same times (to half a microsecond). Which track is of which
/// body is decided at each time anew, from positions alone (`Pairing`): two bodies nearer to each other than their tracks are wrong may be taken for one another. Ids name a body or a track through
/// time and are never compared between the two sides, so renaming changes nothing.
///
/// **Sources.** Schuhmacher, Vo and Vo, "A Consistent Metric for Performance Evaluation of Multi-Object Filters", IEEE Trans. Signal Processing 56(8), 2008; Rahmathullah, Garcia-Fernandez and
/// Svensson, "Generalized optimal sub-pattern assignment metric", Fusion 2017 (arXiv 1601.05585); Votruba, Nisley, Rothrock and Zombro, "Single Integrated Air Picture (SIAP) Metrics Implementation", SIAP
/// System Engineering Task Force, 29 October 2001, as the Stone Soup library writes its formulas; Bar-Shalom, Li and Kirubarajan, "Estimation with Applications to Tracking and Navigation", 2001, section 5.4; Li, Zhao and
/// Jilkov, "Practical Measures and Test for Credibility of an Estimator", 2001; Bernardin and Stiefelhagen, "Evaluating Multiple Object Tracking Performance", 2008.
///
/// **Error.** Distances to rounding; chi-square quantiles to 1e-9 in probability.
@NullMarked
package org.openemd.results.metrics;

import org.jspecify.annotations.NullMarked;
