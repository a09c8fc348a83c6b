package org.openemd.tracking;

import org.openemd.earth.LocalFrame;
import org.openemd.earth.RefractivityError;

/// A known sensor, its local axes, and what is not known of its air.
record SensorFrame(KnownSensor sensor, LocalFrame frame, RefractivityError doubt) {
  static SensorFrame of(KnownSensor s) {
    return new SensorFrame(
        s,
        LocalFrame.at(s.site()),
        RefractivityError.of(s.systematic().refractivity(), s.systematic().refractivitySigma()));
  }
}
