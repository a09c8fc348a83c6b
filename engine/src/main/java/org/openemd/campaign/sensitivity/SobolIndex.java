package org.openemd.campaign.sensitivity;

import org.openemd.campaign.estimate.Estimate;

/// How much of a result's variance one factor decides.
///
/// @param factor its path, or `chance`
/// @param first alone
/// @param total with all that it does together with others
public record SobolIndex(String factor, Estimate first, Estimate total) {}
