/// Many tracks at once, judged.
@NullMarked
package org.openemd.tracking.batch;

import org.jspecify.annotations.NullMarked;
