/// What a sensor can report: radar and infrared, their errors.
@NullMarked
package org.openemd.sensing;

import org.jspecify.annotations.NullMarked;
