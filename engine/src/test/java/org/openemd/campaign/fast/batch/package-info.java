/// Tests of {@link org.openemd.campaign.fast.batch}.
@NullMarked
package org.openemd.campaign.fast.batch;

import org.jspecify.annotations.NullMarked;
