package org.openemd.tracking;

import org.openemd.earth.LocalFrame;

/// A known sensor and its local axes.
record SensorFrame(KnownSensor sensor, LocalFrame frame) {
  static SensorFrame of(KnownSensor s) {
    return new SensorFrame(s, LocalFrame.at(s.site()));
  }
}
