/// Tests of what is believed.
@NullMarked
package org.openemd.tracking.filter;

import org.jspecify.annotations.NullMarked;
