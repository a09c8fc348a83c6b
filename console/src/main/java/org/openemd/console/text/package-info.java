/// Numbers and words as text: the same on every machine, harmless in HTML and XML.
///
/// Takes values and words; gives text. Limits: numbers have at most eight decimals.
@NullMarked
package org.openemd.console.text;

import org.jspecify.annotations.NullMarked;
