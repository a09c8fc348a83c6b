package org.openemd.console.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the server can be reached from beyond this machine.
///
/// @param tls certificate and key; none where the server speaks plain HTTP
/// @param proxied whether a proxy stands before it, which speaks TLS with the outside and says in `X-Forwarded-For` who asks
/// @param names that browsers call it by, besides `localhost` and addresses
public record Door(Optional<Tls> tls, boolean proxied, List<String> names) {
  /// Not at all.
  public static final Door NONE = new Door(Optional.empty(), false, List.of());

  /// Keeps a copy.
  public Door {
    names = List.copyOf(names);
  }

  /// Whether what leaves is enciphered on its way to the browser.
  boolean secure() {
    return tls.isPresent() || proxied;
  }

  /// A certificate and its key.
  ///
  /// @param certificate PEM, the server's own first, or a PKCS12 store with both
  /// @param key PEM, not enciphered; none for a PKCS12 store
  /// @param password of the PKCS12 store; empty for PEM
  public record Tls(Path certificate, Optional<Path> key, String password) {
    @Override
    public String toString() {
      return "Tls[" + certificate + "]";
    }
  }
}
