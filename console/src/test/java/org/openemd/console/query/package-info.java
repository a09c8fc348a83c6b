@NullMarked
package org.openemd.console.query;

import org.jspecify.annotations.NullMarked;
