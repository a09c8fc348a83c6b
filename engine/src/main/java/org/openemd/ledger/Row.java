package org.openemd.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openemd.earth.Geodetic;
import org.openemd.math.Vec3;

/// One published figure.
///
/// @param line of the table, for messages
/// @param id of its own
/// @param kind what agreement would mean
/// @param quantity what was published, in words
/// @param input under which conditions, in words and numbers
/// @param published the figure
/// @param unit of the figure; `yes=1` for claims
/// @param tolerance set before comparing
/// @param reason why that tolerance
/// @param source where it was published
/// @param calibrated whether the program was tuned to it, so that agreement proves nothing
public record Row(
    int line,
    String id,
    Kind kind,
    String quantity,
    String input,
    Figure published,
    String unit,
    Tolerance tolerance,
    String reason,
    String source,
    boolean calibrated) {
  private static final String NUMBER = "([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)";

  /// What agreement would mean.
  public enum Kind {
    /// The equations are solved right.
    VERIFICATION,
    /// The equations are the right ones.
    VALIDATION,
    /// The result is believable.
    SANITY
  }

  /// The number that follows a word of the input, such as 770 for `apogee` in `apogee 770 km`.
  public double number(String word) {
    return Double.parseDouble(match(word + "\\s+" + NUMBER, word).group(1));
  }

  /// The word that follows another in the input, such as `forden-scud-b` for `vehicle`.
  public String word(String before) {
    return match(before + "\\s+(\\S+)", before).group(1);
  }

  /// The three numbers in brackets that follow a word of the input, such as `r1 (1, 2, 3)`.
  public Vec3 vector(String word) {
    String triple = "\\s+\\(" + NUMBER + ",\\s*" + NUMBER + ",\\s*" + NUMBER + "\\)";
    Matcher m = match(word + triple, word);
    return new Vec3(
        Double.parseDouble(m.group(1)),
        Double.parseDouble(m.group(2)),
        Double.parseDouble(m.group(3)));
  }

  /// The place written after a word as `54.71N 20.51E`, at height zero.
  public Geodetic place(String word) {
    Matcher m = match(word + "\\s+([0-9.]+)([NS])\\s+([0-9.]+)([EW])", word);
    double latitude = Double.parseDouble(m.group(1)) * ("N".equals(m.group(2)) ? 1 : -1);
    double longitude = Double.parseDouble(m.group(3)) * ("E".equals(m.group(4)) ? 1 : -1);
    return Geodetic.ofDegrees(latitude, longitude, 0);
  }

  private Matcher match(String pattern, String word) {
    Matcher m = Pattern.compile("(?<![A-Za-z0-9])" + pattern).matcher(input);
    if (!m.find()) {
      throw new IllegalArgumentException(
          "line " + line + ": the input gives no value of \"" + word + "\": " + input);
    }
    return m;
  }
}
