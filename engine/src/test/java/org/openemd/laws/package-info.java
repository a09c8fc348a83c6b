/// The laws of the house: what every change must leave true, each shown able to fail.
@NullMarked
package org.openemd.laws;

import org.jspecify.annotations.NullMarked;
