package org.openemd.console.serve;

/// The methods of HTTP that routes use.
public enum Method {
  /// Reads, changes nothing.
  GET,
  /// Asks for something that takes words or changes something.
  POST,
  /// Removes.
  DELETE
}
