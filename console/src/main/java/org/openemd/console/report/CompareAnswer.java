package org.openemd.console.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openemd.campaign.compare.Comparison;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;

/// What `emd compare` found, with what is needed to tell it.
///
/// @param titles of the assumption sets, by name
/// @param bands low and high of what an option costs as published, by its id (billion dollars of 2009)
/// @param commands that make the figures
/// @param aims points of aim where people live, by region
public record CompareAnswer(
    Comparison comparison,
    Map<String, String> titles,
    Map<String, List<String>> bands,
    Map<String, Integer> aims,
    CompareCommands commands) {

  /// What the first view calls its options; they are the same in all.
  public List<Case> cases() {
    return comparison.views().getFirst().cases();
  }

  /// What people call an option.
  public static String name(Case k) {
    org.openemd.scenario.Option said = k.option().scenario().option();
    return said == null ? k.option().name() : said.name();
  }

  /// What people call a view.
  public String title(Side side) {
    String name = side.view().name();
    return name.isEmpty() ? "The values as written" : titles.getOrDefault(name, name);
  }

  /// The same with what to type for it.
  public String heading(Side side) {
    String name = side.view().name();
    return name.isEmpty() ? title(side) : title(side) + " (--assume " + name + ")";
  }

  /// How a view is called where it is a column.
  public static String column(Side side) {
    return side.view().name().isEmpty() ? "as written" : side.view().name();
  }

  /// Billions of dollars that were published for an option, such as `9 to 14`.
  Optional<String> band(Case k) {
    return Optional.ofNullable(bands.get(k.option().id())).map(b -> b.get(0) + " to " + b.get(1));
  }
}
