/// Shows that the command line keeps its word.
@NullMarked
package org.openemd.console;

import org.jspecify.annotations.NullMarked;
