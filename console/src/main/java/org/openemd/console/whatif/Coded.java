package org.openemd.console.whatif;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.ToIntFunction;
import org.openemd.campaign.footprint.AimCell;
import org.openemd.campaign.footprint.Contours;
import org.openemd.campaign.footprint.Footprint;
import org.openemd.campaign.footprint.Ring;
import org.openemd.results.BrokenLink;

/// Cells as bytes, and the outline of what they cover as numbers.
final class Coded {
  private static final int NOTHING = 255;
  private static final int MOST = 254;
  private static final double PARTS = 200; // of a probability of one
  private static final double ROUNDED = 1000; // parts of a degree

  private static final List<BrokenLink> LINKS = List.of(BrokenLink.values());

  private Coded() {}

  /// What `whyNone` counts.
  static List<String> reasons() {
    return LINKS.stream().map(Enum::name).toList();
  }

  static String shots(Footprint map) {
    return bytes(map, c -> c.reached() ? Math.min(MOST, c.shots()) : NOTHING);
  }

  static String killProbability(Footprint map) {
    return bytes(
        map,
        c ->
            c.reached() && !Double.isNaN(c.killProbability())
                ? (int) Math.rint(PARTS * c.killProbability())
                : NOTHING);
  }

  static String whyNone(Footprint map) {
    return bytes(map, c -> c.link() == null ? NOTHING : LINKS.indexOf(c.link()));
  }

  private static String bytes(Footprint map, ToIntFunction<AimCell> code) {
    byte[] bytes = new byte[map.cells().size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) code.applyAsInt(map.cells().get(i));
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  static List<List<Double>> outline(Footprint map) {
    List<List<Double>> rings = new ArrayList<>();
    for (Contours.Area a : Contours.where(map.grid(), i -> map.cells().get(i).covered())) {
      rings.add(line(a.outer()));
      a.holes().forEach(h -> rings.add(line(h)));
    }
    return rings;
  }

  private static List<Double> line(Ring ring) {
    List<Double> line = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      line.add(Math.rint(ROUNDED * ring.longitude(i)) / ROUNDED);
      line.add(Math.rint(ROUNDED * ring.latitude(i)) / ROUNDED);
    }
    return line;
  }
}
