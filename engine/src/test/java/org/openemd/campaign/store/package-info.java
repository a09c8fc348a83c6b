/// Whether what was kept is read back, whatever happens to the disk.
@NullMarked
package org.openemd.campaign.store;

import org.jspecify.annotations.NullMarked;
