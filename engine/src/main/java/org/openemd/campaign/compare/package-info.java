/// Options for a defense, side by side: what each protects, adds, leaks and costs, and which disputed value decides between them.
@NullMarked
package org.openemd.campaign.compare;

import org.jspecify.annotations.NullMarked;
