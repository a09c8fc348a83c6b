/// Studies over the shipped scenarios, and what is refused before anything runs.
@NullMarked
package org.openemd.campaign.study;

import org.jspecify.annotations.NullMarked;
