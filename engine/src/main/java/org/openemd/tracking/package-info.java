/// What is believed: filters, association, classification.
@NullMarked
package org.openemd.tracking;

import org.jspecify.annotations.NullMarked;
