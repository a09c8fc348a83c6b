package org.openemd.sensing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;

/// The positions of one cued volume that a radar searched in a frame.
///
/// A frame has hundreds, and hardly any of them lies near a body: where exactly one pointed, and how wide its beam was, is worked out only when a direction near it is asked about.
final class Swath {
  private static final double WIDE =
      0.3; // [rad] beams beyond which each position is worked out: the bound on distances is for
  // narrow ones
  private static final double NEAR =
      1.5; // beams apart in the pattern's plane, which stretches a chord by 2.5 at most at 45
  // degrees: half a beam apart in the sky, with a fifth to spare
  private static final double FACING =
      0.3; // cosine off the middle of a request, beyond all positions

  private final RadarModel model;
  private final @Nullable Vec3 normal;
  private final BeamPattern pattern;
  private final SensorTask.Request request;
  private int[] positions = new int[16];
  private int size;

  Swath(RadarModel model, @Nullable Vec3 normal, BeamPattern pattern, SensorTask.Request request) {
    this.model = model;
    this.normal = normal;
    this.pattern = pattern;
    this.request = request;
  }

  void add(int position) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
    }
    positions[size++] = position;
  }

  int size() {
    return size;
  }

  /// The `k`-th beam, worked out.
  Beams.Beam beam(int k) {
    Vec3 u = pattern.direction(positions[k], request);
    return new Beams.Beam(u, model.beamwidth(model.cosAdmitted(u, normal)));
  }

  /// Whether a direction lies in any of the beams.
  boolean holds(Vec3 u) {
    double widest = model.widestBeam();
    double facing = u.dot(request.direction());
    if (widest > WIDE) {
      return within(u, 0, 0, Double.POSITIVE_INFINITY);
    }
    double along = u.dot(request.along()) / facing;
    double across = u.dot(request.direction().cross(request.along())) / facing;
    return facing > FACING && within(u, along, across, NEAR * widest);
  }

  private boolean within(Vec3 u, double along, double across, double near) {
    for (int k = 0; k < size; k++) {
      if (pattern.near(positions[k], along, across, near) && beam(k).holds(u)) {
        return true;
      }
    }
    return false;
  }
}
