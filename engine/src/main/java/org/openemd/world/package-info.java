/// The truth over time.
@NullMarked
package org.openemd.world;

import org.jspecify.annotations.NullMarked;
