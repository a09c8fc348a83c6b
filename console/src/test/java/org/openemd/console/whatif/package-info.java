/// What-if maps, held against maps made the plain way.
@org.jspecify.annotations.NullMarked
package org.openemd.console.whatif;
