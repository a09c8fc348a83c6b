/// Does every published figure have the status that is said of it, and is a damaged table noticed?
@NullMarked
package org.openemd.ledger;

import org.jspecify.annotations.NullMarked;
