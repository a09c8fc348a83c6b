package org.openemd.scenario;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;

/// One layer's word on one key.
///
/// @param layer `default`, a file, `--assume NAME` or `--set`
/// @param place of the value
/// @param value null when it was refused (and reported), or when it differs by `as_of`
/// @param byAsOf values by `as_of`; empty when there is only one
/// @param range that the public argument spans, in the key's unit
/// @param source who says so
/// @param disputedBy who says otherwise
/// @param trust how far to trust it
record Setting(
    String layer,
    Place place,
    @Nullable Datum value,
    Map<String, Datum> byAsOf,
    @Nullable Range range,
    String source,
    String disputedBy,
    String trust) {

  /// Lowest and highest of the argued values, in the key's own unit.
  record Range(@Unit("-") double low, @Unit("-") double high) {
    String text() {
      return "[" + Numbers.text(low) + ", " + Numbers.text(high) + "]";
    }
  }

  static Setting of(String layer, Place place, @Nullable Datum value) {
    return new Setting(layer, place, value, Collections.emptyMap(), null, "", "", "");
  }

  /// The value under one `as_of`; null when refused or not given.
  @Nullable Datum value(String asOf) {
    return byAsOf.isEmpty() ? value : byAsOf.get(asOf);
  }
}
