/// What is decided: engagement planning, assignment, doctrine, orders.
@NullMarked
package org.openemd.command;

import org.jspecify.annotations.NullMarked;
