package org.openemd.run;

import java.util.List;
import org.openemd.sensing.Detection;
import org.openemd.tracking.fusion.LaunchWarning;
import org.openemd.tracking.fusion.TrackReport;

/// What travels over a link at once.
sealed interface Parcel {
  /// Reports in it, as a link counts them.
  int size();

  /// The first `count` of them.
  Parcel first(int count);

  /// Plots and bearings of one scan.
  record Plots(List<Detection> detections) implements Parcel {
    @Override
    public int size() {
      return detections.size();
    }

    @Override
    public Parcel first(int count) {
      return count == size() ? this : new Plots(detections.subList(0, count));
    }
  }

  /// Tracks as their node publishes them, and the numbers of all that it has.
  record Tracks(List<TrackReport> tracks, List<Integer> alive) implements Parcel {
    @Override
    public int size() {
      return tracks.size();
    }

    @Override
    public Parcel first(int count) {
      return count == size() ? this : new Tracks(tracks.subList(0, count), alive);
    }
  }

  /// Warnings, those of infrared early warning first.
  record Warnings(LaunchWarning warning) implements Parcel {
    @Override
    public int size() {
      return warning.launches().size() + warning.bodies().size();
    }

    @Override
    public Parcel first(int count) {
      int launches = Math.min(count, warning.launches().size());
      return new Warnings(
          new LaunchWarning(
              warning.launches().subList(0, launches),
              warning.bodies().subList(0, count - launches)));
    }
  }
}
