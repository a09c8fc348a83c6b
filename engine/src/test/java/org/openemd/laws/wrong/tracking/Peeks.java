package org.openemd.laws.wrong.tracking;

import org.openemd.laws.wrong.world.Truth;

/// Looks at the truth.
record Peeks(Truth truth) {}
