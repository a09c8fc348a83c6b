package org.openemd.laws.wrong.tracking;

import org.openemd.laws.wrong.sensing.Detection;

/// Does what it may.
record ReadsReports(Detection detection) {}
