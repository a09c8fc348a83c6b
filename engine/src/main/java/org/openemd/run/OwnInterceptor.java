package org.openemd.run;

import org.openemd.earth.EcefState;
import org.openemd.engagement.Shot;
import org.openemd.math.Unit;

/// An interceptor of one's own as the ground knows it: where its plan has it, as of the last update that it was sent. One that fell silent without being heard goes on in it until its shot is assessed.
///
/// @param track at which it was fired
/// @param intercept when it is to meet it
/// @param state where it should be; at the meeting from then on
public record OwnInterceptor(
    String id,
    String battery,
    int track,
    @Unit("s") double launch,
    @Unit("s") double intercept,
    EcefState state) {

  static OwnInterceptor of(Shot s, double now) {
    double last = Math.min(s.intercept(), s.path().end());
    double t = Math.max(s.path().start(), Math.min(now, last));
    return new OwnInterceptor(
        s.id(), s.battery(), s.track(), s.launch(), s.intercept(), s.path().at(t));
  }
}
