package org.openemd.console.post;

import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Who commands: one or nobody.
///
/// Whoever asks gets command when nobody has it, or when its holder is gone: watches no more and has asked for nothing for 20 s. From a holder who is there it passes only to one who insists, which the holder is shown at once. A holder is known by a text that only their browser knows; others see the name.
final class Command {
  static final long GONE = 20_000_000_000L; // [ns]

  private static final int MOST_CLIENTS = 10_000;

  private final LongSupplier clock;
  private final TreeMap<String, Integer> watching = new TreeMap<>();
  private final TreeMap<String, Long> seen = new TreeMap<>();
  private @Nullable Holder holder;

  /// @param client known to their browser only
  private record Holder(String client, String name) {}

  /// @param clock in ns
  Command(LongSupplier clock) {
    this.clock = clock;
  }

  /// Name of whoever commands; empty when nobody does.
  synchronized String name() {
    Holder h = holder;
    return h == null ? "" : h.name();
  }

  synchronized boolean there() {
    Holder h = holder;
    return h != null && there(h.client());
  }

  private boolean there(String client) {
    Long at = seen.get(client);
    return watching.containsKey(client) || (at != null && clock.getAsLong() - at < GONE);
  }

  synchronized void take(String client, String name, boolean insisting) {
    Holder h = holder;
    if (h != null && !h.client().equals(client) && there(h.client()) && !insisting) {
      throw new Refused(
          Refused.Kind.NOT_IN_COMMAND,
          h.name() + " commands and is there; say \"insist\" to take over all the same");
    }
    see(client);
    holder = new Holder(client, name);
  }

  synchronized void give(String client) {
    require(client);
    holder = null;
  }

  /// The name of `client`, who must be the one who commands.
  synchronized String require(String client) {
    Holder h = holder;
    if (h == null) {
      throw new Refused(Refused.Kind.NOT_IN_COMMAND, "nobody commands: take command first");
    }
    if (!h.client().equals(client)) {
      throw new Refused(Refused.Kind.NOT_IN_COMMAND, h.name() + " commands, and not you");
    }
    see(client);
    return h.name();
  }

  private void see(String client) {
    if (seen.size() >= MOST_CLIENTS) {
      seen.clear();
    }
    seen.put(client, clock.getAsLong());
  }

  synchronized void came(String client) {
    watching.merge(client, 1, Integer::sum);
  }

  synchronized void left(String client) {
    watching.computeIfPresent(client, (_, n) -> n == 1 ? null : n - 1);
    if (holder != null && holder.client().equals(client)) {
      see(client);
    }
  }
}
