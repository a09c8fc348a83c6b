@NullMarked
package org.openemd.cluster;

import org.jspecify.annotations.NullMarked;
