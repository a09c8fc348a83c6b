package org.openemd.scenario;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openemd.sensing.RangeEquation;

/// What the keys of a radar say of each other.
final class RadarChecks {
  /// By how much a beam may be wider or narrower than the wavelength over the side of its aperture. Tapers and arrays longer than high stay within 1.5;
  /// the radars of the catalog lie from 0.75 to 1.13.
  private static final double BEAM_FACTOR = 3;

  private final Problems problems;

  RadarChecks(Problems problems) {
    this.problems = problems;
  }

  void check(View radar) {
    beam(radar);
    dwell(radar);
    fence(radar);
  }

  /// A beam is about as wide as the wavelength over the side of the aperture.
  private void beam(View radar) {
    if (!radar.has("beamwidth_deg") || !radar.has("aperture_m2") || !radar.has("frequency_ghz")) {
      return;
    }
    double wavelength = RangeEquation.LIGHT / radar.number("frequency_ghz");
    double expected = wavelength / Math.sqrt(radar.number("aperture_m2"));
    double given = radar.number("beamwidth_deg");
    if (given > expected * BEAM_FACTOR || given < expected / BEAM_FACTOR) {
      add(
          radar,
          "beamwidth_deg",
          String.format(
              Locale.ROOT,
              "%s does not go with %s at %s, whose beam is about %.2g deg wide; expected within a factor of 3 of that",
              Measure.DEGREE.text(value(radar, "beamwidth_deg")),
              Measure.SQUARE_METRE.text(value(radar, "aperture_m2")),
              Measure.GIGAHERTZ.text(value(radar, "frequency_ghz")),
              StrictMath.toDegrees(expected)));
    }
  }

  /// What one face does in a frame must fit into it.
  private void dwell(View radar) {
    Double frame = find(radar, "revisit_s");
    Double dwell = find(radar, "dwell_s");
    Double search = find(radar, "search_dwell_s");
    if (frame == null) {
      return;
    }
    int looks = radar.has("integrated_looks") ? radar.whole("integrated_looks") : 1;
    if (dwell != null && dwell * looks > frame) {
      String times = looks == 1 ? "" : " times " + looks + " integrated looks";
      add(radar, "dwell_s", Measure.SECOND.text(dwell) + times + longer(frame));
    }
    if (search != null && search > frame) {
      add(radar, "search_dwell_s", Measure.SECOND.text(search) + longer(frame));
    }
  }

  private static String longer(double frame) {
    return " is longer than the frame of "
        + Measure.SECOND.text(frame)
        + " in which it must fit (revisit_s)";
  }

  /// A fence that no face can look at watches nothing.
  private void fence(View radar) {
    Double low = find(radar, "fence_elevation_deg");
    Double most = find(radar, "max_elevation_deg");
    Double least = find(radar, "min_elevation_deg");
    if (low != null && most != null && low >= most) {
      add(radar, "fence_elevation_deg", outside(low, "highest", most));
    } else if (low != null && least != null && low < least) {
      add(radar, "fence_elevation_deg", outside(low, "lowest", least));
    }
    boolean steered = radar.has("steered") && radar.flag("steered");
    Double azimuth = find(radar, "fence_azimuth_deg");
    Double boresight = find(radar, "boresight_azimuth_deg");
    Double half = find(radar, "face_half_width_deg");
    if (!steered && azimuth != null && boresight != null && half != null) {
      meets(radar, azimuth, boresight, half);
    }
  }

  private static String outside(double low, String which, double limit) {
    return Measure.DEGREE.text(low)
        + " is outside the field of view, whose "
        + which
        + " elevation is "
        + Measure.DEGREE.text(limit);
  }

  private void meets(View radar, double azimuth, double boresight, double half) {
    Double written = find(radar, "fence_half_width_deg");
    double fence = written == null ? half : written;
    int count = radar.has("face_count") ? radar.whole("face_count") : 1;
    Double apart = find(radar, "face_spacing_deg");
    for (int i = 0; i < count; i++) {
      double face = boresight + (i - 0.5 * (count - 1)) * (apart == null ? 0 : apart);
      if (Math.abs(Math.IEEEremainder(azimuth - face, 360)) < half + fence) {
        return;
      }
    }
    add(
        radar,
        "fence_azimuth_deg",
        Measure.DEGREE.text(azimuth)
            + " with "
            + Measure.DEGREE.text(fence)
            + " to each side is outside every face: "
            + (count == 1 ? "the boresight is " : count + " boresights about ")
            + Measure.DEGREE.text(boresight)
            + " with "
            + Measure.DEGREE.text(half)
            + " to each side");
  }

  private static double value(View v, String name) {
    Double found = find(v, name);
    return found == null ? Double.NaN : found;
  }

  private static @Nullable Double find(View view, String name) {
    return view.find(name) instanceof Datum.Quantity q ? q.value() : null;
  }

  private void add(View view, String name, String message) {
    problems.add(view.place(name), view.path(name), message);
  }
}
