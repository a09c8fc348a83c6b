package org.openemd.scenario;

/// A value that the public argument does not agree on.
///
/// @param path such as `sensors.emr.peak_power_w`
/// @param value as used, in the key's unit
/// @param range the disputed range, as written, such as `[6300, 9000]`
/// @param unit of the key, such as `m/s`
/// @param source who says so
/// @param origin `default`, the name of an assumption set, or `--set`
/// @param place file:line of the value used
public record DisputedValue(
    String path,
    String value,
    String range,
    String unit,
    String source,
    String origin,
    String place) {}
