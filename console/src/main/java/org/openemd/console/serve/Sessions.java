package org.openemd.console.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Browsers that have shown a token. Kept in memory alone: a server that starts again asks them to log in again.
final class Sessions {
  private final Map<String, Session> byHash = new LinkedHashMap<>();
  private final int most;
  private final Duration lasts;

  Sessions(int most, Duration lasts) {
    this.most = most;
    this.lasts = lasts;
  }

  /// One browser.
  ///
  /// @param csrf what each of its requests that changes something repeats
  /// @param began of {@link System#nanoTime}
  record Session(Tokens.Token token, String csrf, long began) {}

  /// Begins one; returns what the browser's cookie is to hold.
  synchronized String begin(Tokens.Token token) {
    if (byHash.size() >= most) {
      byHash.remove(byHash.keySet().iterator().next());
    }
    String cookie = Secret.fresh();
    byHash.put(Secret.hash(cookie), new Session(token, Secret.fresh(), System.nanoTime()));
    return cookie;
  }

  /// The one of that cookie. Looked up by its hash, so that the time it takes tells nothing of others.
  synchronized Optional<Session> of(String cookie) {
    String hash = Secret.hash(cookie);
    Session session = byHash.get(hash);
    if (session != null && System.nanoTime() - session.began() > lasts.toNanos()) {
      byHash.remove(hash);
      return Optional.empty();
    }
    return Optional.ofNullable(session);
  }

  /// Ends it.
  synchronized void end(String cookie) {
    byHash.remove(Secret.hash(cookie));
  }
}
