package org.openemd.console;

import java.nio.file.Path;
import java.util.Optional;
import org.openemd.run.RunKey;

/// What `emd run` was asked.
///
/// @param composition the scenario and what changes it
/// @param key which run of all possible ones
/// @param out the folder to write, or the default one
/// @param orders orders to replay
/// @param live seconds of the scenario in one, where a person commands
/// @param force whether to write over the folder of a different run
/// @param format how the summary is printed
public record RunRequest(
    Composition composition,
    RunKey key,
    Optional<Path> out,
    Optional<Path> orders,
    Optional<Double> live,
    boolean force,
    Format format) {}
