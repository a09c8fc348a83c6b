/// Tests of what a defense costs.
@org.jspecify.annotations.NullMarked
package org.openemd.cost;
