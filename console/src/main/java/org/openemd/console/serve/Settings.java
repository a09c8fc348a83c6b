package org.openemd.console.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a server listens and what it may use.
///
/// @param host an address of this machine; loopback unless a person says otherwise
/// @param port 0 for any that is free
/// @param home the project's folder
/// @param data the folder that keeps jobs, live runs, uploads
/// @param page the folder of the built page; it need not exist
/// @param version of the program
/// @param door how it can be reached from beyond this machine
/// @param limits what everything may cost
public record Settings(
    String host,
    int port,
    Path home,
    Path data,
    Path page,
    String version,
    Door door,
    Limits limits) {

  /// On this machine alone, within the usual limits.
  public Settings(String host, int port, Path home, Path data, Path page, String version) {
    this(host, port, home, data, page, version, Door.NONE, Limits.USUAL);
  }

  /// Whether only this machine can reach it, and nobody passes others on.
  boolean local() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress() && !door.proxied();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /// Why such a server must not start; empty when it may.
  public Optional<String> objection() {
    if (local()) {
      return Optional.empty();
    }
    String where = door.proxied() ? "a server behind a proxy" : "--host " + host;
    if (!door.secure()) {
      return Optional.of(
          where
              + " can be reached by others: it needs --tls-cert FILE --tls-key FILE, or --behind-proxy where a proxy speaks TLS for it");
    }
    return tokens().none()
        ? Optional.of(
            where
                + " can be reached by others, and nobody has a token: make one with emd serve token add NAME --role operator")
        : Optional.empty();
  }

  /// Who may ask.
  public Tokens tokens() {
    return new Tokens(data.resolve("tokens.json"));
  }
}
