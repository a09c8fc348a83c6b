/// Designs and distributions beside closed forms and other programs.
@NullMarked
package org.openemd.campaign.design;

import org.jspecify.annotations.NullMarked;
