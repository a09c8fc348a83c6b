/// Tests of what a sensor can report.
@NullMarked
package org.openemd.sensing;

import org.jspecify.annotations.NullMarked;
