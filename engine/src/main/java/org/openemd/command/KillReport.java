package org.openemd.command;

import org.openemd.math.Unit;

/// What the kill assessment said of one shot; noisy.
public record KillReport(@Unit("s") double time, int track, String interceptor, boolean killed) {}
