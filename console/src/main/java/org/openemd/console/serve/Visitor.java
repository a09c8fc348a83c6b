package org.openemd.console.serve;

/// Who asks, and how the server knows.
///
/// @param csrf what a request that changes something must repeat; empty where nothing need be repeated
record Visitor(Caller caller, Proof proof, String csrf) {
  /// How somebody proved who they are.
  enum Proof {
    /// Not at all.
    NONE,
    /// By being on this machine, on a server that has given out no tokens.
    LOCAL,
    /// By the cookie of a browser that showed a token.
    SESSION,
    /// By a token with the request, which no browser sends by itself.
    TOKEN
  }

  /// Somebody unknown.
  static final Visitor NOBODY = new Visitor(new Caller("", Role.ANYBODY), Proof.NONE, "");
}
