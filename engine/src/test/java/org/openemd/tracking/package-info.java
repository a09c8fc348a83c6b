/// Tests of what is believed.
@NullMarked
package org.openemd.tracking;

import org.jspecify.annotations.NullMarked;
