package org.openemd.console.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers with as many digits as matter: small ones in powers of ten, large ones in full.
public final class Precision {
  private static final int SMALLEST =
      -4; // power of ten below which digits would be lost among zeros

  private Precision() {}

  /// The shortest text that reads back as this number.
  public static String exact(double value) {
    return text(new BigDecimal(Double.toString(value)).stripTrailingZeros());
  }

  /// Rounded to so many decimals, trailing zeros kept.
  public static String rounded(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return text(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
  }

  /// Decimals that show `figure` as {@link #exact} does with one digit more, and `step` with two digits, or with five beside a
  /// figure of zero. Without a step, those of the figure.
  public static int decimals(double figure, double step) {
    int exact = new BigDecimal(Double.toString(figure)).stripTrailingZeros().scale();
    int needed = step == 0 ? 0 : (figure == 0 ? 4 : 1) - power(BigDecimal.valueOf(step));
    return Math.max(0, Math.max(step == 0 ? exact : exact + 1, needed));
  }

  private static int power(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static String text(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    if (power(value) >= SMALLEST) {
      return value.toPlainString();
    }
    BigDecimal mantissa = value.movePointLeft(power(value)).round(MathContext.DECIMAL64);
    return mantissa.toPlainString() + "e" + power(value);
  }
}
