/// Tests of the metrics of tracks.
@NullMarked
package org.openemd.results.metrics;

import org.jspecify.annotations.NullMarked;
