package org.openemd.sensing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;

/// Where the beams of one frame pointed, and so what was looked at, and with how much of the energy of a look on a target.
///
/// A direction is looked at if it lies within half a beam of one that was pointed, or in a beam of the fence. On a track the beam is Gaussian: an error `e` of the pointing costs
/// `exp(-8 ln 2 (e / beam)^2)` there and back. In search a body lies anywhere in the beam: the search dwell's energy, less a beam-shape loss of 2.5 dB (two coordinates,
/// 1.24 dB each, for a Gaussian beam and densely spaced positions; Barton, Radar Equations for Modern Radar, 2013; the figures are from memory, the case and its limit of 0.71 beams between positions are
/// those of the function `beamloss` of a public toolbox that cites him). Our positions are 0.87 (cues) and 1 (fence)
/// beams apart, beyond that limit, where the loss grows with the probability that is asked for; that is neglected.
final class Beams {
  /// What remains after the beam-shape loss of search.
  static final double SHAPE = StrictMath.pow(10, -0.25);

  private static final double GAUSSIAN = 8 * StrictMath.log(2);
  private static final double SAME = 0.25; // of a beam: as good as pointed at

  private final double searchShare;
  private final List<Beam> looks = new ArrayList<>();
  private final List<Swath> swaths = new ArrayList<>();
  private final List<FenceScan> fences = new ArrayList<>();
  private final List<Integer> fenceBeams = new ArrayList<>();
  private final @Nullable Vec3 normal;
  private final SensorTask task;
  private Usage usage = Usage.NONE;

  /// One position.
  record Beam(@Unit("1") Vec3 direction, @Unit("rad") double width) {
    /// Whether a direction lies within half a beam.
    boolean holds(Vec3 u) {
      return miss(u) <= 0.25 * width * width;
    }

    /// Square of the angle off it; small angles.
    private double miss(Vec3 u) {
      double dx = u.x() - direction.x();
      double dy = u.y() - direction.y();
      double dz = u.z() - direction.z();
      return dx * dx + dy * dy + dz * dz;
    }
  }

  /// @param searchShare energy of a search dwell / that of a look on a target
  Beams(double searchShare, @Nullable Vec3 normal, SensorTask task) {
    this.searchShare = searchShare * SHAPE;
    this.normal = normal;
    this.task = task;
  }

  /// A look on a target.
  void look(Vec3 direction, double width) {
    looks.add(new Beam(direction, width));
  }

  /// What was searched of a cued volume.
  void search(Swath swath) {
    swaths.add(swath);
  }

  void fence(FenceScan fence, int beams) {
    if (beams > 0) {
      fences.add(fence);
      fenceBeams.add(beams);
    }
  }

  void used(Usage u) {
    usage = u;
  }

  Usage usage() {
    return usage;
  }

  /// Where a steered face looked.
  @Nullable Vec3 normal() {
    return normal;
  }

  /// What the network asked for.
  SensorTask task() {
    return task;
  }

  /// Whether a beam on a target points there as good as exactly.
  boolean pointed(Vec3 u) {
    for (Beam b : looks) {
      if (b.miss(u) <= SAME * SAME * b.width * b.width) {
        return true;
      }
    }
    return false;
  }

  /// Energy at a direction as a share of that of a look on a target; 0 when no beam pointed there.
  double share(Vec3 u) {
    double best = 0;
    for (Beam b : looks) {
      if (b.holds(u)) {
        double most = 0.25 * b.width * b.width;
        best = Math.max(best, StrictMath.exp(-GAUSSIAN * b.miss(u) / (4 * most)));
      }
    }
    return best < searchShare && (inSwath(u) || inFence(u)) ? searchShare : best;
  }

  private boolean inSwath(Vec3 u) {
    for (Swath s : swaths) {
      if (s.holds(u)) {
        return true;
      }
    }
    return false;
  }

  private boolean inFence(Vec3 u) {
    for (FenceScan f : fences) {
      if (f.holds(u)) {
        return true;
      }
    }
    return false;
  }

  /// How many beams there were.
  int size() {
    int n = looks.size();
    for (Swath s : swaths) {
      n += s.size();
    }
    for (int k : fenceBeams) {
      n += k;
    }
    return n;
  }

  /// A direction in the `k`-th beam, at fractions of its width and height.
  Vec3 inside(int k, double across, double up) {
    if (k < looks.size()) {
      return inside(looks.get(k), across, up);
    }
    int left = k - looks.size();
    for (Swath s : swaths) {
      if (left < s.size()) {
        return inside(s.beam(left), across, up);
      }
      left -= s.size();
    }
    int i = 0;
    while (left >= fenceBeams.get(i)) {
      left -= fenceBeams.get(i++);
    }
    return fences.get(i).lookedAt(left, across, up);
  }

  private static Vec3 inside(Beam b, double across, double up) {
    double r = 0.5 * b.width * Math.sqrt(across);
    double turn = 2 * StrictMath.PI * up;
    Vec3 a = b.direction.across();
    return b.direction
        .plus(r * StrictMath.cos(turn), a)
        .plus(r * StrictMath.sin(turn), b.direction.cross(a))
        .unit();
  }
}
