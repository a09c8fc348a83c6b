package org.openemd.campaign.sweep;

import java.io.IOException;

/// Flies what is missing of a sweep, wherever.
public interface SweepEngine {
  /// Flies all that is missing of the first `runs` runs.
  ///
  /// @throws IOException when something could not be flown or kept; what was kept before stays
  void upTo(int runs) throws IOException;
}
