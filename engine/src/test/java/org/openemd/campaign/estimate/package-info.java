/// Whether intervals hold the truth as often as they say.
@NullMarked
package org.openemd.campaign.estimate;

import org.jspecify.annotations.NullMarked;
