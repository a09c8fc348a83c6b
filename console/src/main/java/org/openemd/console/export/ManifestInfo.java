package org.openemd.console.export;

import java.util.List;

/// What a run folder's manifest says beyond the run itself.
///
/// @param programVersion of OpenEMD
/// @param overrides `path=value` each, as typed
/// @param ordersHash SHA-256 of the orders replayed, hexadecimal; empty when there were none
/// @param jdk that ran it
/// @param ledger how many published figures this version reproduces, in words
public record ManifestInfo(
    String programVersion, List<String> overrides, String ordersHash, String jdk, String ledger) {
  /// Keeps a copy.
  public ManifestInfo {
    overrides = List.copyOf(overrides);
  }
}
