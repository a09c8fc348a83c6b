package org.openemd.sensing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Vec3;

/// The surveillance fence of one face: rows of beams, looked at one after the other.
///
/// Rows lie a beam apart. In a row the beams lie a beam apart in the sine of the angle off the boresight, the coordinate in which the beam of an array keeps its width as
/// it is steered; so the beam that holds a direction is found without a search. The fence of a steered radar is laid out about its own
/// centre, and beams outside the present field of view are passed over.
final class FenceScan {
  private static final double MOST = StrictMath.toRadians(85); // of azimuth off the boresight

  private final RadarModel model;
  private final double boresight;
  private final double low; // sine of the azimuth off the boresight
  private final double high;
  private final double elevation;
  private final double sinElevation;
  private final double sinTop;
  private final double height; // of a row
  private final int[] columns; // of each row
  private final int[] first; // beam of each row
  private final double[] looked; // when each beam was looked at last
  private final int[] lookedIn; // in which frame
  private int frame;
  private int next;

  private FenceScan(RadarModel model, Radar.Fence fence, double boresight, double from, double to) {
    this.model = model;
    this.boresight = boresight;
    low = StrictMath.sin(from);
    high = StrictMath.sin(to);
    elevation = fence.elevation();
    height = model.radar().beamwidth();
    sinElevation = StrictMath.sin(elevation);
    sinTop = StrictMath.sin(Math.min(StrictMath.PI / 2, elevation + fence.rows() * height));
    columns = new int[fence.rows()];
    first = new int[fence.rows()];
    int n = 0;
    for (int i = 0; i < columns.length; i++) {
      double narrower = Math.max(0, StrictMath.cos(elevation + (i + 0.5) * height));
      columns[i] = (int) Math.max(1, Math.ceil((high - low) * narrower / height - 1e-9));
      first[i] = n;
      n += columns[i];
    }
    looked = new double[n];
    lookedIn = new int[n];
    Arrays.fill(looked, Double.NaN);
  }

  /// The fence of a face; `null` when the radar has none, or none there.
  static @Nullable FenceScan of(RadarModel model, int face) {
    Radar.Fence f = model.radar().time().fence();
    if (f == null) {
      return null;
    }
    Radar.Face on = model.radar().faces().get(face);
    boolean steered = model.radar().steered();
    double centre = Double.isNaN(f.azimuth()) ? on.azimuth() : f.azimuth();
    double boresight = steered ? centre : on.azimuth();
    double most = steered ? MOST : Math.min(MOST, on.halfWidth());
    double off = turn(centre - boresight);
    double from = Math.max(-most, off - f.halfWidth());
    double to = Math.min(most, off + f.halfWidth());
    return from < to ? new FenceScan(model, f, boresight, from, to) : null;
  }

  /// Middle of a steered radar's fence.
  static Vec3 middle(RadarModel model, Radar.Fence f) {
    double azimuth =
        Double.isNaN(f.azimuth()) ? model.radar().faces().getFirst().azimuth() : f.azimuth();
    return model
        .frame()
        .direction(azimuth, f.elevation() + 0.5 * f.rows() * model.radar().beamwidth());
  }

  private static double turn(double angle) {
    return StrictMath.IEEEremainder(angle, 2 * StrictMath.PI);
  }

  /// Number of beams.
  int size() {
    return looked.length;
  }

  /// Begins the frame at `t` (s).
  void begin(double t) {
    frame++;
    if (frame == 1) {
      Arrays.fill(looked, t); // nothing is older than the first frame
    }
  }

  /// Looks at up to `most` beams, none of them twice in a frame; returns how many it was.
  int look(double t, int most, @Nullable Vec3 normal) {
    int done = 0;
    for (int i = 0; i < looked.length && done < most && lookedIn[next] != frame; i++) {
      if (!model.radar().steered() || model.cosField(direction(next), normal) > 0) {
        looked[next] = t;
        lookedIn[next] = frame;
        done++;
      }
      next = next + 1 == looked.length ? 0 : next + 1;
    }
    return done;
  }

  /// Time at `t` since the beam that comes next was looked at (s).
  double age(double t) {
    return t - looked[next];
  }

  /// Whether the beam that holds a direction was looked at in this frame.
  boolean holds(Vec3 u) {
    double up = u.dot(model.frame().up());
    if (up < sinElevation || up >= sinTop) {
      return false;
    }
    double azimuth = StrictMath.atan2(u.dot(model.frame().east()), u.dot(model.frame().north()));
    double off = turn(azimuth - boresight);
    double s = StrictMath.sin(off);
    if (Math.abs(off) > MOST || s < low || s >= high) {
      return false;
    }
    int row = Math.min(columns.length - 1, (int) ((StrictMath.asin(up) - elevation) / height));
    int column = Math.min(columns[row] - 1, (int) ((s - low) / (high - low) * columns[row]));
    return lookedIn[first[row] + column] == frame;
  }

  /// Middle of a beam.
  private Vec3 direction(int beam) {
    return inside(beam, 0.5, 0.5);
  }

  /// A direction in the `k`-th beam of this frame, counted backwards, at these fractions of its width and height.
  Vec3 lookedAt(int k, double across, double up) {
    int beam = Math.floorMod(next - 1 - k, looked.length);
    for (int i = 0; i < looked.length && lookedIn[beam] != frame; i++) {
      beam = beam == 0 ? looked.length - 1 : beam - 1;
    }
    return inside(beam, across, up);
  }

  private Vec3 inside(int beam, double across, double up) {
    int row = columns.length - 1;
    while (beam < first[row]) {
      row--;
    }
    double s = low + (high - low) * (beam - first[row] + across) / columns[row];
    return model.frame().direction(boresight + StrictMath.asin(s), elevation + (row + up) * height);
  }
}
