/// What the shot does: fly-out, divert, homing, hit or miss.
@NullMarked
package org.openemd.engagement;

import org.jspecify.annotations.NullMarked;
