package org.openemd.scenario;

import org.openemd.math.Unit;

/// A value of a scenario that may be set otherwise.
///
/// @param path such as `sensors.emr.mean_power_w`
/// @param value in force, as text; empty when none is given
/// @param layer that gave it: a file, `--assume NAME`, `--set` or `default`
/// @param low end of the range that the public argument spans, in the key's unit; NaN where none is stated
/// @param high end of that range
/// @param ofThreat whether it says what the attack is, not what the defense is or knows
public record Variable(
    String path,
    Key key,
    String value,
    String layer,
    @Unit("-") double low,
    @Unit("-") double high,
    boolean ofThreat) {

  /// Whether the scenario states a range.
  public boolean hasRange() {
    return !Double.isNaN(low);
  }

  /// A number with the key's unit.
  public String text(double number) {
    return key.type() instanceof Type.Quantity q ? q.unit().text(number) : Numbers.text(number);
  }
}
