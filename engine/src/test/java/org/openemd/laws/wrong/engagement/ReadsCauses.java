package org.openemd.laws.wrong.engagement;

import org.openemd.laws.wrong.sensing.Scan;

/// Opens the side table.
record ReadsCauses(Scan scan) {}
