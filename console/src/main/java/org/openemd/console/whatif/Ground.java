package org.openemd.console.whatif;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.campaign.footprint.Atlas;
import org.openemd.campaign.footprint.Census;
import org.openemd.campaign.footprint.Shares;

/// Which people and which land lie in each cell, counted once for a grid. For one thread.
final class Ground {
  private static final int MOST = 12; // [1] grids, kept

  private final Atlas atlas;
  private final Map<AimGrid, Both> kept = new LinkedHashMap<>(); // the last used last

  Ground(Path home) {
    atlas = Atlas.read(home);
  }

  private record Both(Census people, Census land) {}

  /// Of people and of land.
  record Covered(Shares people, Shares land) {}

  Atlas atlas() {
    return atlas;
  }

  Covered covered(AimGrid grid, List<AimCell> cells) {
    Both known = kept.remove(grid);
    Both both =
        known == null ? new Both(Census.ofCities(grid, atlas), Census.ofLand(grid, atlas)) : known;
    kept.put(grid, both);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return new Covered(both.people().shares(cells), both.land().shares(cells));
  }
}
