package org.openemd.console;

import java.nio.file.Path;
import java.util.Optional;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Environment;
import org.openemd.flight.Loft;
import org.openemd.flight.ReportedFlight;
import org.openemd.scenario.LoadOptions;

/// What `emd fly` was asked.
///
/// @param task what to do
/// @param out the folder to write, if one was named
/// @param force whether to write over the files of another flight there
/// @param format how the answer is printed
record FlyRequest(Task task, Optional<Path> out, boolean force, Format format) {

  /// One thing to do.
  sealed interface Task {}

  /// The vehicles of the catalog.
  record Listing() implements Task {}

  /// A reported flight.
  record Observed(ReportedFlight.Report report) implements Task {}

  /// A body without thrust, or a vehicle of which nothing was said yet.
  record Alone(Craft craft) implements Task {}

  /// To an aim.
  record Aimed(Craft craft, Geodetic from, Geodetic to, Loft loft) implements Task {}

  /// How fast interceptors of a scenario's batteries must be to meet a flight to an aim.
  record Met(Aimed aimed, Path scenario) implements Task {}

  /// As far as it goes in a direction (rad).
  record Farthest(Craft craft, Geodetic from, double azimuth) implements Task {}

  /// As far as it goes in so many directions.
  record Around(Craft craft, Geodetic from, int bearings) implements Task {}

  /// Which vehicle, with which values, in which physics.
  record Craft(String named, LoadOptions options, Environment environment) {}
}
