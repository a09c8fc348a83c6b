@NullMarked
package org.openemd.console.post;

import org.jspecify.annotations.NullMarked;
