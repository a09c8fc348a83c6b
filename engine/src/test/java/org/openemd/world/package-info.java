/// Tests of the true bodies and how they look.
@NullMarked
package org.openemd.world;

import org.jspecify.annotations.NullMarked;
