/// Where things are: frames, ellipsoid, gravity, atmosphere, line of sight.
@NullMarked
package org.openemd.earth;

import org.jspecify.annotations.NullMarked;
