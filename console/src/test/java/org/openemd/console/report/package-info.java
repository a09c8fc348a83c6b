/// Tests of how runs are shown.
@NullMarked
package org.openemd.console.report;

import org.jspecify.annotations.NullMarked;
