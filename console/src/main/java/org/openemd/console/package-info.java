/// The command line: reads what a person typed, calls the engine, and says what came of it.
@NullMarked
package org.openemd.console;

import org.jspecify.annotations.NullMarked;
