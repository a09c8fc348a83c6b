package org.openemd.tracking.batch;

/// Plots side by side, that of track `i` in place `i`: what a kernel reads. A filter's buffer, not shared between threads.
///
/// Azimuth from north over east and elevation in the site's axes, geometric (freed of refraction), in radians; metres; seconds. An azimuth may lie anywhere within a full turn of zero. The deviation of the
/// angle is that across the line of sight, each way.
public final class Plots {
  /// When (s); NaN leaves the track as it is.
  public final double[] time;

  /// Distance (m); NaN where nothing was detected: the track is moved to the time only.
  public final double[] range;

  /// From north over east (rad).
  public final double[] azimuth;

  /// Above the horizontal (rad).
  public final double[] elevation;

  /// Standard deviation of the range (m).
  public final double[] sigmaRange;

  /// Standard deviation of the direction (rad).
  public final double[] sigmaAngle;

  /// Which of the {@link Sites} measured.
  public final int[] site;

  /// What the kernel says of each plot: normalised innovation squared, three degrees of freedom; NaN where none was taken.
  public final double[] innovation;

  /// Room for the plots of so many tracks.
  public Plots(int capacity) {
    int n = Tracks.blocks(capacity) * Rows.LANES;
    time = new double[n];
    range = new double[n];
    azimuth = new double[n];
    elevation = new double[n];
    sigmaRange = new double[n];
    sigmaAngle = new double[n];
    site = new int[n];
    innovation = new double[n];
  }
}
