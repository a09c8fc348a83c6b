package org.openemd.console.report;

import org.openemd.console.text.Precision;
import org.openemd.ledger.Figure;
import org.openemd.ledger.Finding;

/// A finding's numbers as text: the published figure as it was written, ours and the error as finely as the tolerance asks.
///
/// @param published such as `288` or `498 to 749`
/// @param ours empty where there is none
/// @param error with its sign; empty where there is none
public record FigureText(String published, String ours, String error) {
  /// Of a finding.
  public static FigureText of(Finding finding) {
    Figure published = finding.row().published();
    double tolerance = finding.row().tolerance().of(published);
    int decimals =
        Math.max(
            Precision.decimals(published.low(), tolerance),
            Precision.decimals(published.high(), tolerance));
    Figure ours = finding.ours();
    String low = Precision.exact(published.low());
    return new FigureText(
        published.isBand() ? low + " to " + Precision.exact(published.high()) : low,
        ours == null ? "" : text(ours, decimals),
        ours == null ? "" : signed(finding.error(), decimals));
  }

  private static String text(Figure ours, int decimals) {
    String low = Precision.rounded(ours.low(), decimals);
    return ours.isBand() ? low + " to " + Precision.rounded(ours.high(), decimals) : low;
  }

  private static String signed(double error, int decimals) {
    String text = Precision.rounded(error, decimals);
    return text.equals("0") || text.startsWith("-") ? text : "+" + text;
  }
}
