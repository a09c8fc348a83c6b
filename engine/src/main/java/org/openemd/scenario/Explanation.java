package org.openemd.scenario;

import java.util.List;
import org.openemd.math.Unit;

/// Where one value of a scenario comes from.
///
/// @param path such as `sensors.emr.gain_db`
/// @param doc what the key means
/// @param value as used, in the key's unit
/// @param unit of the key; empty where there is none
/// @param siValue the same as the program computes with it; NaN where it is not a number
/// @param siUnit of that; empty where there is none
/// @param allowed unit and bounds in words
/// @param place file:line of the value used
/// @param chain every layer's word, the one in force first
/// @param range that the public argument spans; empty where there is none
/// @param source who says so
/// @param disputedBy who says otherwise
/// @param trust `read`, `open`, `notional` or empty
/// @param basis `test record` or `assumed` for a factor of a kill probability; else empty
/// @param opinions what the shipped assumption sets say
public record Explanation(
    String path,
    String doc,
    String value,
    String unit,
    @Unit("-") double siValue,
    String siUnit,
    String allowed,
    String place,
    List<Step> chain,
    String range,
    String source,
    String disputedBy,
    String trust,
    String basis,
    List<Opinion> opinions) {

  /// One layer's word.
  ///
  /// @param layer `--set`, `--assume NAME`, a file, or `default`
  /// @param path the path it spoke of: a rival key's where that was replaced
  /// @param inForce whether it is the value used
  public record Step(
      String layer, String place, String path, String value, String source, boolean inForce) {}

  /// What an assumption set says of this path.
  public record Opinion(
      String assumption, String title, String path, String value, String source) {}

  /// For a terminal.
  public String text() {
    StringBuilder b = new StringBuilder();
    b.append(path).append(" = ").append(measured(value)).append('\n');
    line(b, "", doc);
    line(b, "in SI", siText());
    line(b, "allowed", allowed);
    line(b, "written", place);
    line(b, "source", source);
    line(b, "trust", trust);
    line(b, "basis", basis.isEmpty() ? "" : basis + ", as a factor of the kill probability");
    line(b, "argued", range.isEmpty() ? "" : measured(range));
    line(b, "disputed", disputedBy);
    for (Opinion o : opinions) {
      line(b, o.assumption(), said(o.path(), o.value(), o.source()));
    }
    for (Step s : chain) {
      line(
          b,
          s.inForce() ? "in force" : "overridden",
          s.place() + "  " + said(s.path(), s.value(), ""));
    }
    return b.toString();
  }

  private String said(String of, String what, String by) {
    String name = of.equals(path) ? measured(what) : of + " = " + what;
    return by.isEmpty() ? name : name + " - " + by;
  }

  private String siText() {
    if (Double.isNaN(siValue) || (siUnit.equals(unit) && Numbers.text(siValue).equals(value))) {
      return "";
    }
    return Numbers.sixDigits(siValue) + " " + (siUnit.equals("1") ? "(ratio)" : siUnit);
  }

  private String measured(String what) {
    return unit.isEmpty() || unit.equals("1") ? what : what + " " + unit;
  }

  private static void line(StringBuilder b, String label, String text) {
    if (!text.isEmpty()) {
      b.append("  ").append(label).append(" ".repeat(Math.max(1, 12 - label.length())));
      b.append(text).append('\n');
    }
  }
}
