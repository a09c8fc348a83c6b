package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openemd.flight.Loft;

/// What `emd map` was asked.
///
/// @param step of the grid, in degrees
/// @param region south, west, north, east, in degrees; empty for the surroundings of what is defended
/// @param group of countries: only points around which its people live; empty for all of the region
/// @param threats whose missiles are flown; empty for the scenario's first group
/// @param lofts the flights; empty for the group's own
/// @param base set for the defense to compare with; empty for none
/// @param population an ESRI ASCII grid; empty for the people of cities
/// @param full whether each point is flown in a full run, of `seed`
/// @param from the sites that it leaves; empty for the group's own
public record MapRequest(
    Composition composition,
    double step,
    List<Double> region,
    String group,
    List<String> threats,
    List<String> from,
    List<Loft> lofts,
    List<String> base,
    Optional<Path> population,
    boolean full,
    long seed,
    int threads,
    Optional<Path> out,
    boolean force,
    Format format) {}
