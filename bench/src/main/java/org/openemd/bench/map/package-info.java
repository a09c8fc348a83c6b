/// What a map is made of, for `./emd bench map`.
@NullMarked
package org.openemd.bench.map;

import org.jspecify.annotations.NullMarked;
