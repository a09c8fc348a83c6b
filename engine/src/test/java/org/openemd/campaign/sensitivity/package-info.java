/// Sensitivity beside functions whose indices are closed forms.
@NullMarked
package org.openemd.campaign.sensitivity;

import org.jspecify.annotations.NullMarked;
