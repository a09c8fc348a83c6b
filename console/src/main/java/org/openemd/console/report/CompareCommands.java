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
  private final String base;
  private final String whole;

  /// What is aimed into a region.
  ///
  /// @param threats groups of the raid, comma between
  /// @param step of the grid
  public record Aims(String threats, @Unit("deg") double step) {}

  /// @param files the scenarios, by the options' ids
  /// @param overrides set in each, by the options' ids
  /// @param aims by region
  /// @param base the file of what stands anyway; empty where it is not known
  /// @param whole makes the whole comparison again
  public CompareCommands(
      Map<String, String> files,
      Map<String, List<String>> overrides,
      Map<String, Aims> aims,
      String base,
      String whole) {
    this.files = new LinkedHashMap<>(files);
    this.overrides = new LinkedHashMap<>(overrides);
    this.aims = new LinkedHashMap<>(aims);
    this.base = base;
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
  String sweep(String option, String view, long seed, long runs, String at) {
    StringBuilder more = new StringBuilder();
    if (!at.isEmpty()) {
      set(more, at);
    }
    return start("sweep", option)
        + " --runs "
        + runs
        + " --seed "
        + seed
        + values(option, view)
        + more;
  }

  /// What it costs.
  String costs(String option, String view) {
    return start("explain", option) + " costs" + values(option, view);
  }

  /// What an option adds to what stands anyway.
  String added(String option, String view, Comparison c) {
    boolean itself = base.isEmpty() || quoted(base).equals(file(option));
    return two(file(option), itself ? file(another(option, c)) : quoted(base), view, c, 0);
  }

  /// Full runs of an option and of the first.
  String beside(String option, String view, Comparison c) {
    String first = c.views().getFirst().cases().getFirst().option().id();
    return two(
        file(first), file(option.equals(first) ? another(first, c) : option), view, c, c.runs());
  }

  private static String another(String option, Comparison c) {
    return c.views().getFirst().cases().stream()
        .map(k -> k.option().id())
        .filter(o -> !o.equals(option))
        .findFirst()
        .orElse(option);
  }

  private String two(String one, String other, String view, Comparison c, int runs) {
    StringBuilder b = new StringBuilder("./emd compare ").append(one).append(' ').append(other);
    lay(b, view, c.step());
    b.append(" --by none --runs ").append(runs);
    return runs > 0 ? b.append(" --seed ").append(c.seed()).toString() : b.toString();
  }

  private void lay(StringBuilder c, String view, double step) {
    if (!base.isEmpty()) {
      c.append(" --base ").append(quoted(base));
    }
    if (!view.isEmpty()) {
      c.append(" --assume ").append(view);
    }
    overrides.values().stream().flatMap(List::stream).distinct().forEach(o -> set(c, o));
    c.append(" --grid ").append(Precision.exact(step));
  }

  /// Both options where their order turns.
  public String turned(Comparison.Side side, Flip f, double step) {
    StringBuilder c = new StringBuilder("./emd compare");
    for (int place : List.of(f.over(), f.under())) {
      c.append(' ').append(file(side.cases().get(place).option().id()));
    }
    lay(c, side.view().name(), step);
    c.append(" --by none --runs 0");
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
