/// How fast the engine is. Ratios to a published or a simple way of doing the same are worth more than absolute times.
@NullMarked
package org.openemd.bench;

import org.jspecify.annotations.NullMarked;
