package org.openemd.campaign.footprint;

import java.util.ArrayList;
import java.util.List;
import org.openemd.earth.Geodetic;

/// What a defense covers of a grid: by each way that a missile may come, and against the worst of them.
///
/// A point of aim is covered when there is at least one feasible shot against every layer that reaches it.
///
/// @param layers one for each launch point and flight that was asked
/// @param cells the worst of the layers for the defense, in the order of the grid's points
public record Footprint(AimGrid grid, List<Layer> layers, List<AimCell> cells) {

  /// What comes of missiles from one place.
  ///
  /// @param name as people call the place, and the flight where there are several from there
  /// @param cells in the order of the grid's points
  public record Layer(String name, Geodetic launch, List<AimCell> cells) {
    public Layer {
      cells = List.copyOf(cells);
    }
  }

  public Footprint {
    layers = List.copyOf(layers);
    cells = List.copyOf(cells);
    for (Layer l : layers) {
      if (l.cells().size() != grid.size() || cells.size() != grid.size()) {
        throw new IllegalArgumentException(
            l.name() + " has " + l.cells().size() + " cells, the grid " + grid.size());
      }
    }
  }

  /// From its layers, of which there is at least one.
  public static Footprint of(AimGrid grid, List<Layer> layers) {
    List<AimCell> worst = new ArrayList<>(layers.getFirst().cells());
    for (Layer l : layers.subList(1, layers.size())) {
      for (int i = 0; i < worst.size(); i++) {
        worst.set(i, worst.get(i).worse(l.cells().get(i)));
      }
    }
    return new Footprint(grid, layers, worst);
  }

  /// One cell.
  public AimCell at(int row, int column) {
    return cells.get(row * grid.columns() + column);
  }
}
