package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openemd.console.serve.Door;

/// What `emd serve` was asked.
///
/// @param host an address of this machine
/// @param port 0 for any that is free
/// @param data the folder to keep things in, or the usual one
/// @param door how others reach it
/// @param words after the verb: none to serve, or `token` and what is to be done
/// @param role of a new token; empty where none was given
/// @param log how much is logged
record ServeRequest(
    String host,
    int port,
    Optional<Path> data,
    Door door,
    List<String> words,
    String role,
    String log) {}
