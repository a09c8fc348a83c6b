package org.openemd.laws.wrong.sensing;

/// A sensor, not a report.
public record Radar(String id) {}
