/// Association mathematics beside enumeration.
@NullMarked
package org.openemd.tracking.association;

import org.jspecify.annotations.NullMarked;
