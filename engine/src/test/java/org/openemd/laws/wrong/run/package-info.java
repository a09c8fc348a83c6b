/// Wrong on purpose: what the laws must catch.
@NullMarked
package org.openemd.laws.wrong.run;

import org.jspecify.annotations.NullMarked;
