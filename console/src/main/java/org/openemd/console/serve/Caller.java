package org.openemd.console.serve;

/// Who asks.
///
/// @param name of the token, or `local` on a server that asks for none
/// @param role what they may do
public record Caller(String name, Role role) {}
