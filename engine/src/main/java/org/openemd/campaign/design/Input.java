package org.openemd.campaign.design;

/// What a factor is in one run.
///
/// @param value in the unit of the key at the path
public record Input(String path, String value) {
  /// As `--set` takes it.
  public String spelled() {
    return path + "=" + value;
  }
}
