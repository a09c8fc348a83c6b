/// Closed forms beside published figures, brute force and simulation.
@NullMarked
package org.openemd.command.leakage;

import org.jspecify.annotations.NullMarked;
