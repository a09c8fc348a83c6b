package org.openemd.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as text and back, without locale.
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?((0|[1-9]\\d*)(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("([-+]?)0+(\\d.*)");

  private Numbers() {}

  /// Whether the text is a decimal number; whether a double can hold it is another question.
  static boolean isNumber(String text) {
    return text.length() <= 64 && NUMBER.matcher(text).matches();
  }

  /// The number that was meant by one with leading zeros, which YAML readers take for octal or not, each as it likes;
  /// empty when the text is something else.
  static String withoutLeadingZeros(String text) {
    Matcher m = LEADING_ZEROS.matcher(text);
    String meant = m.matches() ? m.group(1) + m.group(2) : "";
    return isNumber(meant) ? meant : "";
  }

  /// The shortest text that reads back as the same double: `170000`, `0.01`, `1e+09`.
  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal d = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = d.precision() - d.scale() - 1;
    return exponent >= -4 && exponent < 9 ? d.toPlainString() : scientific(d, exponent);
  }

  /// The value rounded to six significant digits, for people.
  static String sixDigits(double value) {
    return text(new BigDecimal(value).round(new MathContext(6)).doubleValue());
  }

  private static String scientific(BigDecimal d, int exponent) {
    String digits = d.unscaledValue().abs().toString();
    String sign = d.signum() < 0 ? "-" : "";
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return sign + digits.charAt(0) + fraction + "e" + exponent;
  }
}
