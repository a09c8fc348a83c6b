package org.openemd.console.report;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.openemd.campaign.compare.Comparison;
import org.openemd.console.report.CompareSections.Section;

/// What the places of a {@link Template} mean to a comparison.
///
/// | place | is |
/// |---|---|
/// | `section NAME`, `section NAME VIEW` | a part of the answer, such as `costs` or `protects mda`, without its title |
/// | `figure OPTION VIEW QUANTITY` | one figure, as in `compare.csv`; with `interval` after it, its interval |
/// | `map OPTION VIEW REGION` | a drawing of who is covered |
/// | `claims` | what each side said, under each view |
/// | `command` | what makes it all again |
///
/// @param maps a drawing's place in the text, from option and view with a blank between, and region
/// @param claims as Markdown
public record CompareFill(
    CompareAnswer answer,
    BiFunction<String, String, Optional<String>> maps,
    Supplier<String> claims) {
  /// Parts of the answer as a whole.
  public static final List<String> SECTIONS =
      List.of("headline", "existed", "costs", "prices", "exchange", "arms", "limits");

  /// Parts of the answer under one view.
  public static final List<String> SECTIONS_OF_A_VIEW =
      List.of("protects", "leaks", "turns", "kills", "bargain");

  /// What stands for the words of a place; nothing where they mean nothing.
  public Optional<String> of(String words) {
    String[] w = words.split(" +", -1);
    return switch (w[0]) {
      case "command" -> Optional.of(answer.commands().whole());
      case "claims" -> Optional.of(claims.get());
      case "section" -> section(w);
      case "figure" -> figure(w);
      case "map" -> w.length == 4 ? maps.apply(w[1] + " " + w[2], w[3]) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<String> section(String[] w) {
    if (w.length == 2 && w[1].equals("headline")) {
      return Optional.of("**" + new CompareStory(answer).headline() + ".**");
    }
    int view = w.length == 3 ? number(w[2]) : 0;
    String id = w.length == 3 ? w[1] + "-" + view : w.length == 2 ? w[1] : "";
    return CompareSections.of(answer).stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map((Section s) -> CompareMarkdown.body(s));
  }

  private int number(String view) {
    List<Comparison.Side> views = answer.comparison().views();
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).view().name().equals(view)) {
        return i + 1;
      }
    }
    return 0;
  }

  private Optional<String> figure(String[] w) {
    boolean interval = w.length == 5 && w[4].equals("interval");
    if (w.length != 4 && !interval) {
      return Optional.empty();
    }
    return CompareFigures.of(answer).stream()
        .filter(f -> f.option().equals(w[1]) && f.view().equals(w[2]) && f.quantity().equals(w[3]))
        .findFirst()
        .map(f -> interval ? f.interval() : f.text());
  }
}
