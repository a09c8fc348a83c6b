package org.openemd.results;

/// What a battery had and fired.
public record BatteryResult(String id, String name, int inventory, int fired) {}
