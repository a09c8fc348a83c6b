package org.openemd.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /// What it all comes to: one sentence, without its end.
  String headline() {
    Optional<CompareQuantity> by = ranked();
    if (by.isEmpty()) {
      return "What the options cost, and what leaks";
    }
    List<Side> views = answer.comparison().views();
    String most =
        by.get() == CompareQuantity.EUROPE_PROTECTED
            ? "Most people of NATO Europe are protected by "
            : "Most shots for the United States are added by ";
    List<String> best = views.stream().map(s -> bestNames(by.get(), s)).distinct().toList();
    if (best.size() == 1) {
      return most + best.getFirst() + (views.size() > 1 ? ", under every view" : "");
    }
    List<String> parts = new ArrayList<>();
    for (Side s : views) {
      parts.add(bestNames(by.get(), s) + " with the values of " + CompareAnswer.column(s));
    }
    return most + String.join(", by ", parts);
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
            .filter(
                k -> q.of(k, s).map(v -> v.value() >= most - criterion(q).margin()).orElse(false))
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
    order.sort(Comparator.comparingDouble(k -> -figure(q, k, s)));
    Case best = order.getFirst();
    StringBuilder b = new StringBuilder("With " + CompareAnswer.name(best) + " ");
    b.append(q.text(figure(q, best, s)));
    b.append(
        q == CompareQuantity.EUROPE_PROTECTED
            ? " of the people of NATO Europe whom the missiles reach are protected"
            : " shots are added for the United States");
    if (order.size() > 1) {
      Case next = order.get(1);
      boolean alike = figure(q, best, s) - figure(q, next, s) <= criterion(q).margin();
      b.append(alike ? ", with " : "; with ").append(CompareAnswer.name(next));
      b.append(alike ? " as many" : ", which is next, " + q.text(figure(q, next, s)));
    }
    b.append(". ").append(nearest(q, s));
    return b.toString().strip();
  }

  // The least first.
  private static List<Case> ordered(CompareQuantity q, Side s) {
    List<Case> order = new ArrayList<>(s.cases());
    order.removeIf(k -> q.of(k, s).isEmpty());
    order.sort(Comparator.comparingDouble(k -> figure(q, k, s)));
    return order;
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
    Optional<Flip> flip = Leads.taken(s, criterion(q)).stream().findFirst();
    return flip.map(f ->
            "The smallest change that gives "
                + name(s, f.over())
                + " the lead: "
                + words.once(f.moves())
                + ".")
        .orElse(
            "No single disputed value, and no pair that was tried, takes the lead away within what is argued.");
  }

  static String name(Side s, int option) {
    return CompareAnswer.name(s.cases().get(option));
  }

  private static Optional<String> cheapest(Side s) {
    CompareQuantity q = CompareQuantity.COST;
    List<Case> paid = ordered(q, s);
    paid.removeIf(k -> figure(q, k, s) <= 0);
    return paid.size() < 2
        ? Optional.empty()
        : Optional.of(
            "The cheapest that costs anything is "
                + billions(paid.getFirst(), s)
                + ", the dearest "
                + billions(paid.getLast(), s)
                + ".");
  }

  private static String billions(Case k, Side s) {
    String cost = CompareQuantity.COST.text(figure(CompareQuantity.COST, k, s));
    return CompareAnswer.name(k) + " at " + cost + " billion dollars";
  }

  private static Optional<String> leaks(Side s) {
    CompareQuantity q = CompareQuantity.LEAKED;
    List<Case> order = ordered(q, s);
    if (order.size() < 2) {
      return Optional.empty();
    }
    boolean alike = figure(q, order.getFirst(), s) == figure(q, order.getLast(), s);
    return Optional.of(
        alike
            ? "Of the whole raid as much leaks through all of them."
            : "Of the whole raid least leaks through "
                + leak(order.getFirst(), s)
                + "; most through "
                + leak(order.getLast(), s)
                + ".");
  }

  private static String leak(Case k, Side s) {
    CompareQuantity q = CompareQuantity.LEAKED;
    return CompareAnswer.name(k)
        + q.of(k, s)
            .map(v -> ", " + q.text(v.value()) + " (" + q.span(v.low(), v.high()) + ")")
            .orElse("");
  }
}
