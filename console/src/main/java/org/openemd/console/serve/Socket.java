package org.openemd.console.serve;

/// One thing that can be watched: a WebSocket.
///
/// @param path from the root, variables in braces
/// @param role the least that may watch
/// @param summary a sentence for people
/// @param watch called when somebody has come; returns what is to be done when they have gone
public record Socket(String path, Role role, String summary, Watch watch) {

  /// Begins to send.
  @FunctionalInterface
  public interface Watch {
    /// Returns what is to be done when the watcher has gone.
    Runnable begin(Asked asked, Line line);
  }

  /// The way to one watcher. Nothing here waits for the watcher.
  public interface Line {
    /// Hands a text over to be sent; `done` is told whether it was.
    void send(String text, java.util.function.Consumer<Boolean> done);

    /// Ends it, with a code of RFC 6455 and a reason.
    void close(int code, String reason);
  }
}
