package org.openemd.laws.wrong.command;

import org.openemd.laws.wrong.sensing.Radar;

/// Reads more of a sensor than its reports.
record ReadsSensor(Radar radar) {}
