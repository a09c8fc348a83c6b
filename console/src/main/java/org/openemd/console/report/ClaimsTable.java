package org.openemd.console.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openemd.console.text.Decimals;
import org.openemd.console.text.Markdown;
import org.openemd.ledger.Figure;
import org.openemd.ledger.Finding;

/// What each side said in public, and what comes of it under each assumption set: one row a claim, one column a set.
public final class ClaimsTable {
  /// How the ids of such rows begin.
  public static final String PREFIX = "claim-";

  private static final String READ_AS = "read as: ";
  private static final Pattern FLIGHTS = Pattern.compile("the flights (\\S+)"); // by their ids
  private static final double SMALL = 10; // below it three decimals tell more than three digits

  private ClaimsTable() {}

  /// As Markdown.
  ///
  /// @param findings of rows `claim-NAME-SET`
  /// @param sets in the order of the columns
  public static String markdown(List<Finding> findings, List<String> sets) {
    Map<String, Map<String, Finding>> claims = new LinkedHashMap<>();
    for (Finding f : findings) {
      String id = f.row().id();
      int dash = id.lastIndexOf('-');
      claims
          .computeIfAbsent(id.substring(0, dash), k -> new TreeMap<>())
          .put(id.substring(dash + 1), f);
    }
    StringBuilder out = new StringBuilder();
    List<String> head = new ArrayList<>(List.of("said", "published"));
    head.addAll(sets);
    out.append(Markdown.row(head.toArray(String[]::new)));
    out.append("|---|").append("---|".repeat(head.size() - 1)).append('\n');
    claims.values().forEach(c -> row(out, c, sets));
    return out.toString();
  }

  private static void row(StringBuilder out, Map<String, Finding> claim, List<String> sets) {
    Finding any = claim.values().iterator().next();
    String said = any.row().quantity();
    int colon = said.lastIndexOf(": ");
    List<String> cells = new ArrayList<>();
    cells.add((colon < 0 ? said : said.substring(0, colon)) + " (" + any.row().source() + ")");
    cells.add(published(any));
    for (String set : sets) {
      Finding f = claim.get(set);
      Figure ours = f == null ? null : f.ours();
      cells.add(
          f == null || ours == null
              ? "not computed"
              : figure(ours) + unit(f) + ": " + word(f.status()));
    }
    out.append(Markdown.row(cells.toArray(String[]::new)));
  }

  // How a claim without a number is read stands in its row.
  private static String published(Finding f) {
    String input = f.row().input();
    return input.startsWith(READ_AS)
        ? FLIGHTS
            .matcher(input.substring(READ_AS.length(), input.indexOf(';')))
            .replaceFirst(m -> "the " + m.group(1).split(",", -1).length + " flights")
        : figure(f.row().published()) + unit(f);
  }

  private static String figure(Figure f) {
    String low = figure(f.low());
    return f.isBand() ? low + " to " + figure(f.high()) : low;
  }

  private static String figure(double x) {
    return Math.abs(x) < SMALL ? Decimals.fixed(x, 3) : Significant.of(x);
  }

  private static String unit(Finding f) {
    String unit = f.row().unit();
    return unit.equals("-") || unit.equals("share") ? "" : " " + unit;
  }

  private static String word(Finding.Status status) {
    return switch (status) {
      case REPRODUCED -> "holds";
      case DIFFERS -> "does not hold";
      case UNTESTED -> "not computed";
    };
  }
}
