/// What is kept of a run, and how belief scored against truth.
///
/// **Takes** `run.RunRecord`. **Gives** `RunResult`, from which every file of a run folder is written, or `Outcomes`, the part of it that many runs need.
///
/// Only this package reads the side table of what caused each detection. A track counts as the body that most of its
/// detections came from. `windows`, `last_useful_launch_s` and the launch windows of a threat are computed on its *true*
/// path with the same planner that command uses: they are what a perfect track from burnout would have allowed.
///
/// `Quality` holds tracks against truth where it matters: the place of the meeting when a shot is committed (at launch) and handed over to its seeker, and the place of impact along
/// the track. Believed errors are what the covariance says in free flight from then on, without process noise to come. Of a track the body counts that it followed then (most of its last seven plots).
///
/// `Falls` says where stages, kill vehicles that hit nothing, interceptors that failed and what is left of hits come down: computed when it is asked for, from the paths that were flown; nothing of it reaches a sensor.
///
/// `PictureScore` scores the tracks by the metrics of `results.metrics`, and says which truth counts.
///
/// `Seen` tells of each sensor and body what could have been seen and what was reported, and why nothing was: it never could be (`sensing.coverage` tells what lacked), no
/// beam was pointed at it, or chance. `Warning` counts the seconds to impact from there.
@NullMarked
package org.openemd.results;

import org.jspecify.annotations.NullMarked;
