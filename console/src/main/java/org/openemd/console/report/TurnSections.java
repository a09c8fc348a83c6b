package org.openemd.console.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Criterion;
import org.openemd.campaign.compare.Flip;
import org.openemd.console.report.CompareSections.Section;

/// What would turn the order of compared options.
final class TurnSections {
  private static final int MOST_WAYS = 6; // in one sentence

  private final CompareAnswer answer;
  private final AssumptionWords words;

  TurnSections(CompareAnswer answer) {
    this.answer = answer;
    words = new AssumptionWords(answer.comparison());
  }

  /// Under one view.
  Section of(Side s, int number) {
    List<String> bullets = new ArrayList<>();
    for (Criterion by : answer.comparison().criteria()) {
      int best = Leads.best(s, by);
      if (best >= 0 && s.cases().size() > 1) {
        bullets.add(leader(s, by, best));
        taken(s, by).forEach((over, flips) -> bullets.add(sentence(s, over, flips)));
      }
    }
    String all =
        s.flips().isEmpty()
            ? ""
            : " Of all pairs of options "
                + Prose.count(s.flips().size(), "order")
                + " turn; compare.html, compare.md and compare.json, which --out writes, have every one with its value.";
    return Section.list(
        "turns-" + number,
        answer.heading(s),
        "what would turn the order",
        "Each of "
            + Prose.count(s.assumptions().size(), "disputed value")
            + " is moved through all that is argued, then those that matter most two by two; here is where the lead changes."
            + all,
        bullets);
  }

  private static String leader(Side s, Criterion by, int best) {
    String paid = by == Criterion.COST ? ", of those that cost anything," : "";
    String kept =
        Leads.taken(s, by).isEmpty() ? "; no value and no pair that was tried changes that" : "";
    return "By " + by.words() + paid + " " + CompareStory.name(s, best) + " leads" + kept + ".";
  }

  private static Map<Integer, List<Flip>> taken(Side s, Criterion by) {
    Map<Integer, List<Flip>> taken = new LinkedHashMap<>();
    Leads.taken(s, by).forEach(f -> taken.computeIfAbsent(f.over(), o -> new ArrayList<>()).add(f));
    return taken;
  }

  private String sentence(Side s, int over, List<Flip> flips) {
    List<String> ways = flips.stream().limit(MOST_WAYS).map(f -> words.once(f.moves())).toList();
    int more = flips.size() - ways.size();
    return Story.capital(CompareStory.name(s, flips.getFirst().under()))
        + " is overtaken by "
        + CompareStory.name(s, over)
        + " once "
        + String.join("; or once ", ways)
        + (more > 0 ? "; or in " + Prose.count(more, "other way") : "")
        + ".";
  }

  /// Every order that turns, for where there is room.
  static Section turns(CompareAnswer answer, Side s) {
    AssumptionWords said = new AssumptionWords(answer.comparison());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("by", "overtakes", "is overtaken", "once", "another is best"));
    for (Flip f : s.flips()) {
      rows.add(
          List.of(
              f.by().words(),
              CompareStory.name(s, f.over()),
              CompareStory.name(s, f.under()),
              said.once(f.moves()),
              f.first() ? "yes" : "no"));
    }
    return new Section(
        "flips", answer.heading(s), "every order that turns", List.of(), rows, List.of());
  }
}
