package org.openemd.console.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.openemd.math.Unit;

/// One line of a live run's log; what a kind does not use is zero or empty.
///
/// @param time scenario clock, to the last bit
/// @param by who wanted it
record LogLine(
    @JsonProperty("time_s") @Unit("s") double time,
    @JsonProperty("kind") Kind kind,
    @JsonProperty("verb") String verb,
    @JsonProperty("track") int track,
    @JsonProperty("battery") String battery,
    @JsonProperty("shots") int shots,
    @JsonProperty("pace") @Unit("1") double pace,
    @JsonProperty("paused") boolean paused,
    @JsonProperty("by") String by) {

  enum Kind {
    ORDER,
    PACE,
    REST,
    /// So far the clock has come.
    MARK,
    /// Given up by a person: not to be gone on with.
    CLOSED
  }

  static LogLine of(double time, Kind kind, String by) {
    return new LogLine(time, kind, "", 0, "", 0, 0, false, by);
  }

  static LogLine order(double time, Wish.Order o) {
    return new LogLine(
        time, Kind.ORDER, o.verb(), o.track(), o.battery(), o.shots(), 0, false, o.by());
  }

  static LogLine pace(double time, double pace, boolean paused, String by) {
    return new LogLine(time, Kind.PACE, "", 0, "", 0, pace, paused, by);
  }
}
