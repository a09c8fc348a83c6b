/// What is kept, and how belief scored against truth.
@NullMarked
package org.openemd.results;

import org.jspecify.annotations.NullMarked;
