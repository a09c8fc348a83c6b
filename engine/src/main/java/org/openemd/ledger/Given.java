package org.openemd.ledger;

import java.nio.file.Path;
import org.openemd.math.Unit;
import org.openemd.scenario.CsvTable;

/// What a computation gets besides its row.
///
/// @param home the project's folder, with `data` and `catalog`
/// @param gm gravitational constant times the Earth's mass; another than the Earth's only to see which rows depend on it
record Given(Path home, @Unit("m3/s2") double gm) {
  /// A table of the `data` folder, whole.
  CsvTable table(String name) {
    return CsvTable.whole(home, "data/" + name);
  }
}
