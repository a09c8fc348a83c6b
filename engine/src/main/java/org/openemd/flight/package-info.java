/// How bodies move: forces, stages, steering, targeting, re-entry; fly-out tables.
@NullMarked
package org.openemd.flight;

import org.jspecify.annotations.NullMarked;
