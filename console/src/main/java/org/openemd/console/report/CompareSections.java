package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.console.text.Decimals;
import org.openemd.cost.CostSheet;
import org.openemd.cost.Money;
import org.openemd.cost.Phase;
import org.openemd.scenario.Costs.Basis;

/// What a comparison says, as titled tables and sentences: the one source of the terminal's text, the page and the Markdown.
public final class CompareSections {
  private static final CompareQuantity[] PROTECTION = {
    CompareQuantity.EUROPE_PROTECTED,
    CompareQuantity.EUROPE_COVERED,
    CompareQuantity.EUROPE_SHOTS,
    CompareQuantity.EUROPE_DECISION,
    CompareQuantity.STATES_PROTECTED,
    CompareQuantity.STATES_ADDED
  };

  private final CompareAnswer answer;
  private final CompareStory story;
  private final TurnSections turns;

  private CompareSections(CompareAnswer answer) {
    this.answer = answer;
    this.story = new CompareStory(answer);
    turns = new TurnSections(answer);
  }

  /// A part of the answer.
  ///
  /// @param id for links
  /// @param view that it tells of; empty for all together
  /// @param says sentences before the table
  /// @param rows a table, the first row its head; empty for none
  /// @param bullets after the table
  public record Section(
      String id,
      String view,
      String title,
      List<String> says,
      List<List<String>> rows,
      List<String> bullets) {
    public Section {
      says = List.copyOf(says);
      rows = List.copyOf(rows);
      bullets = List.copyOf(bullets);
    }

    static Section table(
        String id, String view, String title, String says, List<List<String>> rows) {
      return new Section(id, view, title, List.of(says), rows, List.of());
    }

    static Section list(String id, String view, String title, String says, List<String> bullets) {
      List<String> said = says.isEmpty() ? List.of() : List.of(says);
      return new Section(id, view, title, said, List.of(), bullets);
    }

    /// For where it stands alone.
    String heading() {
      return view.isEmpty() ? title : view + ": " + title;
    }

    boolean isEmpty() {
      return rows.size() < 2 && bullets.isEmpty();
    }
  }

  /// All of them, in the order in which they are read; those with nothing in them left out.
  public static List<Section> of(CompareAnswer answer) {
    return new CompareSections(answer).all();
  }

  private List<Section> all() {
    List<Section> all = new ArrayList<>();
    int number = 0;
    for (Side s : answer.comparison().views()) {
      number++;
      all.add(protection(s, number));
      all.add(cost(s, number));
      all.add(turns.of(s, number));
      all.add(ThreatSections.bargain(answer, s, number));
      all.add(kills(s, number));
    }
    all.add(ThreatSections.exchange(answer));
    all.add(ThreatSections.arms(answer));
    all.add(phases());
    all.add(prices());
    all.add(available());
    all.add(limits());
    return all.stream().filter(x -> !x.isEmpty()).toList();
  }

  private Section protection(Side s, int number) {
    return new Section(
        "protects-" + number,
        answer.heading(s),
        "whom each protects",
        story.view(s),
        table(s, PROTECTION),
        List.of());
  }

  private List<List<String>> table(Side s, CompareQuantity... quantities) {
    List<CompareQuantity> shown =
        Arrays.stream(quantities)
            .filter(q -> s.cases().stream().anyMatch(k -> q.of(k, s).isPresent()))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("option"));
    shown.forEach(q -> head.add(q.column()));
    rows.add(head);
    for (Case k : s.cases()) {
      List<String> row = new ArrayList<>(List.of(CompareAnswer.name(k)));
      shown.forEach(q -> row.add(q.of(k, s).map(v -> q.text(v.value())).orElse("")));
      rows.add(row);
    }
    return rows;
  }

  private Section cost(Side s, int number) {
    List<List<String>> rows = new ArrayList<>();
    boolean flown = s.cases().stream().anyMatch(k -> k.raids().isPresent());
    List<String> head = new ArrayList<>(List.of("option"));
    if (flown) {
      head.addAll(List.of("leak", "95 % interval", "beyond the first, points", "fired in a run"));
    }
    head.addAll(List.of("cost, billion $", "low to high", "$ for each person"));
    rows.add(head);
    for (Case k : s.cases()) {
      List<String> row = new ArrayList<>(List.of(CompareAnswer.name(k)));
      if (flown) {
        row.add(text(CompareQuantity.LEAKED, k, s));
        row.add(interval(CompareQuantity.LEAKED, k, s));
        row.add((text(CompareQuantity.LEAKED_MORE, k, s) + between(difference(k, s))).strip());
        row.add(text(CompareQuantity.FIRED, k, s));
      }
      row.add(text(CompareQuantity.COST, k, s));
      row.add(interval(CompareQuantity.COST, k, s));
      row.add(text(CompareQuantity.COST_PER_PERSON, k, s));
      rows.add(row);
    }
    String runs =
        flown
            ? Prose.count(answer.comparison().runs(), "run")
                + " of the whole raid against each, of seed "
                + answer.comparison().seed()
                + "; the same missiles and the same luck meet every option. "
            : "";
    return Section.table(
        "leaks-" + number,
        answer.heading(s),
        flown ? "what leaks, and what it costs" : "what it costs",
        runs + "Low and high of costs are bounds of the prices, no confidence interval.",
        rows);
  }

  private static String between(String interval) {
    return interval.isEmpty() ? "" : " (" + interval + ")";
  }

  // Differences that are all alike have no spread; that tells that no run saw another, not that
  // there is none.
  private static String difference(Case k, Side s) {
    boolean alike =
        CompareQuantity.LEAKED_MORE.of(k, s).filter(v -> v.low() == v.high()).isPresent();
    return alike ? "in every run" : interval(CompareQuantity.LEAKED_MORE, k, s);
  }

  private static String text(CompareQuantity q, Case k, Side s) {
    return q.of(k, s).map(v -> q.text(v.value())).orElse("");
  }

  private static String interval(CompareQuantity q, Case k, Side s) {
    return q.of(k, s)
        .filter(v -> Double.isFinite(v.low()) && Double.isFinite(v.high()))
        .map(v -> q.span(v.low(), v.high()))
        .orElse("");
  }

  // Each interceptor once, however many options have it.
  private Section kills(Side s, int number) {
    Set<String> each = new LinkedHashSet<>();
    for (Case k : s.cases()) {
      String words = KillWords.shots(k.option().scenario());
      String parts = words.substring(words.indexOf(": ") + 1).replaceFirst("\\.$", "");
      each.addAll(Arrays.stream(parts.split(";", -1)).map(String::strip).toList());
    }
    each.remove("");
    return Section.list(
        "kills-" + number,
        answer.heading(s),
        "what a kill rests on",
        "What the chance of a shot to kill is made of, interceptor by interceptor:",
        each.stream().map(Story::capital).toList());
  }

  private Section phases() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("option"));
    for (Phase p : Phase.values()) {
      head.add(p.word());
    }
    head.add("in all");
    rows.add(head);
    int years = 0;
    for (Case k : answer.cases()) {
      CostSheet sheet = k.showing().cost();
      years = Math.max(years, sheet.years());
      List<String> row = new ArrayList<>(List.of(CompareAnswer.name(k)));
      for (Phase p : Phase.values()) {
        row.add(billions(sheet.of(p).value()));
      }
      row.add(billions(sheet.total().value()));
      rows.add(row);
    }
    return Section.table(
        "costs",
        "",
        "What each costs",
        "Billions of 2009 dollars over "
            + years
            + " years, in the first view; what stands anyway is not counted. docs/costs.md has every price with its source.",
        rows);
  }

  private Section prices() {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("option", "low to high", "published"));
    for (Basis b : Basis.values()) {
      head.add(b == Basis.CALIBRATED ? "fitted" : b.word());
    }
    rows.add(head);
    for (Case k : answer.cases()) {
      CostSheet sheet = k.showing().cost();
      Money all = sheet.total();
      List<String> row = new ArrayList<>(List.of(CompareAnswer.name(k)));
      row.add(billions(all.low()) + " to " + billions(all.high()));
      row.add(answer.band(k).orElse(""));
      for (Basis b : Basis.values()) {
        row.add(all.isZero() ? "" : percent(sheet.share(b)));
      }
      rows.add(row);
    }
    return Section.table(
        "prices",
        "",
        "What the costs rest on",
        "Billions of 2009 dollars, every price at its lowest and at its highest. Published: the Congressional Budget Office, Feb 2009. Of the sum so much rests on prices that were fitted so that it falls into that band, which therefore proves nothing; that were read in their source; that are widely published, the source not read; that this project chose.",
        rows);
  }

  private static String billions(double millions) {
    return Decimals.fixed(millions / 1000, 1);
  }

  private static String percent(double share) {
    return Decimals.of(100 * share, 0) + " %";
  }

  private Section available() {
    List<String> bullets = new ArrayList<>();
    for (Case k : answer.cases()) {
      Optional.ofNullable(k.option().scenario().option()).ifPresent(o -> bullets.add(standing(o)));
    }
    return Section.list("existed", "", "What existed when", "", bullets);
  }

  private static String standing(org.openemd.scenario.Option o) {
    String span =
        o.earliestYear() < o.latestYear()
            ? ", argued " + o.earliestYear() + " to " + o.latestYear()
            : "";
    return Story.capital(o.name())
        + ": could stand in "
        + o.availableYear()
        + span
        + " ("
        + o.availableSource()
        + "). "
        + o.existed().replaceAll("\\s+", " ").strip()
        + (o.source().isEmpty() ? "" : " Sources: " + o.source() + ".");
  }

  private static Section limits() {
    return Section.list(
        "limits",
        "",
        "What this cannot say",
        "",
        List.of(
            "Missiles, interceptors and radars are rebuilt from open literature; many of their values are notional, and each says so.",
            "Protection is counted one missile at a time, by the shots of the battery that meets it first, for each place against the worst of the raid's missiles that get there, without the luck of a run; people are those of cities of 100,000 or more.",
            "Leakage is of this one raid. Its interval tells the luck of so many runs, not whether the values are right.",
            "Decoys and other countermeasures are in no figure but as far as a disputed value stands for them.",
            "An order that turns and turns back between two values that were tried is overlooked; of pairs only those of the values that matter most are tried.",
            "Costs are of one model fitted to published bands, in dollars of 2009, not discounted."));
  }
}
