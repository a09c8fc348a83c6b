package org.openemd.console.query;

import java.io.IOException;

/// DuckDB cannot be loaded here: the machine's own code of it is for Linux with glibc, macOS on arm64 and Windows on x86-64, and is unpacked to the folder for passing files.
public final class NoDatabaseException extends IOException {
  private static final long serialVersionUID = 1;

  NoDatabaseException(Throwable cause) {
    super(
        "DuckDB cannot be loaded (it unpacks 72 MB for this kind of machine into "
            + System.getProperty("java.io.tmpdir")
            + "): "
            + cause,
        cause);
  }
}
