package org.openemd.console;

import java.nio.file.Path;
import java.util.Optional;

/// What `emd serve` was asked.
///
/// @param port 0 for any that is free
/// @param data the folder to keep things in, or the usual one
record ServeRequest(int port, Optional<Path> data) {}
