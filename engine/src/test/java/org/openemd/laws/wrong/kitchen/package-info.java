/// Wrong on purpose: what the laws must catch.
@NullMarked
package org.openemd.laws.wrong.kitchen;

import org.jspecify.annotations.NullMarked;
