/// What was kept of runs.
@NullMarked
package org.openemd.results;

import org.jspecify.annotations.NullMarked;
