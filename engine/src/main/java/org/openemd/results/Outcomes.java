package org.openemd.results;

import java.util.List;

/// What became of the threats, the batteries and the interceptors of a run: all that many runs together are asked for, at a tenth of the work of a {@link RunResult}.
public record Outcomes(
    List<ThreatResult> threats,
    List<BatteryResult> batteries,
    List<InterceptorResult> interceptors) {

  public Outcomes {
    threats = List.copyOf(threats);
    batteries = List.copyOf(batteries);
    interceptors = List.copyOf(interceptors);
  }
}
