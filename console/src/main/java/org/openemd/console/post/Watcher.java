package org.openemd.console.post;

import java.util.function.Consumer;

/// One who watches a run.
public interface Watcher {
  /// Begins to send a text and returns; `done` is told whether it went well. Not called again before.
  void send(String text, Consumer<Boolean> done);

  /// Ends it.
  ///
  /// @param code of a WebSocket's close: 1000 when the run is over, 1013 for who reads too slowly
  void close(int code, String reason);
}
