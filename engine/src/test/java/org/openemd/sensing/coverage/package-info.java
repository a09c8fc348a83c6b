/// What sensors could see, judged by slow ways and closed forms.
@NullMarked
package org.openemd.sensing.coverage;

import org.jspecify.annotations.NullMarked;
