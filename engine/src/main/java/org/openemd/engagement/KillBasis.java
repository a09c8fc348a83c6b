package org.openemd.engagement;

import org.openemd.math.Unit;

/// How much of a kill probability is test record, how much is computed, and how much assumed: it is the product of the three.
///
/// @param record of tests, counted
/// @param computed by the program from the geometry, the track and the kill vehicle's figures, which are notional
/// @param assumed by whoever wrote the scenario, or typed it
public record KillBasis(
    @Unit("1") double record, @Unit("1") double computed, @Unit("1") double assumed) {

  /// Of a shot that cannot fail.
  public static final KillBasis CERTAIN = new KillBasis(1, 1, 1);

  /// Where a factor comes from.
  public enum Origin {
    /// A count of tests.
    TEST_RECORD("test record"),
    /// A result of the program.
    COMPUTED("computed"),
    /// Somebody's word.
    ASSUMED("assumed");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    /// For people and for programs.
    public String words() {
      return words;
    }
  }

  public KillBasis {
    check("test record", record);
    check("computed part", computed);
    check("assumed part", assumed);
  }

  private static void check(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "the " + what + " of a kill probability is from 0 to 1, not " + value);
    }
  }

  /// All of it.
  @Unit("1")
  public double product() {
    return record * computed * assumed;
  }

  /// With one more factor.
  public KillBasis times(Origin origin, double factor) {
    return switch (origin) {
      case TEST_RECORD -> new KillBasis(record * factor, computed, assumed);
      case COMPUTED -> new KillBasis(record, computed * factor, assumed);
      case ASSUMED -> new KillBasis(record, computed, assumed * factor);
    };
  }

  /// That of a shot that kills with `kill`: what record and assumption leave open is computed.
  public KillBasis reaching(double kill) {
    double others = record * assumed;
    return new KillBasis(record, others > 0 ? Math.min(1, kill / others) : 0, assumed);
  }
}
