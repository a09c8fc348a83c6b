/// Is the reference data complete and readable, and does every row that should be reproduced have its test?
@NullMarked
package org.openemd.ledger;

import org.jspecify.annotations.NullMarked;
