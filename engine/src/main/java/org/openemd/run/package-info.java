/// One run: clock, event queue, order source, the only loop.
@NullMarked
package org.openemd.run;

import org.jspecify.annotations.NullMarked;
