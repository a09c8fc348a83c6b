package org.openemd.tracking.batch;

import java.util.List;
import org.openemd.earth.Geodetic;
import org.openemd.earth.LocalFrame;
import org.openemd.math.Vec3;

/// Where sensors stand, and their local axes: plots name them by their place in the list.
public final class Sites {
  private final double[] numbers; // Rows.SITE each

  public Sites(List<Geodetic> places) {
    numbers = new double[Rows.SITE * places.size()];
    for (int i = 0; i < places.size(); i++) {
      LocalFrame f = LocalFrame.at(places.get(i));
      put(Rows.SITE * i, f.position().position());
      put(Rows.SITE * i + 3, f.east());
      put(Rows.SITE * i + 6, f.north());
      put(Rows.SITE * i + 9, f.up());
    }
  }

  private void put(int at, Vec3 v) {
    numbers[at] = v.x();
    numbers[at + 1] = v.y();
    numbers[at + 2] = v.z();
  }

  /// Writes a site into one lane of a block of rows.
  void copy(int site, double[] rows, int lane) {
    for (int k = 0; k < Rows.SITE; k++) {
      rows[k * Rows.LANES + lane] = numbers[Rows.SITE * site + k];
    }
  }
}
