/// Whether fast runs end as full ones do.
@NullMarked
package org.openemd.campaign.fast;

import org.jspecify.annotations.NullMarked;
