package org.openemd.console;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What `emd sweep` was asked.
///
/// @param runs how many; with `untilWidth` at most
/// @param untilWidth of the interval of the leakage, at which to stop
/// @param threads runs at one time
/// @param rerun the one run to write a run folder of, instead of a sweep
/// @param out the folder to write, or the default one
/// @param force whether to start over what is another sweep
public record SweepRequest(
    Composition composition,
    long seed,
    int runs,
    OptionalDouble untilWidth,
    int threads,
    OptionalInt rerun,
    Optional<Path> out,
    boolean force,
    Format format) {}
