/// How fast weapons are assigned to targets, and how well.
///
/// **Purpose** time and proven gap of `command.assignment` on the problems that are promised, beside maximum marginal return as the book says. **Takes** the engine. **Gives** the command section of `docs/performance.md`.
@NullMarked
package org.openemd.bench.command;

import org.jspecify.annotations.NullMarked;
