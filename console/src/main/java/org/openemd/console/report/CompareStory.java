package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openemd.campaign.compare.Assumption;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Criterion;
import org.openemd.campaign.compare.Flip;

/// What a comparison says, in sentences.
final class CompareStory {
  private final CompareAnswer answer;
  private final AssumptionWords words;

  CompareStory(CompareAnswer answer) {
    this.answer = answer;
    this.words = new AssumptionWords(answer.comparison());
  }

  AssumptionWords words() {
    return words;
  }

  /// What it all comes to: one sentence.
  String headline() {
    List<Side> views = answer.comparison().views();
    Optional<CompareQuantity> by = ranked();
    if (by.isEmpty()) {
      return "What the options cost, and what leaks";
    }
    List<String> best = views.stream().map(s -> bestNames(by.get(), s)).distinct().toList();
    String most =
        by.get() == CompareQuantity.EUROPE_PROTECTED
            ? " most of the people of NATO Europe"
            : " the United States with most shots";
    if (best.size() == 1) {
      return Story.capital(best.getFirst())
          + (best.getFirst().contains(" and ") ? " protect" : " protects")
          + most
          + (views.size() > 1 ? ", under every view" : "");
    }
    List<String> parts = new ArrayList<>();
    for (Side s : views) {
      parts.add(bestNames(by.get(), s) + " with the values of " + CompareAnswer.column(s));
    }
    return "Who protects" + most + " depends on what is assumed: " + String.join("; ", parts);
  }

  private Optional<CompareQuantity> ranked() {
    Side s = answer.comparison().views().getFirst();
    return List.of(CompareQuantity.EUROPE_PROTECTED, CompareQuantity.STATES_ADDED).stream()
        .filter(q -> s.cases().stream().anyMatch(k -> q.of(k, s).isPresent()))
        .findFirst();
  }

  private static String bestNames(CompareQuantity q, Side s) {
    double most =
        s.cases().stream()
            .flatMap(k -> q.of(k, s).stream())
            .mapToDouble(CompareQuantity.Value::value)
            .max()
            .orElse(0);
    return String.join(
        " and ",
        s.cases().stream()
            .filter(k -> q.of(k, s).map(v -> v.value() >= most - 1e-3).orElse(false))
            .map(CompareAnswer::name)
            .toList());
  }

  /// Of one view: who leads by what, and the assumption nearest to turning that.
  List<String> view(Side s) {
    List<String> all = new ArrayList<>();
    ranked().ifPresent(q -> all.add(lead(q, s)));
    cheapest(s).ifPresent(all::add);
    leaks(s).ifPresent(all::add);
    return all;
  }

  private String lead(CompareQuantity q, Side s) {
    List<Case> order = new ArrayList<>(s.cases());
    order.sort(Comparator.comparingDouble((Case k) -> -figure(q, k, s)));
    Case best = order.getFirst();
    StringBuilder b = new StringBuilder(Story.capital(CompareAnswer.name(best)));
    b.append(q == CompareQuantity.EUROPE_PROTECTED ? " protects " : " adds ");
    b.append(said(q, figure(q, best, s)));
    if (order.size() > 1) {
      Case next = order.get(1);
      b.append("; next is ").append(CompareAnswer.name(next)).append(", ");
      b.append(q.text(figure(q, next, s)));
    }
    b.append(". ").append(nearest(q, s));
    return b.toString().strip();
  }

  private static String said(CompareQuantity q, double x) {
    return q == CompareQuantity.EUROPE_PROTECTED
        ? q.text(x) + " of the people of NATO Europe whom the missiles reach"
        : q.text(x) + " shots for the United States";
  }

  private static double figure(CompareQuantity q, Case k, Side s) {
    return q.of(k, s).map(CompareQuantity.Value::value).orElse(Double.NEGATIVE_INFINITY);
  }

  private static Criterion criterion(CompareQuantity q) {
    return q == CompareQuantity.EUROPE_PROTECTED ? Criterion.EUROPE : Criterion.UNITED_STATES;
  }

  private String nearest(CompareQuantity q, Side s) {
    if (!answer.comparison().criteria().contains(criterion(q))) {
      return "";
    }
    Optional<Flip> flip =
        s.flips().stream()
            .filter(f -> f.by() == criterion(q) && f.first())
            .min(
                Comparator.comparingInt((Flip f) -> f.moves().size())
                    .thenComparingDouble(CompareStory::way));
    return flip.map(f ->
            "The smallest change that gives "
                + name(s, f.over())
                + " the lead: "
                + words.once(f.moves())
                + ".")
        .orElse(
            "No single disputed value, and no pair that was tried, takes the lead away within what is argued.");
  }

  /// How far the order is from turning, in parts of what is argued.
  static double way(Flip f) {
    double most = 0;
    for (Flip.Move m : f.moves()) {
      Assumption a = m.assumption();
      most = Math.max(most, Math.abs(m.to() - a.now()) / (a.high() - a.low()));
    }
    return most;
  }

  static String name(Side s, int option) {
    return CompareAnswer.name(s.cases().get(option));
  }

  private Optional<String> cheapest(Side s) {
    CompareQuantity q = CompareQuantity.COST;
    List<Case> paid = new ArrayList<>(s.cases().stream().filter(k -> figure(q, k, s) > 0).toList());
    if (paid.size() < 2) {
      return Optional.empty();
    }
    paid.sort(Comparator.comparingDouble((Case k) -> figure(q, k, s)));
    Case least = paid.getFirst();
    Case most = paid.getLast();
    return Optional.of(
        Story.capital(CompareAnswer.name(least))
            + " costs least of those that cost anything, "
            + billions(least, s)
            + "; "
            + CompareAnswer.name(most)
            + " most, "
            + billions(most, s)
            + ".");
  }

  private static String billions(Case k, Side s) {
    return CompareQuantity.COST.text(figure(CompareQuantity.COST, k, s)) + " billion dollars";
  }

  private static Optional<String> leaks(Side s) {
    CompareQuantity q = CompareQuantity.LEAKED;
    List<String> all = new ArrayList<>();
    for (Case k : s.cases()) {
      q.of(k, s)
          .ifPresent(v ->
              all.add(
                  q.text(v.value())
                      + " ("
                      + q.span(v.low(), v.high())
                      + ") through "
                      + CompareAnswer.name(k)));
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of("Of the raid as a whole leak " + String.join(", ", all) + ".");
  }
}
