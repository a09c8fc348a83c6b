/// Whether many runs give the same rows whoever flies them.
@NullMarked
package org.openemd.campaign.sweep;

import org.jspecify.annotations.NullMarked;
