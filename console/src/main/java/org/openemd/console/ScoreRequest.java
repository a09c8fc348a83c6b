package org.openemd.console;

import java.nio.file.Path;
import java.util.Optional;
import org.openemd.results.metrics.ScoreRules;

/// What `emd score` was asked.
///
/// @param innovations a file of them, if one was named
/// @param common whether only times that both files have are scored
/// @param out the folder to write, if one was named
/// @param force whether to write over the files of another score
/// @param format how the answer is printed
record ScoreRequest(
    Path truth,
    Path tracks,
    Optional<Path> innovations,
    ScoreRules rules,
    boolean common,
    Optional<Path> out,
    boolean force,
    Format format) {}
