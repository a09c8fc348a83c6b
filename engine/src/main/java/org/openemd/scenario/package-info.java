/// What the analyst wrote, checked, with unit, range and source, bound to the domains' own records.
@NullMarked
package org.openemd.scenario;

import org.jspecify.annotations.NullMarked;
