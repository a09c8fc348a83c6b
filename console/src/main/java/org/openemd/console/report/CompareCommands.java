package org.openemd.console.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.campaign.compare.Assumption;
import org.openemd.campaign.compare.Comparison;
import org.openemd.campaign.compare.Flip;
import org.openemd.console.text.Precision;
import org.openemd.math.Unit;

/// The command lines that make the figures of a comparison again, each with the same values and the same luck.
public final class CompareCommands {
  private final Map<String, String> files;
  private final Map<String, List<String>> overrides;
  private final Map<String, Aims> aims;
  private final String whole;

  /// What is aimed into a region.
  ///
  /// @param threats groups of the raid, comma between
  /// @param step of the grid
  public record Aims(String threats, @Unit("deg") double step) {}

  /// @param files the scenarios, by the options' ids
  /// @param overrides set in each, by the options' ids
  /// @param aims by region
  /// @param whole makes the whole comparison again
  public CompareCommands(
      Map<String, String> files,
      Map<String, List<String>> overrides,
      Map<String, Aims> aims,
      String whole) {
    this.files = new LinkedHashMap<>(files);
    this.overrides = new LinkedHashMap<>(overrides);
    this.aims = new LinkedHashMap<>(aims);
    this.whole = whole;
  }

  /// The whole comparison.
  public String whole() {
    return whole;
  }

  /// Who is protected in a region.
  String map(String option, String view, String region) {
    Aims a = aims.get(region);
    if (a == null) {
      return whole;
    }
    return start("map", option)
        + " --threat "
        + a.threats()
        + " --region "
        + region
        + " --grid "
        + Precision.exact(a.step())
        + values(option, view);
  }

  /// What leaks in full runs.
  ///
  /// @param at set besides; empty for nothing
  String sweep(String option, String view, Comparison c, String at) {
    StringBuilder more = new StringBuilder();
    if (!at.isEmpty()) {
      set(more, at);
    }
    return start("sweep", option)
        + " --runs "
        + c.runs()
        + " --seed "
        + c.seed()
        + values(option, view)
        + more;
  }

  /// What it costs.
  String costs(String option, String view) {
    return start("explain", option) + " costs" + values(option, view);
  }

  /// Both options where their order turns.
  public String turned(Comparison.Side side, Flip f, double step) {
    StringBuilder c = new StringBuilder("./emd compare");
    for (int place : List.of(f.over(), f.under())) {
      c.append(' ').append(file(side.cases().get(place).option().id()));
    }
    c.append(" --runs 0 --by none --grid ").append(Precision.exact(step));
    if (!side.view().name().isEmpty()) {
      c.append(" --assume ").append(side.view().name());
    }
    overrides.values().stream().flatMap(List::stream).distinct().forEach(o -> set(c, o));
    for (Flip.Move m : f.moves()) {
      m.assumption().paths().forEach(p -> set(c, p + "=" + value(m.assumption(), m.to())));
    }
    return c.toString();
  }

  private static String value(Assumption a, double to) {
    return a.whole() ? Long.toString(Math.round(to)) : Precision.exact(to);
  }

  private String start(String verb, String option) {
    return "./emd " + verb + " " + file(option);
  }

  private String file(String option) {
    return quoted(files.getOrDefault(option, option));
  }

  private String values(String option, String view) {
    StringBuilder c = new StringBuilder();
    if (!view.isEmpty()) {
      c.append(" --assume ").append(view);
    }
    overrides.getOrDefault(option, List.of()).forEach(o -> set(c, o));
    return c.toString();
  }

  private static void set(StringBuilder c, String override) {
    c.append(" --set ").append(quoted(override));
  }

  /// A word as a shell takes it for one.
  public static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=,:@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
