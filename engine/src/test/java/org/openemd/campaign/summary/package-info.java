/// Whether intervals hold the truth as often as they say.
@NullMarked
package org.openemd.campaign.summary;

import org.jspecify.annotations.NullMarked;
