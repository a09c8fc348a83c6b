package org.openemd.console.report;

import java.util.Optional;
import org.openemd.campaign.compare.Comparison.Case;
import org.openemd.campaign.compare.Comparison.Side;
import org.openemd.campaign.compare.Protection;
import org.openemd.campaign.compare.Raids;
import org.openemd.campaign.compare.Regions;
import org.openemd.campaign.estimate.Estimate;
import org.openemd.console.text.Decimals;
import org.openemd.cost.Money;
import org.openemd.math.Unit;

/// What is told of every option under every view: one place for its name, its unit, where it comes from and when it is good.
public enum CompareQuantity {
  /// People of NATO Europe protected on average, of those reached.
  EUROPE_PROTECTED(
      "europe_protected",
      "NATO Europe: people protected on average, of those whom the raid's missiles reach",
      "Europe protected",
      Shown.PERCENT,
      Made.MAP_EUROPE),
  /// People for whom there is a shot.
  EUROPE_COVERED(
      "europe_covered",
      "NATO Europe: people for whom at least one interceptor can leave in time",
      "Europe covered",
      Shown.PERCENT,
      Made.MAP_EUROPE),
  /// Shots for Europe.
  EUROPE_SHOTS(
      "europe_shots",
      "NATO Europe: interceptors that can leave in time at one missile",
      "shots for Europe",
      Shown.NUMBER,
      Made.MAP_EUROPE),
  /// Time to decide.
  EUROPE_DECISION(
      "europe_decision_s",
      "NATO Europe: from the first shot that can be had to the last, for half of the people at least so long",
      "seconds to decide",
      Shown.SECONDS,
      Made.MAP_EUROPE),
  /// People of the United States protected.
  STATES_PROTECTED(
      "united_states_protected",
      "United States: people protected on average, of those reached",
      "US protected",
      Shown.PERCENT,
      Made.MAP_STATES),
  /// Shots added to what stands anyway.
  STATES_ADDED(
      "united_states_shots_added",
      "United States: interceptors that can leave in time at one missile, beyond those of Fort Greely and Vandenberg",
      "US shots added",
      Shown.NUMBER,
      Made.ADDED),
  /// Leakage of the raid.
  LEAKED("leaked", "The raid in full runs: missiles that leak", "leak", Shown.PERCENT, Made.SWEEP),
  /// The same as a difference.
  LEAKED_MORE(
      "leaked_more_than_first",
      "The raid in full runs: share that leaks beyond that of the first option, on the same luck",
      "leak beyond first",
      Shown.POINTS,
      Made.BESIDE),
  /// Interceptors fired.
  FIRED(
      "fired",
      "The raid in full runs: interceptors fired in a run",
      "fired",
      Shown.NUMBER,
      Made.SWEEP),
  /// What it costs.
  COST(
      "cost_million_usd",
      "Cost over its life, besides what stands anyway; low and high are bounds of the prices, no confidence interval",
      "cost, bn $",
      Shown.BILLIONS,
      Made.COSTS),
  /// What interceptors cost against what they hit.
  EXCHANGE(
      "cost_exchange",
      "Price of the interceptors fired for each dollar of the missiles that they hit; interceptors of what stands anyway have no price",
      "cost exchange",
      Shown.NUMBER,
      Made.BESIDE),
  /// What it costs for each person.
  COST_PER_PERSON(
      "cost_per_person_usd",
      "Cost for each person protected in NATO Europe, and in the United States beyond what stands anyway",
      "$ a person",
      Shown.DOLLARS,
      Made.ADDED);

  private final String id;
  private final String words;
  private final String column;
  private final Shown shown;
  private final Made made;

  CompareQuantity(String id, String words, String column, Shown shown, Made made) {
    this.id = id;
    this.words = words;
    this.column = column;
    this.shown = shown;
    this.made = made;
  }

  /// @param n runs; 0 where it is computed without any
  record Value(@Unit("-") double value, @Unit("-") double low, @Unit("-") double high, long n) {
    static Value of(double value) {
      return new Value(value, Double.NaN, Double.NaN, 0);
    }

    static Value of(Estimate e) {
      return new Value(e.value(), e.low(), e.high(), e.runs());
    }

    static Value of(Money m) {
      return new Value(m.value(), m.low(), m.high(), 0);
    }
  }

  /// What makes it.
  private enum Made {
    MAP_EUROPE,
    MAP_STATES,
    SWEEP,
    COSTS,
    ADDED,
    BESIDE
  }

  /// How it is written.
  private enum Shown {
    PERCENT("1"),
    POINTS("1"),
    NUMBER("1"),
    SECONDS("s"),
    BILLIONS("million USD"),
    DOLLARS("USD");

    private final String unit;

    Shown(String unit) {
      this.unit = unit;
    }
  }

  private static Optional<Protection> europe(Case k) {
    return k.showing().of(Regions.EUROPE);
  }

  private static Optional<Protection> states(Case k) {
    return k.showing().of(Regions.UNITED_STATES);
  }

  private static Optional<Double> before(Side s) {
    return s.base().flatMap(b -> b.of(Regions.UNITED_STATES)).map(Protection::shots);
  }

  private static Optional<Value> more(Case k, Side s) {
    Optional<Raids> first = s.cases().getFirst().raids();
    return k.equals(s.cases().getFirst())
        ? Optional.empty()
        : k.raids().flatMap(r -> first.map(f -> Value.of(r.leakedMoreThan(f))));
  }

  /// In snake case, with its unit unless that is 1.
  String id() {
    return id;
  }

  /// For people, at length.
  String words() {
    return words;
  }

  /// For people, above a column.
  String column() {
    return column;
  }

  String unit() {
    return shown.unit;
  }

  /// Of an option; nothing where it does not exist.
  Optional<Value> of(Case k, Side s) {
    return switch (this) {
      case EUROPE_PROTECTED -> europe(k).map(p -> Value.of(p.share()));
      case EUROPE_COVERED -> europe(k).map(p -> Value.of(p.coveredShare()));
      case EUROPE_SHOTS -> europe(k).map(p -> Value.of(p.shots()));
      case EUROPE_DECISION -> europe(k).map(p -> Value.of(p.decision()));
      case STATES_PROTECTED -> states(k).map(p -> Value.of(p.share()));
      case STATES_ADDED -> states(k).flatMap(p -> before(s).map(b -> Value.of(p.shots() - b)));
      case LEAKED -> k.raids().map(Raids::leaked).map(Value::of);
      case LEAKED_MORE -> more(k, s);
      case FIRED -> k.raids().map(Raids::fired).map(Value::of);
      case COST -> Optional.of(Value.of(k.showing().cost().total()));
      case EXCHANGE ->
          k.exchange()
              .map(e ->
                  new Value(
                      e.marginal(), Double.NaN, Double.NaN, k.raids().map(Raids::size).orElse(0)));
      case COST_PER_PERSON -> Optional.of(Value.of(k.showing().costPerPerson(s.base())));
    };
  }

  /// What `n` counts.
  String counted() {
    return switch (made) {
      case MAP_EUROPE, MAP_STATES -> "points of aim";
      case SWEEP -> "runs";
      case COSTS -> "";
      case ADDED -> this == STATES_ADDED ? "points of aim" : "";
      case BESIDE -> "runs";
    };
  }

  /// For what a map makes, the region.
  Optional<String> region() {
    return switch (made) {
      case MAP_EUROPE -> Optional.of(Regions.EUROPE);
      case MAP_STATES -> Optional.of(Regions.UNITED_STATES);
      case ADDED -> this == STATES_ADDED ? Optional.of(Regions.UNITED_STATES) : Optional.empty();
      case SWEEP, COSTS, BESIDE -> Optional.empty();
    };
  }

  String command(CompareAnswer answer, Case k, Side s) {
    CompareCommands c = answer.commands();
    String option = k.option().id();
    String view = s.view().name();
    return switch (made) {
      case MAP_EUROPE -> c.map(option, view, Regions.EUROPE);
      case MAP_STATES -> c.map(option, view, Regions.UNITED_STATES);
      case SWEEP ->
          c.sweep(option, view, answer.comparison().seed(), answer.comparison().runs(), "");
      case COSTS -> c.costs(option, view);
      case ADDED -> c.added(option, view, answer.comparison());
      case BESIDE -> c.beside(option, view, answer.comparison());
    };
  }

  /// A value of it as people read it.
  String text(double x) {
    if (Double.isNaN(x)) {
      return "–";
    }
    if (Double.isInfinite(x)) {
      return this == EXCHANGE ? "hits nothing" : "nobody";
    }
    return switch (shown) {
      case PERCENT -> Decimals.fixed(100 * x, 0) + " %";
      case POINTS -> (x > 0 ? "+" : "") + Decimals.fixed(100 * x, 0);
      case NUMBER -> Decimals.fixed(x, 1);
      case SECONDS -> Prose.number(x, 0);
      case BILLIONS -> Decimals.fixed(x / 1000, 1);
      case DOLLARS -> Prose.number(x, 0);
    };
  }

  /// From one value of it to another.
  String span(double low, double high) {
    return text(low).replace(" %", "") + " to " + text(high);
  }

  /// At a glance; for what is told by colour.
  ///
  /// @param least of all options of the view that have more than none of it
  Light light(double x, double least) {
    if (Double.isNaN(x)) {
      return Light.NONE;
    }
    return switch (this) {
      case EUROPE_PROTECTED, STATES_PROTECTED -> Light.of(x >= 0.8, x >= 0.4);
      case STATES_ADDED -> Light.of(x >= 2, x > 0.05);
      case EUROPE_DECISION -> Light.of(x >= 300, x >= 60);
      case LEAKED -> Light.of(x < 0.2, x < 0.6);
      case COST, COST_PER_PERSON -> Light.of(x <= 1.25 * least, x <= 2 * least);
      case EXCHANGE -> Light.of(x <= 1, x <= 5);
      case EUROPE_COVERED, EUROPE_SHOTS, LEAKED_MORE, FIRED -> Light.NONE;
    };
  }

  /// Where its colours change, in words; empty where it has none.
  String thresholds() {
    return switch (this) {
      case EUROPE_PROTECTED, STATES_PROTECTED -> "good from 80 %, middling from 40 %";
      case STATES_ADDED ->
          "good from 2, the size of a salvo; middling above 0.05, so few that they are hardly seen";
      case EUROPE_DECISION -> "good from 300 s, middling from 60 s";
      case LEAKED -> "good below 20 %, middling below 60 %";
      case COST, COST_PER_PERSON ->
          "good up to 1.25 times the least of those compared that is not nothing, middling up to twice that";
      case EXCHANGE -> "good up to 1, where the attacker pays as much; middling up to 5";
      case EUROPE_COVERED, EUROPE_SHOTS, LEAKED_MORE, FIRED -> "";
    };
  }

  /// Where there is no colour, whether the table of lights leaves it out.
  boolean isLit() {
    return !thresholds().isEmpty();
  }

  static double least(CompareQuantity q, Side s) {
    return s.cases().stream()
        .flatMap(k -> q.of(k, s).stream())
        .mapToDouble(Value::value)
        .filter(x -> x > 0)
        .min()
        .orElse(0);
  }
}
