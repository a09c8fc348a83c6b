package org.openemd.console;

import org.openemd.console.library.Library;
import org.openemd.console.serve.Verbs;

/// The light verbs, for tests of the server.
public final class TestVerbs {
  private TestVerbs() {}

  /// As `emd serve` has them.
  public static Verbs of(Library library) {
    return new ServedVerbs(library);
  }
}
