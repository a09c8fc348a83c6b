package org.openemd.laws.wrong.run;

import java.net.Socket;

/// Opens a socket.
final class OpensSocket {
  private OpensSocket() {}

  static Socket open() {
    return new Socket();
  }
}
