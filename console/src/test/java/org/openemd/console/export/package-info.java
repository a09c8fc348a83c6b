/// Tests of how runs are shown.
@NullMarked
package org.openemd.console.export;

import org.jspecify.annotations.NullMarked;
