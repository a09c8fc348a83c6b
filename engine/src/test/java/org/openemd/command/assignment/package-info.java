/// Weapon-target assignment beside enumeration.
@NullMarked
package org.openemd.command.assignment;

import org.jspecify.annotations.NullMarked;
