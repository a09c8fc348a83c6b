package org.openemd.console.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openemd.campaign.FastMap;
import org.openemd.campaign.footprint.AimGrid;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.ThreatGroup;

/// The last map of each scenario's missiles on each grid, from which the next is made. For one thread.
final class KeptMaps {
  private static final long MOST = 100_000_000; // [byte] about, of all that is kept
  private static final long FLIGHT = 1500; // [byte] of a flight: its cell, when it is seen
  private static final long SHOTS = 1200; // [byte] of what a battery could do against one flight

  private final Map<Key, FastMap> kept = new LinkedHashMap<>(); // the last used last
  private final int threads;

  KeptMaps(int threads) {
    this.threads = threads;
  }

  /// Maps of which one can be made from the other.
  record Key(String scenario, List<String> threats, AimGrid grid) {}

  /// A map, and whether it was made from one that was kept.
  record Made(FastMap map, boolean fromKept) {}

  Made map(Key key, Scenario scenario, List<ThreatGroup> missiles) {
    FastMap last = kept.remove(key);
    Optional<FastMap> changed =
        last == null ? Optional.empty() : last.with(scenario, missiles, threads);
    FastMap map = changed.orElseGet(() -> FastMap.of(scenario, missiles, key.grid(), threads));
    kept.put(key, map);
    forget();
    return new Made(map, changed.isPresent());
  }

  private void forget() {
    while (kept.size() > 1 && kept.values().stream().mapToLong(KeptMaps::size).sum() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  private static long size(FastMap m) {
    long flights = (long) m.footprint().grid().size() * m.footprint().layers().size();
    return flights * (FLIGHT + SHOTS * m.scenario().weapons().size());
  }
}
