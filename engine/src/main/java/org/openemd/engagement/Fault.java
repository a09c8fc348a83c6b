package org.openemd.engagement;

import java.util.Optional;
import java.util.function.Function;
import org.openemd.math.RandomStream;
import org.openemd.math.Unit;

/// What of an interceptor fails, and when.
public record Fault(Part part, @Unit("s") double time) {

  /// What can fail.
  public enum Part {
    SILO("in the silo"),
    BOOST("in boost"),
    SEPARATION("at separation"),
    KILL_VEHICLE("in the kill vehicle"),
    COMMON_MODE("by a common fault");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    /// Where it fails, as in `two failed in boost`.
    public String words() {
      return words;
    }
  }

  /// When an interceptor does what may fail.
  public record Times(
      @Unit("s") double launch,
      @Unit("s") double burnout,
      @Unit("s") double active,
      @Unit("s") double handover) {}

  /// The first fault that a shot's own streams and that of its type draw, if any: in the silo at launch, in the others at any time of their phase alike.
  ///
  /// @param own a stream for each purpose of this shot
  /// @param type the stream of the type: the same for all its shots of a run
  public static Optional<Fault> draw(
      Reliability r, Times t, Function<String, RandomStream> own, RandomStream type) {
    boolean common = type.nextBoolean(r.commonMode());
    return fails(Part.SILO, r.silo(), own, "silo", t.launch(), t.launch())
        .or(() -> fails(Part.BOOST, r.boost(), own, "boost", t.launch(), t.burnout()))
        .or(() ->
            fails(Part.SEPARATION, r.separation(), own, "separation", t.burnout(), t.active()))
        .or(() ->
            fails(Part.COMMON_MODE, common ? 0 : 1, own, "common-mode", t.active(), t.handover()))
        .or(() ->
            fails(
                Part.KILL_VEHICLE, r.killVehicle(), own, "kill-vehicle", t.active(), t.handover()));
  }

  private static Optional<Fault> fails(
      Part part,
      double works,
      Function<String, RandomStream> own,
      String purpose,
      double from,
      double to) {
    RandomStream luck = own.apply(purpose);
    return luck.nextBoolean(works)
        ? Optional.empty()
        : Optional.of(new Fault(part, from + luck.nextDouble() * Math.max(0, to - from)));
  }
}
