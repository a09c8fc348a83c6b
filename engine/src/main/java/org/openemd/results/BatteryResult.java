package org.openemd.results;

/// What a battery had and fired.
///
/// @param lost whether it was lost and not back at the end: what it had left was of no use then
public record BatteryResult(String id, String name, int inventory, int fired, boolean lost) {}
