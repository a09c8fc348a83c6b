package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.compare.Comparer;
import org.openemd.campaign.compare.Criterion;

/// What `emd compare` was asked.
///
/// @param options the scenarios
/// @param views assumption sets, each a view of its own; empty for the values of the scenarios
/// @param overrides set in all of them
/// @param base what stands anyway; empty for `nothing.yaml` beside the first option, if there is one
/// @param criteria by which what turns the ranking is sought; empty for not at all
/// @param partners so many of the assumptions that matter most are moved two by two
/// @param vary a value whose levels are flown besides
/// @param step of the grids (deg)
/// @param fill a template to be filled with what was found
public record CompareRequest(
    List<Path> options,
    List<String> views,
    List<String> overrides,
    Optional<Path> base,
    List<Criterion> criteria,
    int partners,
    Optional<Comparer.Vary> vary,
    double step,
    int runs,
    long seed,
    int threads,
    Optional<Path> fill,
    Optional<Path> out,
    boolean force,
    Format format) {}
