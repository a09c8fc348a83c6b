package org.openemd.campaign.design;

/// A value that varies.
///
/// @param path such as `sensors.emr.mean_power_w`
public record Factor(String path, Distribution distribution) {
  /// As one would type it.
  public String spelled() {
    return path + "=" + distribution.spelled();
  }
}
