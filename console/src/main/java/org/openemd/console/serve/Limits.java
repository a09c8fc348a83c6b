package org.openemd.console.serve;

import java.time.Duration;

/// What everything that comes over the network may cost at most.
///
/// @param body bytes of a request's body
/// @param head bytes of a request's line and headers together
/// @param bodies bodies that are being read at one time
/// @param headDeadline from the first byte of a request to the end of its headers; also how long a connection may wait for its first request
/// @param bodyDeadline for a whole body
/// @param idle without a byte in either direction, after which a connection ends
/// @param connections at one time
/// @param connectionsOfOne from one address; not counted behind a proxy, which is one address
/// @param sockets WebSockets at one time
/// @param socketsOfOne WebSockets of one caller
/// @param message bytes of a message that a watcher sends
/// @param rate requests of one caller in a second, in the long run
/// @param burst requests of one caller at once
/// @param work requests that compute, at one time
/// @param patience how long such a request waits for its turn before it is told to come again
/// @param depth of nesting in JSON
/// @param text characters of one text in JSON
/// @param digits of one number in JSON
/// @param sessions of browsers at one time; the oldest ends
/// @param session how long one lasts
/// @param uploads scenarios kept
public record Limits(
    int body,
    int head,
    int bodies,
    Duration headDeadline,
    Duration bodyDeadline,
    Duration idle,
    int connections,
    int connectionsOfOne,
    int sockets,
    int socketsOfOne,
    int message,
    int rate,
    int burst,
    int work,
    Duration patience,
    int depth,
    int text,
    int digits,
    int sessions,
    Duration session,
    int uploads) {

  /// For a server of a few dozen people, with five hundred who watch one run.
  public static final Limits USUAL =
      new Limits(
          1_000_000,
          16_384,
          64,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          2_000,
          1_000,
          1_000,
          600,
          16_384,
          200,
          1_000,
          2 * Runtime.getRuntime().availableProcessors(),
          Duration.ofSeconds(5),
          32,
          100_000,
          64,
          1_000,
          Duration.ofHours(12),
          1_000);

  /// The same for other numbers of requests of one caller.
  ///
  /// @param rate in a second, in the long run
  /// @param burst at once
  public Limits withRate(int rate, int burst) {
    return new Limits(
        body,
        head,
        bodies,
        headDeadline,
        bodyDeadline,
        idle,
        connections,
        connectionsOfOne,
        sockets,
        socketsOfOne,
        message,
        rate,
        burst,
        work,
        patience,
        depth,
        text,
        digits,
        sessions,
        session,
        uploads);
  }
}
