package org.openemd.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.engagement.Fault;
import org.openemd.engagement.KillBasis;
import org.openemd.math.Unit;

/// One interceptor. NaN where a thing did not happen.
///
/// @param target the true threat nearest to its aim; the `track` is what command believed
/// @param result `HIT`, `MISS`, `LOST`, `NO_HANDOVER`, `STRUCK_OTHER`, `NO_TARGET` or `ABORTED`
/// @param failed what failed when it was lost; else null
/// @param factors what its chance was made of
public record InterceptorResult(
    String id,
    String battery,
    String target,
    int track,
    @Unit("s") double launch,
    @Unit("s") double intercept,
    @Unit("m") double missDistance,
    @Unit("m/s") double closingSpeed,
    @Unit("s") double flightTime,
    @Unit("m") double altitude,
    @Unit("m") double handoverError,
    @Unit("m/s") double divertUsed,
    String result,
    Fault.@Nullable Part failed,
    List<Factor> factors) {

  /// A factor of the kill probability.
  public record Factor(
      String name, @Unit("1") double value, KillBasis.Origin origin, String note) {}

  /// Whether it came so far that its end game was computed: only then are the factors all of its kill probability.
  public boolean judged() {
    return factors.stream().anyMatch(f -> f.origin() == KillBasis.Origin.COMPUTED);
  }

  /// The product of the factors, by where they come from.
  public KillBasis basis() {
    KillBasis basis = KillBasis.CERTAIN;
    for (Factor f : factors) {
      basis = basis.times(f.origin(), f.value());
    }
    return basis;
  }
}
