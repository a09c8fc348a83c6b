/// Judges of frames, gravity, air and lines of sight.
@NullMarked
package org.openemd.earth;

import org.jspecify.annotations.NullMarked;
