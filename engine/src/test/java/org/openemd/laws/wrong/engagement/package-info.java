/// Wrong on purpose: what the laws must catch.
@NullMarked
package org.openemd.laws.wrong.engagement;

import org.jspecify.annotations.NullMarked;
