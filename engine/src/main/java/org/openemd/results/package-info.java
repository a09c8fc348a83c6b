/// What is kept of a run, and how belief scored against truth.
///
/// **Takes** `run.RunRecord`. **Gives** `RunResult`, from which every file of a run folder is written.
///
/// Only this package reads the side table of what caused each detection. A track counts as the body that most of its
/// detections came from. `windows`, `last_useful_launch_s` and the launch windows of a threat are computed on its *true*
/// path with the same planner that command uses: they are what a perfect track from burnout would have allowed.
///
/// `Seen` tells of each sensor and body what could have been seen and what was reported, and why nothing was: it never could be (`sensing.coverage` tells what lacked), no
/// beam was pointed at it, or chance. `Warning` counts the seconds to impact from there.
@NullMarked
package org.openemd.results;

import org.jspecify.annotations.NullMarked;
