/// Tests of jobs, with real processes.
@NullMarked
package org.openemd.console.job;

import org.jspecify.annotations.NullMarked;
